INSERT INTO "Tickets" ("Id", "Places", "Title")
VALUES (@p0, @p1, @p2)
RETURNING "DoublePlaces", "Status";


UPDATE "Tickets" SET "Places" = @p0
WHERE "Id" = @p1
RETURNING "DoublePlaces";


INSERT INTO "Tickets" ("Places", "Title")
VALUES (@p0, @p1)
RETURNING "Id", "DoublePlaces", "Status";


DELETE FROM "Tickets"
WHERE "Id" = @p0;


INSERT INTO "Counters" ("Id", "Value", "Version")
VALUES (@p0, @p1, @p2);
INSERT INTO "Counters" ("Id", "Value", "Version")
VALUES (@p3, @p4, @p5);


UPDATE "Counters" SET "Version" = @p0
WHERE "Id" = @p1 AND "Version" = @p2;


DELETE FROM "Counters"
WHERE "Id" = @p0 AND "Version" = @p1;


UPDATE "Books" AS b0
SET "Year" = s."Year" + 1
FROM (
    SELECT b."Id", b."Year"
    FROM "Books" AS b
    LEFT JOIN "Authors" AS a ON b."AuthorId" = a."Id"
    WHERE a."Name" = 'Author 1'
) AS s
WHERE b0."Id" = s."Id"

DELETE FROM "Reviews" AS r
WHERE r."Stars"::double precision < (
    SELECT avg(r0."Stars"::double precision)
    FROM "Reviews" AS r0)

DELETE FROM "Reviews" AS r
WHERE r."Id" IN (
    SELECT r0."Id"
    FROM "Reviews" AS r0
    ORDER BY r0."Id"
    LIMIT @p
)
