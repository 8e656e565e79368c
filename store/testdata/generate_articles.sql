-- Adds $n articles to the facts of generate.sql: each tells of an award in short
-- names and a rounded figure, and every fifth of one that no notice states.
CREATE OR REPLACE TEMP TABLE told AS
SELECT row_number() OVER (ORDER BY hash(n.notice_key), n.notice_key) AS i, n.notice_key AS award_key, n.published + 9 AS published, n.title,
    b.name AS buyer, s.name AS supplier, v.amount
FROM facts.notices AS n JOIN facts.parties AS b ON b.notice_key = n.notice_key AND b.level = 'notice' AND b.place = 0
JOIN facts.parties AS s ON s.notice_key = n.notice_key AND s.level = 'award' AND s.owner_no = 0 AND s.place = 0
JOIN facts.values AS v ON v.notice_key = n.notice_key AND v.level = 'award' AND v.owner_no = 0 AND v.tax = 'net'
WHERE n.kind = 'award' ORDER BY hash(n.notice_key), n.notice_key LIMIT $n;
INSERT INTO facts.notices BY NAME
SELECT 1000000000 + i AS notice_key, 'articles:' || md5(i::VARCHAR) AS notice_id, 'articles' AS source, md5(i::VARCHAR) AS publisher_id, md5(i::VARCHAR) || md5((i + 1)::VARCHAR) AS version, 'article' AS format, '1' AS format_version,
    'report' AS kind, 'article' AS form, 'News of ' || lower(title) AS title, published, false AS framework, false AS dps, false AS call_off, 'awarded' AS deal_status, regexp_replace(lower(title), ' [0-9]+$', '') AS deal_subject,
    'doc0' AS document, 'https://example.org/news/' || i AS url, TIMESTAMP '2026-06-01 03:00:00' AS fetched, 'text:0-500' AS path, i::UBIGINT AS content_digest
FROM told;
INSERT INTO facts.awards BY NAME
SELECT 1000000000 + i AS notice_key, 0 AS award_no, 'text:0-500' AS award_key, false AS bid_together FROM told;
INSERT INTO facts.parties BY NAME
SELECT 1000000000 + i AS notice_key, 0 AS party_no, 'notice' AS level, 0 AS owner_no, 0 AS place, 'buyer' AS role, regexp_replace(buyer, ' (NHS )?Foundation Trust$', '') AS name, 'text:0-9' AS path FROM told
UNION ALL
SELECT 1000000000 + i, 1, 'award', 0, 0, 'supplier', regexp_replace(CASE WHEN i % 5 = 0 THEN 'Supplier ' || (i % 20000) ELSE supplier END, ' (Ltd|Limited|PLC)$', ''), 'text:10-19' FROM told;
INSERT INTO facts.values BY NAME
SELECT 1000000000 + i AS notice_key, 0 AS value_no, 'award' AS level, 0 AS owner_no, 'awarded' AS kind,
    (round(amount / power(10, floor(log10(greatest(amount, 1))) - 1)) * power(10, floor(log10(greatest(amount, 1))) - 1))::DECIMAL(24, 6) AS amount, 'GBP' AS currency, 'unstated' AS tax, 'stated' AS state, 'total' AS per, false AS approximate, 'text:20-29' AS path, 'worth' AS raw, 'amount' AS rule, 0.9 AS confidence
FROM told;
DROP TABLE told;
