CREATE TABLE `Items` (
    `Id` int NOT NULL,
    `Number` int NOT NULL,
    CONSTRAINT `PK_Items` PRIMARY KEY (`Id`)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

ALTER TABLE `Items` ADD CONSTRAINT `CK_Number` CHECK (`Number` >= 0);

ALTER TABLE `Items` DROP CONSTRAINT `CK_Number`;

ALTER TABLE `Items` ADD CONSTRAINT `CK_Number` CHECK (`Number` >= -1);

ALTER TABLE `Items` DROP CONSTRAINT `CK_Number`;
