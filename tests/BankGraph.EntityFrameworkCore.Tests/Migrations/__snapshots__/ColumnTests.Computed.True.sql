CREATE TABLE `Items` (
    `Id` int NOT NULL,
    `Computed` int AS (`Number` * 2) STORED,
    `Number` int NOT NULL,
    CONSTRAINT `PK_Items` PRIMARY KEY (`Id`)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

ALTER TABLE `Items` MODIFY COLUMN `Computed` int AS (`Number` * 3) STORED;
