CREATE TABLE `Parents` (
    `Id` int NOT NULL,
    CONSTRAINT `PK_Parents` PRIMARY KEY (`Id`)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE `Children` (
    `Id` int NOT NULL,
    `ParentId` int NOT NULL,
    CONSTRAINT `PK_Children` PRIMARY KEY (`Id`),
    CONSTRAINT `FK_Children_Parents_ParentId` FOREIGN KEY (`ParentId`) REFERENCES `Parents` (`Id`) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX `IX_Children_ParentId` ON `Children` (`ParentId`);

ALTER TABLE `Children` DROP FOREIGN KEY `FK_Children_Parents_ParentId`;

ALTER TABLE `Children` DROP INDEX `IX_Children_ParentId`;
