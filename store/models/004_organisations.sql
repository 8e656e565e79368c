-- Organisations: which names and numbers mean the same body.
--
-- Numbers of registers that one party carries together (Companies House with
-- PPON with ODS) belong to one body, and so do all that are tied to them. A
-- number tied to two of a higher register keeps the one it is seen with most.
-- Junk is left out: local numbers, fillers, and numbers that many different
-- names carry. A name without a number joins the one body that bears it; where
-- none or several do, it is a body by its folded name alone.
CREATE OR REPLACE TEMP TABLE t_parties AS
SELECT p.notice_key, p.party_no, p.level, p.owner_no, p.place, p.role, p.name, p.ids, p.path, nullif(p.country, 'GB') AS abroad
FROM facts.parties AS p JOIN t_notices USING (notice_key)
WHERE p.name IS NOT NULL OR len(p.ids) > 0;

CREATE OR REPLACE TEMP TABLE t_names AS
SELECT name, coalesce(fold_name(name), lower(name)) AS folded
FROM (SELECT DISTINCT name FROM t_parties WHERE name IS NOT NULL);

-- Registers in the order of trust.
CREATE OR REPLACE TEMP TABLE t_registers AS
SELECT * FROM (VALUES ('GB-COH', 1), ('GB-NHS', 2), ('GB-CHC', 3), ('GB-SC', 4), ('GB-NIC', 5), ('GB-MPR', 6), ('GB-UKPRN', 7),
    ('GB-GOR', 8), ('GB-LAE', 9), ('GB-PPON', 10)) AS t(scheme, rank);

CREATE OR REPLACE TEMP TABLE t_party_ids AS
WITH unnested AS (
    SELECT notice_key, party_no, name, unnest(ids) AS u FROM t_parties WHERE len(ids) > 0
), good AS (
    SELECT DISTINCT u, scheme || '-' || upper(trim(u.id)) AS number, rank
    FROM (SELECT DISTINCT u FROM unnested) JOIN t_registers ON scheme = upper(trim(u.scheme))
    WHERE length(trim(u.id)) BETWEEN 3 AND 20 AND regexp_matches(trim(u.id), '^[A-Za-z0-9-]+$')
        AND NOT regexp_matches(upper(trim(u.id)), '^(0+|1+|9+|X+|0*12345678?9?|N-?A|NONE|TBC|UNKNOWN|TEST)$')
), held AS (
    SELECT notice_key, party_no, name, number, rank FROM unnested JOIN good USING (u)
), shared AS (
    -- A number under many names is somebody's mistake, copied: the portal's or an agent's own.
    SELECT number FROM (SELECT DISTINCT number, name FROM held) JOIN t_names USING (name) GROUP BY number HAVING count(DISTINCT folded) > 25
)
SELECT notice_key, party_no, number, rank FROM held WHERE number NOT IN (FROM shared);

-- One edge a weaker number and stronger register.
CREATE OR REPLACE TEMP TABLE t_number_ties AS
WITH pairs AS (
    SELECT w.number AS weak, s.number AS strong, s.rank, count(*) AS times
    FROM t_party_ids AS w JOIN t_party_ids AS s USING (notice_key, party_no)
    WHERE w.rank > s.rank GROUP BY ALL
)
SELECT weak, arg_max(strong, (times, strong)) AS strong FROM pairs GROUP BY weak, rank;

CREATE OR REPLACE TEMP TABLE t_numbers AS
WITH RECURSIVE edges AS (SELECT weak AS a, strong AS b FROM t_number_ties UNION SELECT strong, weak FROM t_number_ties),
best AS (SELECT number, min(lpad(rank::VARCHAR, 2, '0') || number) AS ranked FROM t_party_ids GROUP BY number),
reached(number, root) USING KEY (number) AS (
    SELECT number, ranked FROM best
    UNION
    SELECT e.b, min(reached.root)
    FROM reached JOIN edges AS e ON e.a = reached.number JOIN recurring.reached AS r ON r.number = e.b
    WHERE reached.root < r.root GROUP BY e.b
)
SELECT number, root[3:] AS best FROM reached;

