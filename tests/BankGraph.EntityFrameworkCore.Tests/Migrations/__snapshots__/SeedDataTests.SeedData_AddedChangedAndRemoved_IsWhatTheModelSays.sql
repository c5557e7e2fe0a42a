CREATE TABLE `Items` (
    `Id` int NOT NULL,
    `Day` date NULL,
    `Flag` tinyint(1) NULL,
    `Key` binary(16) NULL,
    `Price` decimal(18,4) NULL,
    `Text` longtext NULL,
    CONSTRAINT `PK_Items` PRIMARY KEY (`Id`)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO `Items` (`Id`, `Day`, `Flag`, `Key`, `Price`, `Text`)
VALUES (1, DATE '2024-02-29', TRUE, X'0123456789ABCDEF0123456789ABCDEF', 1.25, 'it''s \\ "quoted" 東京 😀
?@p0;--');
INSERT INTO `Items` (`Id`, `Day`, `Flag`, `Key`, `Price`, `Text`)
VALUES (2, DATE '0001-01-01', FALSE, X'00000000000000000000000000000000', 0.0, 'changed later');
INSERT INTO `Items` (`Id`, `Day`, `Flag`, `Key`, `Price`, `Text`)
VALUES (3, NULL, NULL, NULL, NULL, NULL);

DELETE FROM `Items`
WHERE `Id` = 1;

UPDATE `Items` SET `Day` = DATE '9999-12-31', `Flag` = TRUE, `Key` = X'0123456789ABCDEF0123456789ABCDEF', `Price` = -99.99, `Text` = 'changed'
WHERE `Id` = 2;

INSERT INTO `Items` (`Id`, `Day`, `Flag`, `Key`, `Price`, `Text`)
VALUES (4, NULL, FALSE, NULL, NULL, 'new');
