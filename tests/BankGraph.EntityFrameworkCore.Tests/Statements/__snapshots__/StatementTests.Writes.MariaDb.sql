INSERT INTO `Tickets` (`Id`, `Places`, `Title`)
VALUES (@p0, @p1, @p2)
RETURNING `DoublePlaces`, `Status`;


UPDATE `Tickets` SET `Places` = @p0
WHERE `Id` = @p1;
SELECT `DoublePlaces`
FROM `Tickets`
WHERE ROW_COUNT() = 1 AND `Id` = @p1;


INSERT INTO `Tickets` (`Places`, `Title`)
VALUES (@p0, @p1)
RETURNING `Id`, `DoublePlaces`, `Status`;


DELETE FROM `Tickets`
WHERE `Id` = @p0;


INSERT INTO `Counters` (`Id`, `Value`, `Version`)
VALUES (@p0, @p1, @p2),
(@p3, @p4, @p5);


UPDATE `Counters` SET `Version` = @p0
WHERE `Id` = @p1 AND `Version` = @p2;


DELETE FROM `Counters`
WHERE `Id` = @p0 AND `Version` = @p1;


UPDATE `Books` AS `b`
LEFT JOIN `Authors` AS `a` ON `b`.`AuthorId` = `a`.`Id`
SET `b`.`Year` = `b`.`Year` + 1
WHERE `a`.`Name` = 'Author 1'

DELETE `r`
FROM `Reviews` AS `r`
WHERE CAST(`r`.`Stars` AS DOUBLE) < (
    SELECT * FROM (
        SELECT AVG(CAST(`r0`.`Stars` AS DOUBLE))
        FROM `Reviews` AS `r0`
    ) AS `inner`
)

DELETE `r`
FROM `Reviews` AS `r`
WHERE `r`.`Id` IN (
    SELECT * FROM (
        SELECT `r0`.`Id`
        FROM `Reviews` AS `r0`
        ORDER BY `r0`.`Id`
        LIMIT @p
    ) AS `inner`
)