-- The body of each party: by its best number, else by its name.
CREATE OR REPLACE TEMP TABLE t_party_numbers AS
SELECT notice_key, party_no, arg_min(n.best, (i.rank, n.best)) AS best
FROM t_party_ids AS i JOIN t_numbers AS n USING (number) GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE t_name_bodies AS
SELECT folded, min(best) AS best
FROM t_party_numbers JOIN t_parties USING (notice_key, party_no) JOIN t_names USING (name)
WHERE abroad IS NULL GROUP BY folded HAVING count(DISTINCT best) = 1;

CREATE OR REPLACE TEMP TABLE t_bodies AS
SELECT p.notice_key, p.party_no, p.level, p.owner_no, p.place, p.role, p.name, p.path, n.folded,
    -- Bodies of two countries that share a name are two.
    coalesce(i.best, b.best, concat_ws(' ', 'name', n.folded, p.abroad)) AS body, p.abroad
FROM t_parties AS p
LEFT JOIN t_names AS n USING (name)
LEFT JOIN t_party_numbers AS i ON i.notice_key = p.notice_key AND i.party_no = p.party_no
-- (A condition of its own on p would make DuckDB compare every row with every name.)
LEFT JOIN t_name_bodies AS b ON b.folded = CASE WHEN p.abroad IS NULL THEN n.folded END
WHERE coalesce(i.best, b.best, n.folded) IS NOT NULL;

-- The id is a hash of what identifies the body best.
CREATE OR REPLACE TEMP TABLE t_body_ids AS
SELECT body, 'org-' || stable_id(body) AS organisation_id FROM (SELECT DISTINCT body FROM t_bodies);

CREATE OR REPLACE TABLE organisation_names AS
SELECT o.organisation_id, b.name, any_value(b.folded) AS folded, count(*) AS times,
    count(*) FILTER (b.level = 'notice') AS times_buyer, count(*) FILTER (b.level <> 'notice') AS times_supplier
FROM t_bodies AS b JOIN t_body_ids AS o USING (body)
WHERE b.name IS NOT NULL
GROUP BY o.organisation_id, b.name
;

-- NHS or not, by name: the first pattern that fits, vetoes before all.
SET VARIABLE nhs_veto = (SELECT string_agg(pattern, '|') FROM lens_nhs_names WHERE strength = 'veto');
SET VARIABLE nhs_strong = (SELECT string_agg(pattern, '|') FROM lens_nhs_names WHERE strength = 'strong');
SET VARIABLE nhs_buyer = (SELECT string_agg(pattern, '|') FROM lens_nhs_names WHERE strength = 'buyer');

CREATE OR REPLACE TEMP TABLE t_name_nhs AS
SELECT folded,
    regexp_matches(folded, getvariable('nhs_veto')) AND NOT regexp_matches(folded, '\b(nhs|(university|college) (teaching )?hospitals?|health board)\b') AS vetoed,
    regexp_matches(folded, '\b(nhs confederation|nhs providers|nhs charities together)\b') AS association,
    regexp_extract(folded, getvariable('nhs_strong')) AS strong,
    regexp_extract(folded, getvariable('nhs_buyer')) AS as_buyer
FROM (SELECT DISTINCT folded FROM t_names);

CREATE OR REPLACE TEMP TABLE t_organisations AS
WITH numbers AS (
    SELECT best AS body, list(DISTINCT number ORDER BY number) AS numbers FROM t_numbers GROUP BY best
), names AS (
    SELECT organisation_id, arg_max(name, (name <> upper(name), times, name)) AS name, arg_max(folded, (name <> upper(name), times, name)) AS folded,
        sum(times_buyer) AS times_buyer, sum(times_supplier) AS times_supplier, count(*) AS names
    FROM organisation_names GROUP BY organisation_id
), abroad AS (
    SELECT body, mode(abroad) AS country FROM t_bodies GROUP BY body HAVING count(abroad) * 2 > count(*)
)
SELECT o.organisation_id, o.body, coalesce(n.name, o.body) AS name, n.folded, coalesce(n.names, 0) AS names,
    coalesce(n.times_buyer, 0) AS times_buyer, coalesce(n.times_supplier, 0) AS times_supplier,
    i.numbers, a.country AS abroad,
    list_filter(i.numbers, lambda x: starts_with(x, 'GB-NHS-'))[1] AS ods,
    coalesce(j.vetoed OR j.association, false) AS vetoed, nullif(j.strong, '') AS strong,
    CASE WHEN n.times_buyer > 0 THEN nullif(j.as_buyer, '') END AS as_buyer
