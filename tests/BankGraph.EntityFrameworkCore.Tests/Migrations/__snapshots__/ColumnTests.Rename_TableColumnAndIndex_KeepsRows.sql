CREATE TABLE `Items` (
    `Id` int NOT NULL,
    `Text` varchar(20) NOT NULL DEFAULT 'none',
    CONSTRAINT `PK_Items` PRIMARY KEY (`Id`)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE UNIQUE INDEX `IX_Old` ON `Items` (`Text`);

ALTER TABLE `Items` RENAME TO `Things`;

ALTER TABLE `Things` RENAME COLUMN `Text` TO `Words`;

ALTER TABLE `Things` RENAME INDEX `IX_Old` TO `IX_New`;

ALTER TABLE `Things` DROP PRIMARY KEY, ADD CONSTRAINT `PK_Things` PRIMARY KEY (`Id`);
