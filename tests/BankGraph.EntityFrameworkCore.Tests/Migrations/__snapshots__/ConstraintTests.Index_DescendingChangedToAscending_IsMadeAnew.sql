CREATE TABLE `Items` (
    `Id` int NOT NULL,
    `First` int NOT NULL,
    `Second` int NOT NULL,
    CONSTRAINT `PK_Items` PRIMARY KEY (`Id`)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX `IX_Items_First_Second` ON `Items` (`First`, `Second` DESC);

ALTER TABLE `Items` DROP INDEX `IX_Items_First_Second`;

CREATE INDEX `IX_Items_First_Second` ON `Items` (`First` DESC, `Second` DESC);
