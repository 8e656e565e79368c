-- Fills facts with $n notices of invented procedures, three notices a procedure
-- (tender, award, contract details or change). What varies varies by a hash of
-- the number, so the same n gives the same facts.
CREATE OR REPLACE TEMP MACRO pick(i, salt, m) AS (hash(i * 7919 + salt) % m::UBIGINT)::INTEGER;
CREATE OR REPLACE TEMP TABLE g AS
SELECT i, i // 3 AS p, i % 3 AS step, CASE WHEN pick(i // 3, 1, 4) = 0 THEN 'contracts-finder' ELSE 'find-a-tender' END AS source,
    DATE '2021-01-01' + pick(i // 3, 2, 1800) + (i % 3)::INTEGER * 40 AS published
FROM range($n) AS t(i);
INSERT INTO facts.documents SELECT 'doc' || k, 'find-a-tender', 'https://example.org/' || k, TIMESTAMP '2026-06-01 03:00:00', 200, 'application/json', 1000, 'a.warc.gz', k, NULL, NULL FROM range(100) AS t(k);
INSERT INTO facts.notices BY NAME
SELECT i::UBIGINT AS notice_key, source || ':' || i AS notice_id, source, i::VARCHAR AS publisher_id, md5(i::VARCHAR) || md5((i + 1)::VARCHAR) AS version, 'ocds' AS format, '1' AS format_version,
    'ocds-' || p AS process_id, CASE step WHEN 0 THEN 'tender' WHEN 1 THEN 'award' ELSE CASE WHEN pick(p, 3, 2) = 0 THEN 'award' ELSE 'change' END END AS kind,
    CASE step WHEN 0 THEN 'UK4' WHEN 1 THEN 'UK6' ELSE 'UK7' END AS form,
    ['Provision of cleaning services', 'Supply of electronic patient record software', 'Laptops and devices refresh', 'Maintenance of lifts', 'Managed network services', 'Framework agreement for furniture', 'Catering for sites', 'Digital transformation partner'][1 + pick(p, 4, 8)] || ' ' || p AS title,
    repeat('The contracting authority seeks a supplier for the works and services described in the documents, including data, support and maintenance of the estate. ', 4 + pick(p, 5, 8)) AS description,
    published, published::VARCHAR || 'T10:00:00Z' AS published_at, CASE WHEN step = 0 THEN published + 30 END AS deadline,
    pick(p, 6, 12) = 0 AS framework, false AS dps, pick(p, 7, 9) = 0 AS call_off, '/title' AS title_path, '/date' AS published_path,
    'doc' || (i % 100) AS document, 'https://example.org/' || i AS url, TIMESTAMP '2026-06-01 03:00:00' AS fetched, '/releases/' || i AS path, i::UBIGINT AS content_digest
FROM g;
INSERT INTO facts.lots BY NAME
SELECT i::UBIGINT AS notice_key, l::INTEGER AS lot_no, 'L' || l AS lot_id, 'Lot ' || l || ' software' AS title, 'Part ' || l AS description, false AS framework, '/lots/' || l AS path
FROM g, range(3) AS t(l) WHERE l <= pick(p, 8, 3);
INSERT INTO facts.awards BY NAME
SELECT i::UBIGINT AS notice_key, a::INTEGER AS award_no, '/awards/' || a AS award_key, CASE WHEN pick(p, 9, 10) = 0 THEN '1' ELSE (a + 1)::VARCHAR END AS award_id, ['L' || a] AS lots, 'active' AS status,
    CASE WHEN pick(i, 10, 3) > 0 THEN published - pick(i, 11, 60) END AS date, false AS bid_together, '/awards/' || a || '/date' AS date_path
FROM g, range(3) AS t(a) WHERE step > 0 AND a <= pick(p, 8, 3);
INSERT INTO facts.contracts BY NAME
SELECT i::UBIGINT AS notice_key, a::INTEGER AS contract_no, '/contracts/' || a AS contract_key, (a + 1)::VARCHAR AS contract_id, '/awards/' || a AS award_key, published - 5 AS signed, '/signed' AS signed_path
FROM g, range(3) AS t(a) WHERE step = 2 AND source = 'find-a-tender' AND a <= pick(p, 8, 3);
INSERT INTO facts.parties BY NAME
SELECT i::UBIGINT AS notice_key, b::INTEGER AS party_no, 'notice' AS level, 0 AS owner_no, b::INTEGER AS place, CASE b WHEN 0 THEN 'buyer' ELSE 'joint' END AS role,
    ['Town', 'County', 'Riverside', 'Northern', 'Western'][1 + pick(p + b, 12, 5)] || ' ' || pick(p + b, 13, 400) || [' NHS Foundation Trust', ' Council', ' University', ' Integrated Care Board'][1 + pick(p + b, 14, 4)] AS name,
    CASE WHEN pick(p, 15, 3) = 0 THEN [{'scheme': 'GB-PPON', 'id': 'P' || pick(p + b, 12, 5) || '-' || pick(p + b, 13, 400) || '-' || pick(p + b, 14, 4)}] END AS ids, '/parties/' || b || '/name' AS path
FROM g, range(2) AS t(b) WHERE b <= (pick(p, 16, 6) = 0)::INTEGER;
INSERT INTO facts.parties BY NAME
SELECT i::UBIGINT AS notice_key, (10 + a * 5 + s)::INTEGER AS party_no, 'award' AS level, a::INTEGER AS owner_no, s::INTEGER AS place, 'supplier' AS role,
    'Supplier ' || pick(p * 31 + a * 7 + s, 17, 20000) || [' Ltd', ' Limited', ' PLC'][1 + pick(i, 18, 3)] AS name,
    CASE WHEN pick(i, 19, 2) = 0 THEN [{'scheme': 'GB-COH', 'id': lpad(pick(p * 31 + a * 7 + s, 17, 20000)::VARCHAR, 8, '1')}, {'scheme': 'GB-PPON', 'id': 'S-' || pick(p * 31 + a * 7 + s, 17, 20000)}] END AS ids, '/suppliers/' || s AS path
FROM g, range(3) AS t(a), range(4) AS u(s) WHERE step > 0 AND a <= pick(p, 8, 3) AND s <= pick(p, 20, 4);
INSERT INTO facts.values BY NAME
SELECT i::UBIGINT AS notice_key, (a * 2 + x)::INTEGER AS value_no, CASE step WHEN 0 THEN 'notice' WHEN 1 THEN 'award' ELSE CASE source WHEN 'find-a-tender' THEN 'contract' ELSE 'award' END END AS level, CASE step WHEN 0 THEN 0 ELSE a END::INTEGER AS owner_no,
    CASE step WHEN 0 THEN 'estimated' WHEN 1 THEN 'awarded' ELSE CASE WHEN pick(p, 3, 2) = 0 THEN 'awarded' ELSE 'changed_total' END END AS kind,
    (pick(p * 3 + a, 21, 90000000) / 100.0 * CASE x WHEN 0 THEN 1 ELSE 1.2 END)::DECIMAL(24, 6) AS amount, CASE WHEN pick(p, 22, 40) = 0 THEN 'EUR' ELSE 'GBP' END AS currency, CASE x WHEN 0 THEN 'net' ELSE 'gross' END AS tax,
    CASE WHEN pick(p * 3 + a, 21, 90000000) < 100 THEN 'placeholder' ELSE 'stated' END AS state, 'total' AS per, false AS approximate, '/value/' || a || x AS path, 'raw' AS raw, 'amount' AS rule, 1 AS confidence
FROM g, range(3) AS t(a), range(2) AS u(x) WHERE a <= CASE step WHEN 0 THEN 0 ELSE pick(p, 8, 3) END AND pick(i, 23, 8) > 0;
INSERT INTO facts.periods BY NAME
SELECT i::UBIGINT AS notice_key, a::INTEGER AS period_no, CASE step WHEN 0 THEN 'lot' ELSE 'award' END AS level, a::INTEGER AS owner_no, published + 60 AS start_date, published + 60 + pick(p, 24, 2000) AS end_date, published + 60 + pick(p, 24, 2000) + 365 AS max_end_date,
    'stated' AS basis, '/period/' || a AS path, '{}' AS raw
FROM g, range(3) AS t(a) WHERE a <= pick(p, 8, 3) AND pick(i, 25, 4) > 0;
INSERT INTO facts.codes BY NAME
SELECT i::UBIGINT AS notice_key, c::INTEGER AS code_no, 'CPV' AS scheme, ['48000000', '90910000', '72000000', '30213100', '50750000', '39000000', '85100000', '79410000'][1 + pick(p + c, 4, 8)] AS code, c = 0 AS main, '/code/' || c AS path
FROM g, range(4) AS t(c);
DROP TABLE g;
