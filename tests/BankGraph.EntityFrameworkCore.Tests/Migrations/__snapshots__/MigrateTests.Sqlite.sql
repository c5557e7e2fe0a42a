BEGIN TRANSACTION;
CREATE TABLE "Volumes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Volumes" PRIMARY KEY AUTOINCREMENT,
    "ShelfId" INTEGER NOT NULL,
    CONSTRAINT "FK_Volumes_Shelves" FOREIGN KEY ("ShelfId") REFERENCES "Shelves" ("Id")
);

CREATE INDEX "IX_Volumes_ShelfId" ON "Volumes" ("ShelfId");

UPDATE "Shelves" SET "Room" = 'moved'
WHERE "Id" = 1;
SELECT changes();


INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20240102000000_Volumes', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Shelves" ADD "Height" INTEGER NOT NULL DEFAULT 3;

INSERT INTO "Shelves" ("Id", "Room") VALUES (2, 'a;b');
UPDATE "Shelves" SET "Height" = 4 WHERE "Id" = 2;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20240103000000_Rooms', '10.0.14');

COMMIT;
