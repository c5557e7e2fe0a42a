CREATE TABLE IF NOT EXISTS `__EFMigrationsHistory` (
    `MigrationId` varchar(150) NOT NULL,
    `ProductVersion` varchar(32) NOT NULL,
    CONSTRAINT `PK___EFMigrationsHistory` PRIMARY KEY (`MigrationId`)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

START TRANSACTION;
DROP PROCEDURE IF EXISTS `__EFMigration`;
DELIMITER //
CREATE PROCEDURE `__EFMigration`()
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM `__EFMigrationsHistory`
        WHERE `MigrationId` = '20240101000000_Shelves'
    ) THEN
    CREATE TABLE `Shelves` (
        `Id` int NOT NULL,
        `Room` varchar(20) NOT NULL,
        CONSTRAINT `PK_Shelves` PRIMARY KEY (`Id`)
    ) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
    END IF;
END //
DELIMITER ;
CALL `__EFMigration`();
DROP PROCEDURE `__EFMigration`;

DROP PROCEDURE IF EXISTS `__EFMigration`;
DELIMITER //
CREATE PROCEDURE `__EFMigration`()
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM `__EFMigrationsHistory`
        WHERE `MigrationId` = '20240101000000_Shelves'
    ) THEN
    INSERT INTO `Shelves` (`Id`, `Room`)
    VALUES (1, 'it''s \\ here');
    END IF;
END //
DELIMITER ;
CALL `__EFMigration`();
DROP PROCEDURE `__EFMigration`;

DROP PROCEDURE IF EXISTS `__EFMigration`;
DELIMITER //
CREATE PROCEDURE `__EFMigration`()
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM `__EFMigrationsHistory`
        WHERE `MigrationId` = '20240101000000_Shelves'
    ) THEN
    INSERT INTO `__EFMigrationsHistory` (`MigrationId`, `ProductVersion`)
    VALUES ('20240101000000_Shelves', '10.0.14');
    END IF;
END //
DELIMITER ;
CALL `__EFMigration`();
DROP PROCEDURE `__EFMigration`;

COMMIT;

START TRANSACTION;
DROP PROCEDURE IF EXISTS `__EFMigration`;
DELIMITER //
CREATE PROCEDURE `__EFMigration`()
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM `__EFMigrationsHistory`
        WHERE `MigrationId` = '20240102000000_Volumes'
    ) THEN
    CREATE TABLE `Volumes` (
        `Id` bigint NOT NULL AUTO_INCREMENT,
        `ShelfId` int NOT NULL,
        CONSTRAINT `PK_Volumes` PRIMARY KEY (`Id`),
        CONSTRAINT `FK_Volumes_Shelves` FOREIGN KEY (`ShelfId`) REFERENCES `Shelves` (`Id`)
    ) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
    END IF;
END //
DELIMITER ;
CALL `__EFMigration`();
DROP PROCEDURE `__EFMigration`;

DROP PROCEDURE IF EXISTS `__EFMigration`;
DELIMITER //
CREATE PROCEDURE `__EFMigration`()
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM `__EFMigrationsHistory`
        WHERE `MigrationId` = '20240102000000_Volumes'
    ) THEN
    CREATE INDEX `IX_Volumes_ShelfId` ON `Volumes` (`ShelfId`);
    END IF;
END //
DELIMITER ;
CALL `__EFMigration`();
DROP PROCEDURE `__EFMigration`;

DROP PROCEDURE IF EXISTS `__EFMigration`;
DELIMITER //
CREATE PROCEDURE `__EFMigration`()
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM `__EFMigrationsHistory`
        WHERE `MigrationId` = '20240102000000_Volumes'
    ) THEN
    UPDATE `Shelves` SET `Room` = 'moved'
    WHERE `Id` = 1;
    END IF;
END //
DELIMITER ;
CALL `__EFMigration`();
DROP PROCEDURE `__EFMigration`;

DROP PROCEDURE IF EXISTS `__EFMigration`;
DELIMITER //
CREATE PROCEDURE `__EFMigration`()
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM `__EFMigrationsHistory`
        WHERE `MigrationId` = '20240102000000_Volumes'
    ) THEN
    INSERT INTO `__EFMigrationsHistory` (`MigrationId`, `ProductVersion`)
    VALUES ('20240102000000_Volumes', '10.0.14');
    END IF;
END //
DELIMITER ;
CALL `__EFMigration`();
DROP PROCEDURE `__EFMigration`;

COMMIT;

START TRANSACTION;
DROP PROCEDURE IF EXISTS `__EFMigration`;
DELIMITER //
CREATE PROCEDURE `__EFMigration`()
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM `__EFMigrationsHistory`
        WHERE `MigrationId` = '20240103000000_Rooms'
    ) THEN
    ALTER TABLE `Shelves` ADD `Height` int NOT NULL DEFAULT 3;
    END IF;
END //
DELIMITER ;
CALL `__EFMigration`();
DROP PROCEDURE `__EFMigration`;

DROP PROCEDURE IF EXISTS `__EFMigration`;
DELIMITER //
CREATE PROCEDURE `__EFMigration`()
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM `__EFMigrationsHistory`
        WHERE `MigrationId` = '20240103000000_Rooms'
    ) THEN
    INSERT INTO `Shelves` (`Id`, `Room`) VALUES (2, 'a;b');
    UPDATE `Shelves` SET `Height` = 4 WHERE `Id` = 2;
    END IF;
END //
DELIMITER ;
CALL `__EFMigration`();
DROP PROCEDURE `__EFMigration`;

DROP PROCEDURE IF EXISTS `__EFMigration`;
DELIMITER //
CREATE PROCEDURE `__EFMigration`()
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM `__EFMigrationsHistory`
        WHERE `MigrationId` = '20240103000000_Rooms'
    ) THEN
    INSERT INTO `__EFMigrationsHistory` (`MigrationId`, `ProductVersion`)
    VALUES ('20240103000000_Rooms', '10.0.14');
    END IF;
END //
DELIMITER ;
CALL `__EFMigration`();
DROP PROCEDURE `__EFMigration`;

COMMIT;
