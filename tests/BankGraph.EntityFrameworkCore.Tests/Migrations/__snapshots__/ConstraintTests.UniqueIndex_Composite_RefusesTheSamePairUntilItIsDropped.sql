CREATE TABLE `Items` (
    `Id` int NOT NULL,
    `First` int NOT NULL,
    `Second` varchar(20) NULL,
    CONSTRAINT `PK_Items` PRIMARY KEY (`Id`)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE UNIQUE INDEX `IX_Items_First_Second` ON `Items` (`First`, `Second`);

ALTER TABLE `Items` DROP INDEX `IX_Items_First_Second`;
