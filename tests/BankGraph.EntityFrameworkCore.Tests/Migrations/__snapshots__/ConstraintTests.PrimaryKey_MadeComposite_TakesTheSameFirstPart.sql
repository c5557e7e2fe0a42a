CREATE TABLE `Items` (
    `Id` int NOT NULL,
    `Number` int NOT NULL,
    CONSTRAINT `PK_Items` PRIMARY KEY (`Id`)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

ALTER TABLE `Items` DROP PRIMARY KEY, ADD CONSTRAINT `PK_Items` PRIMARY KEY (`Id`, `Number`);
