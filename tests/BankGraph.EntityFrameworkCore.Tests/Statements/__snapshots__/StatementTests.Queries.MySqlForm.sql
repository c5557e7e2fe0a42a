-- condition
SELECT `s`.`Id`
FROM `Samples` AS `s`
WHERE `s`.`Number` = @number AND `s`.`TextOrNull` IS NOT NULL

-- null semantics
SELECT `s`.`Id`
FROM `Samples` AS `s`
WHERE `s`.`NumberOrNull` <> `s`.`Number` OR `s`.`NumberOrNull` IS NULL

-- literals
SELECT `s`.`Id`
FROM `Samples` AS `s`
WHERE `s`.`Day` > DATE '2024-02-29' AND `s`.`Text` <> 'it''s \\' AND `s`.`Flag` AND `s`.`Price` > 1.5

-- begins with
SELECT `s`.`Id`
FROM `Samples` AS `s`
WHERE `s`.`Text` LIKE @text_startswith ESCAPE '|'

-- contains
SELECT `s`.`Id`
FROM `Samples` AS `s`
WHERE LOCATE(@text, `s`.`Text`) > 0 OR `s`.`Text` LIKE '%|%%' ESCAPE '|'

-- in list
SELECT `s`.`Id`
FROM `Samples` AS `s`
WHERE `s`.`Id` IN (@ids1, @ids2, @ids3)

-- list as a table
SELECT `s`.`Id`
FROM `Samples` AS `s`
WHERE (
    SELECT COUNT(*)
    FROM (SELECT @ids1 AS `Value` UNION ALL SELECT @ids2 UNION ALL SELECT @ids3) AS `i`
    WHERE `i`.`Value` > `s`.`Id`) = 1

-- page
SELECT `s`.`Id`
FROM `Samples` AS `s`
ORDER BY `s`.`At` DESC
LIMIT @p1 OFFSET @p

-- rest
SELECT `s`.`Id`
FROM `Samples` AS `s`
ORDER BY `s`.`Id`
LIMIT 18446744073709551615 OFFSET @p

-- keyset page
SELECT `s`.`Id`
FROM `Samples` AS `s`
WHERE `s`.`Price` > @after_Price OR (`s`.`Price` = @after_Price AND `s`.`Id` > @after_Id)
ORDER BY `s`.`Price`, `s`.`Id`
LIMIT @p

-- in page of another table
SELECT `b`.`Id`
FROM `Books` AS `b`
WHERE `b`.`Id` IN (
    SELECT * FROM (
        SELECT `r`.`BookId`
        FROM `Reviews` AS `r`
        ORDER BY `r`.`Id`
        LIMIT @take
    ) AS `inner`
)

-- arithmetic
SELECT `s`.`Number` DIV 4 AS `Quotient`, CAST(`s`.`Number` & 12 AS SIGNED) AS `Bits`, CAST(TRUNCATE(`s`.`Ratio`, 0) AS SIGNED) AS `Cut`, CONCAT(`s`.`Text`, '-', CAST(`s`.`Number` AS CHAR)) AS `Joined`
FROM `Samples` AS `s`

-- times
SELECT YEAR(`s`.`At`) AS `Year`, TIMESTAMPADD(MICROSECOND, CAST(TRUNCATE(1.5 * 3600000000.0, 0) AS SIGNED), `s`.`At`) AS `Later`, CAST(DAYOFWEEK(`s`.`At`) - 1 AS SIGNED) AS `DayOfWeek`
FROM `Samples` AS `s`

-- group
SELECT `b`.`AuthorId` AS `Key`, COALESCE(SUM(`b`.`Price`), 0.0) AS `Sum`, MAX(`b`.`Title`) AS `Last`
FROM `Books` AS `b`
GROUP BY `b`.`AuthorId`
HAVING COUNT(*) > 1

-- union
SELECT `u`.`Title`
FROM (
    SELECT `b`.`Title`
    FROM `Books` AS `b`
    UNION
    SELECT `a`.`Name` AS `Title`
    FROM `Authors` AS `a`
) AS `u`
ORDER BY `u`.`Title`
LIMIT @p

-- left join
SELECT `a`.`Name`, `b`.`Title`
FROM `Authors` AS `a`
LEFT JOIN `Books` AS `b` ON `a`.`Id` = `b`.`AuthorId`

-- include
SELECT `a`.`Id`, `a`.`Name`, `a`.`Home_City`, `a`.`Home_Street`, `b`.`Id`, `b`.`AuthorId`, `b`.`Price`, `b`.`Title`, `b`.`Year`
FROM `Authors` AS `a`
LEFT JOIN `Books` AS `b` ON `a`.`Id` = `b`.`AuthorId`
ORDER BY `a`.`Name`, `a`.`Id`

-- first of many
SELECT (
    SELECT `b`.`Title`
    FROM `Books` AS `b`
    WHERE `a`.`Id` = `b`.`AuthorId`
    ORDER BY `b`.`Id`
    LIMIT 1)
FROM `Authors` AS `a`

-- newest of group
SELECT (
    SELECT `b0`.`Title`
    FROM `Books` AS `b0`
    WHERE `b`.`AuthorId` = `b0`.`AuthorId` OR (`b`.`AuthorId` IS NULL AND `b0`.`AuthorId` IS NULL)
    ORDER BY `b0`.`Id` DESC
    LIMIT 1)
FROM `Books` AS `b`
GROUP BY `b`.`AuthorId`

-- hierarchy
SELECT `s`.`Radius`
FROM `Shapes` AS `s`
WHERE `s`.`Discriminator` = 'Circle'
