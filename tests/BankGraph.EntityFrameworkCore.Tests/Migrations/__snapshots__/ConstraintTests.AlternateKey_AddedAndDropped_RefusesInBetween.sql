CREATE TABLE `Items` (
    `Id` int NOT NULL,
    `Number` int NOT NULL,
    CONSTRAINT `PK_Items` PRIMARY KEY (`Id`)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

ALTER TABLE `Items` ADD CONSTRAINT `AK_Items_Number` UNIQUE (`Number`);

ALTER TABLE `Items` DROP INDEX `AK_Items_Number`;
