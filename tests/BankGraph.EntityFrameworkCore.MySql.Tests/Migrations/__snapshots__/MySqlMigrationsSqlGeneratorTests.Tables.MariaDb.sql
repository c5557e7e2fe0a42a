CREATE TABLE `Items` (
    `Id` int NOT NULL AUTO_INCREMENT,
    `Text` varchar(20) COLLATE utf8mb4_unicode_ci NULL COMMENT 'a \\ text',
    `Bytes` longblob NULL DEFAULT (X'0102'),
    `Coarse` datetime(0) NOT NULL,
    `Code` char(3) NULL,
    `Digest` binary(32) NULL,
    `Key` varchar(64) NULL,
    `Long` longtext NULL DEFAULT ('it''s long'),
    `Made` datetime(6) NOT NULL DEFAULT (CURRENT_TIMESTAMP(6)),
    `Size` int AS (COALESCE(LENGTH(`Key`), 0)) VIRTUAL,
    `Version` timestamp(6) NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
    CONSTRAINT `PK_Items` PRIMARY KEY (`Id`)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin COMMENT 'it''s a table';


CREATE INDEX `IX_Items_Key_Made` ON `Items` (`Key`, `Made` DESC);
