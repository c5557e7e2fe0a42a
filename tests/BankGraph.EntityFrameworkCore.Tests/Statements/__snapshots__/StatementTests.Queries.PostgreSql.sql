-- condition
SELECT s."Id"
FROM "Samples" AS s
WHERE s."Number" = @number AND s."TextOrNull" IS NOT NULL

-- null semantics
SELECT s."Id"
FROM "Samples" AS s
WHERE s."NumberOrNull" <> s."Number" OR s."NumberOrNull" IS NULL

-- literals
SELECT s."Id"
FROM "Samples" AS s
WHERE s."Day" > DATE '2024-02-29' AND s."Text" <> 'it''s \' AND s."Flag" AND s."Price" > 1.5

-- begins with
SELECT s."Id"
FROM "Samples" AS s
WHERE s."Text" LIKE @text_startswith

-- contains
SELECT s."Id"
FROM "Samples" AS s
WHERE s."Text" LIKE @text_contains OR s."Text" LIKE '%\%%'

-- in list
SELECT s."Id"
FROM "Samples" AS s
WHERE s."Id" = ANY (@ids)

-- list as a table
SELECT s."Id"
FROM "Samples" AS s
WHERE (
    SELECT count(*)::int
    FROM unnest(@ids) AS i(value)
    WHERE i.value > s."Id") = 1

-- page
SELECT s."Id"
FROM "Samples" AS s
ORDER BY s."At" DESC
LIMIT @p1 OFFSET @p

-- rest
SELECT s."Id"
FROM "Samples" AS s
ORDER BY s."Id"
OFFSET @p

-- keyset page
SELECT s."Id"
FROM "Samples" AS s
WHERE s."Price" > @after_Price OR (s."Price" = @after_Price AND s."Id" > @after_Id)
ORDER BY s."Price", s."Id"
LIMIT @p

-- in page of another table
SELECT b."Id"
FROM "Books" AS b
WHERE b."Id" IN (
    SELECT r."BookId"
    FROM "Reviews" AS r
    ORDER BY r."Id"
    LIMIT @take
)

-- arithmetic
SELECT s."Number" / 4 AS "Quotient", s."Number" & 12 AS "Bits", s."Ratio"::int AS "Cut", s."Text" || '-' || s."Number"::text AS "Joined"
FROM "Samples" AS s

-- times
SELECT date_part('year', s."At" AT TIME ZONE 'UTC')::int AS "Year", s."At" + INTERVAL '1.5 hours' AS "Later", floor(date_part('dow', s."At" AT TIME ZONE 'UTC'))::int AS "DayOfWeek"
FROM "Samples" AS s

-- group
SELECT b."AuthorId" AS "Key", COALESCE(sum(b."Price"), 0.0) AS "Sum", max(b."Title") AS "Last"
FROM "Books" AS b
GROUP BY b."AuthorId"
HAVING count(*)::int > 1

-- union
SELECT u."Title"
FROM (
    SELECT b."Title"
    FROM "Books" AS b
    UNION
    SELECT a."Name" AS "Title"
    FROM "Authors" AS a
) AS u
ORDER BY u."Title"
LIMIT @p

-- left join
SELECT a."Name", b."Title"
FROM "Authors" AS a
LEFT JOIN "Books" AS b ON a."Id" = b."AuthorId"

-- include
SELECT a."Id", a."Name", a."Home_City", a."Home_Street", b."Id", b."AuthorId", b."Price", b."Title", b."Year"
FROM "Authors" AS a
LEFT JOIN "Books" AS b ON a."Id" = b."AuthorId"
ORDER BY a."Name", a."Id"

-- first of many
SELECT (
    SELECT b."Title"
    FROM "Books" AS b
    WHERE a."Id" = b."AuthorId"
    ORDER BY b."Id"
    LIMIT 1)
FROM "Authors" AS a

-- newest of group
SELECT (
    SELECT b0."Title"
    FROM "Books" AS b0
    WHERE b."AuthorId" = b0."AuthorId" OR (b."AuthorId" IS NULL AND b0."AuthorId" IS NULL)
    ORDER BY b0."Id" DESC
    LIMIT 1)
FROM "Books" AS b
GROUP BY b."AuthorId"

-- hierarchy
SELECT s."Radius"
FROM "Shapes" AS s
WHERE s."Discriminator" = 'Circle'
