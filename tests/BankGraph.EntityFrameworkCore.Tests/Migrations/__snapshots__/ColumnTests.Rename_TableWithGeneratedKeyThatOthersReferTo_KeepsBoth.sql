CREATE TABLE `Items` (
    `Id` int NOT NULL AUTO_INCREMENT,
    `Text` longtext NULL,
    CONSTRAINT `PK_Items` PRIMARY KEY (`Id`)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE `Children` (
    `Id` int NOT NULL,
    `ItemId` int NOT NULL,
    CONSTRAINT `PK_Children` PRIMARY KEY (`Id`),
    CONSTRAINT `FK_Children_Items_ItemId` FOREIGN KEY (`ItemId`) REFERENCES `Items` (`Id`) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX `IX_Children_ItemId` ON `Children` (`ItemId`);

ALTER TABLE `Children` DROP FOREIGN KEY `FK_Children_Items_ItemId`;

ALTER TABLE `Items` RENAME TO `Things`;

ALTER TABLE `Things` DROP PRIMARY KEY, ADD CONSTRAINT `PK_Things` PRIMARY KEY (`Id`);

ALTER TABLE `Children` ADD CONSTRAINT `FK_Children_Things_ItemId` FOREIGN KEY (`ItemId`) REFERENCES `Things` (`Id`) ON DELETE CASCADE;