FROM t_body_ids AS o
LEFT JOIN names AS n USING (organisation_id)
LEFT JOIN numbers AS i ON i.body = o.body
LEFT JOIN abroad AS a ON a.body = o.body
-- The most frequent name speaks: a slip in one notice changes nothing.
LEFT JOIN t_name_nhs AS j ON j.folded = n.folded;

CREATE OR REPLACE TABLE organisations AS
SELECT organisation_id, name,
    CASE WHEN numbers IS NULL THEN 'name only'
        WHEN ods IS NOT NULL THEN 'health body'
        WHEN starts_with(body, 'GB-COH-') THEN 'company'
        WHEN regexp_matches(body, '^GB-(CHC|SC|NIC|MPR)-') THEN 'charity or mutual'
        ELSE 'registered body' END AS kind,
    NOT vetoed AND abroad IS NULL AND coalesce(ods, strong, as_buyer) IS NOT NULL AS nhs,
    CASE WHEN vetoed OR abroad IS NOT NULL THEN NULL
        WHEN ods IS NOT NULL THEN 'identifier ' || ods
        WHEN strong IS NOT NULL THEN 'name says "' || strong || '"'
        WHEN as_buyer IS NOT NULL THEN 'buyer whose name says "' || as_buyer || '"' END AS nhs_why,
    list_filter(numbers, lambda x: starts_with(x, 'GB-COH-'))[1][8:] AS company_number,
    ods[8:] AS ods_code,
    list_filter(numbers, lambda x: starts_with(x, 'GB-PPON-'))[1][9:] AS ppon,
    coalesce(array_to_string(numbers, '; '), '') AS identifiers,
    coalesce(abroad, 'GB') AS country, names::INTEGER AS names, times_buyer::INTEGER AS times_buyer, times_supplier::INTEGER AS times_supplier
FROM t_organisations ORDER BY organisation_id;

DROP TABLE t_party_ids;
DROP TABLE t_number_ties;
DROP TABLE t_party_numbers;
DROP TABLE t_name_bodies;
DROP TABLE t_numbers;
DROP TABLE t_organisations;
DROP TABLE t_name_nhs;
DROP TABLE t_registers;

COMMENT ON TABLE organisations IS 'One body that buys or sells: the numbers and names that belong together';
COMMENT ON COLUMN organisations.organisation_id IS 'Stable id: a hash of the best identifier, or of the folded name where there is none';
COMMENT ON COLUMN organisations.name IS 'The name as published: of a body, the most frequent spelling that is not all in capitals';
COMMENT ON COLUMN organisations.kind IS 'What identifies it: company, health body, charity or mutual, registered body, or name only (no register''s number; two spellings that fold differently are two bodies)';
COMMENT ON COLUMN organisations.nhs IS 'true where an NHS body is meant: see lens_nhs_names';
COMMENT ON COLUMN organisations.nhs_why IS 'Why it counts as NHS: the identifier or the words of the name';
COMMENT ON COLUMN organisations.company_number IS 'Companies House number';
COMMENT ON COLUMN organisations.ods_code IS 'Code of the NHS Organisation Data Service';
COMMENT ON COLUMN organisations.ppon IS 'Public procurement organisation number of the central digital platform';
COMMENT ON COLUMN organisations.identifiers IS 'All its numbers, SCHEME-NUMBER, joined by "; "';
COMMENT ON COLUMN organisations.country IS 'Country, ISO 3166 alpha-2, as most notices tell; GB also where none tells';
COMMENT ON COLUMN organisations.names IS 'How many spellings were published';
COMMENT ON COLUMN organisations.times_buyer IS 'How often notices name it as buyer';
COMMENT ON COLUMN organisations.times_supplier IS 'How often notices name it as supplier';
COMMENT ON TABLE organisation_names IS 'One spelling of one body''s name';
COMMENT ON COLUMN organisation_names.folded IS 'The name as folded for matching: fold_name(name)';
COMMENT ON COLUMN organisation_names.times IS 'How often notices use this spelling';
COMMENT ON COLUMN organisation_names.times_buyer IS 'How often for a buyer';
COMMENT ON COLUMN organisation_names.times_supplier IS 'How often for a supplier';
