-- Lens: is it IT, and is it NHS, with the words or the code that decided.
--
-- A title is read first, then the beginning of the description: further down
-- stand the clauses that name every technology and every NHS body. Each lot of a
-- notice with several is judged for itself, too, so that the furniture of one
-- lot is not the software of the next.
SET VARIABLE it_strong = (SELECT '\b(?:' || string_agg(pattern, '|') FILTER (capitals) || ')\b|(?i:\b(?:' || string_agg(pattern, '|') FILTER (NOT capitals) || ')\b)' FROM lens_it_words WHERE strength = 'strong');
SET VARIABLE it_weak = (SELECT '\b(?:' || string_agg(pattern, '|') FILTER (capitals) || ')\b|(?i:\b(?:' || string_agg(pattern, '|') FILTER (NOT capitals) || ')\b)' FROM lens_it_words WHERE strength = 'weak');
SET VARIABLE it_veto = (SELECT '\b(?:' || string_agg(pattern, '|') FILTER (capitals) || ')\b|(?i:\b(?:' || string_agg(pattern, '|') FILTER (NOT capitals) || ')\b)' FROM lens_it_words WHERE strength = 'veto');

CREATE OR REPLACE TEMP TABLE t_lots AS
SELECT l.notice_key, l.lot_no, l.lot_id, l.title, left(l.description, 300) AS lead, l.framework, l.status,
    c.lots
FROM facts.lots AS l JOIN t_notices USING (notice_key)
JOIN (SELECT notice_key, count(*) AS lots FROM facts.lots GROUP BY notice_key) AS c USING (notice_key);

-- CPV codes, the leading one first: the main code, or else the first named.
CREATE OR REPLACE TEMP TABLE t_codes AS
SELECT c.notice_key, c.code_no, regexp_extract(c.code, '^[0-9]+') AS code, c.code AS as_published, c.main, c.lot
FROM facts.codes AS c JOIN t_notices USING (notice_key)
WHERE upper(c.scheme) = 'CPV';

CREATE OR REPLACE TEMP TABLE t_it_codes AS
SELECT c.code, arg_max(i.strength, length(prefix)) AS strength, arg_max(i.category, length(prefix)) AS category,
    arg_max(i.why, length(prefix)) AS why
FROM (SELECT DISTINCT code FROM t_codes) AS c JOIN lens_it_codes AS i ON starts_with(c.code, i.prefix)
GROUP BY c.code;

CREATE OR REPLACE TEMP TABLE t_texts AS
SELECT n.notice_key, -1 AS lot_no,
    concat_ws(' | ', f.title, one.title) AS title, concat_ws(' | ', f.lead, one.lead) AS lead
FROM t_notices AS n JOIN (SELECT notice_key, title, left(coalesce(description, deal_subject), 400) AS lead FROM facts.notices) AS f USING (notice_key)
LEFT JOIN t_lots AS one ON one.notice_key = n.notice_key AND one.lots = 1
UNION ALL
SELECT notice_key, lot_no, title, lead FROM t_lots WHERE lots > 1;

CREATE OR REPLACE TEMP TABLE t_text_codes AS
WITH placed AS (
    SELECT c.notice_key, -1 AS lot_no, c.code, c.code_no, c.main FROM t_codes AS c
    UNION ALL
    SELECT c.notice_key, l.lot_no, c.code, c.code_no, c.main FROM t_codes AS c
    JOIN t_lots AS l ON l.notice_key = c.notice_key AND l.lot_id = c.lot AND l.lots > 1
), judged AS (
    SELECT p.*, i.strength, i.category, i.why FROM placed AS p LEFT JOIN t_it_codes AS i USING (code)
)
SELECT notice_key, lot_no,
    arg_min({'code': code, 'strength': strength, 'category': category, 'why': why}, (NOT main, code_no)) AS lead,
    arg_min({'code': code, 'category': category, 'why': why}, (strength <> 'strong', code_no)) FILTER (strength IS NOT NULL) AS other
FROM judged GROUP BY notice_key, lot_no;

CREATE OR REPLACE TEMP TABLE t_text_words AS
SELECT notice_key, lot_no,
    regexp_extract(title, getvariable('it_strong')) AS title_strong,
    regexp_extract(title, getvariable('it_weak')) AS title_weak,
    regexp_extract(title, getvariable('it_veto')) AS title_veto,
    regexp_extract(lead, getvariable('it_strong')) AS lead_strong
FROM t_texts;

-- The category of a word: of the first pattern that fits it whole.
CREATE OR REPLACE TEMP TABLE t_word_categories AS
WITH words AS (SELECT DISTINCT unnest([title_strong, lead_strong]) AS word FROM t_text_words)
SELECT word, min(category) AS category
FROM words JOIN lens_it_words AS w
    ON w.strength = 'strong' AND regexp_full_match(word, CASE WHEN capitals THEN pattern ELSE '(?i:' || pattern || ')' END)
WHERE word <> '' GROUP BY word;

CREATE OR REPLACE TEMP TABLE t_it_sellers AS
SELECT DISTINCT b.notice_key, min(s.name) AS name
FROM t_bodies AS b JOIN lens_it_suppliers AS s USING (folded)
WHERE b.level <> 'notice' AND b.role IN ('supplier', 'member') GROUP BY b.notice_key;

-- The rules, in order; the first that fits decides, and says so.
CREATE OR REPLACE TEMP TABLE t_it AS
WITH signs AS (
    SELECT w.notice_key, w.lot_no, nullif(title_strong, '') AS title_strong, nullif(title_weak, '') AS title_weak,
        nullif(title_veto, '') AS title_veto, nullif(lead_strong, '') AS lead_strong,
        c.lead.code AS code, c.lead.strength AS code_strength, c.lead.why AS code_why, c.lead.category AS code_category,
        c.other.code AS other_code, c.other.why AS other_why, c.other.category AS other_category, s.name AS seller
    FROM t_text_words AS w
    LEFT JOIN t_text_codes AS c ON c.notice_key = w.notice_key AND c.lot_no = w.lot_no
    LEFT JOIN t_it_sellers AS s ON s.notice_key = w.notice_key
), ruled AS (
    SELECT *, CASE
        WHEN title_strong IS NOT NULL THEN 1
        WHEN title_veto IS NOT NULL THEN 0
        WHEN code_strength = 'strong' THEN 2
        WHEN code_strength = 'weak' AND (title_weak IS NOT NULL OR lead_strong IS NOT NULL) THEN 3
        WHEN other_code IS NOT NULL AND (lead_strong IS NOT NULL OR title_weak IS NOT NULL) THEN 4
        WHEN lead_strong IS NOT NULL AND (code IS NULL OR title_weak IS NOT NULL
            OR regexp_matches(code, '^(30|31|32|35|38|48|50|51|64|71|72|73|75|79)')) THEN 5
        WHEN title_weak IS NOT NULL AND seller IS NOT NULL THEN 6
        ELSE -1 END AS rule
    FROM signs
)
SELECT r.notice_key, r.lot_no, rule > 0 AS it, rule = 0 AS vetoed,
    CASE rule
        WHEN 1 THEN 'title says "' || title_strong || '"'
        WHEN 0 THEN CASE WHEN coalesce(code_strength, '') = 'strong' THEN 'not IT although CPV ' || code || ' (' || code_why || '): title says "' || title_veto || '"' END
        WHEN 2 THEN 'CPV ' || code || ' (' || code_why || ')'
        WHEN 3 THEN 'CPV ' || code || ' (' || code_why || ') and ' || coalesce('title says "' || title_weak || '"', 'description says "' || lead_strong || '"')
        WHEN 4 THEN 'further CPV ' || other_code || ' (' || other_why || ') and ' || coalesce('description says "' || lead_strong || '"', 'title says "' || title_weak || '"')
        WHEN 5 THEN 'description says "' || lead_strong || '"'
        WHEN 6 THEN 'title says "' || title_weak || '" and supplier is ' || seller END AS it_why,
    CASE WHEN rule = 1 THEN coalesce(t.category, 'unclassified')
        WHEN rule IN (2, 3) THEN coalesce(d.category, code_category)
        WHEN rule = 4 THEN coalesce(d.category, other_category)
        WHEN rule = 5 THEN coalesce(d.category, 'unclassified')
        WHEN rule = 6 THEN 'unclassified' END AS it_category
FROM ruled AS r
LEFT JOIN t_word_categories AS t ON t.word = r.title_strong
LEFT JOIN t_word_categories AS d ON d.word = r.lead_strong;

-- NHS: any body that buys, jointly or for others. Bodies that merely may buy
-- later (prospective) do not count.
CREATE OR REPLACE TEMP TABLE t_nhs AS
SELECT b.notice_key, arg_min(o.name || ': ' || o.nhs_why, (CASE b.role WHEN 'buyer' THEN 0 ELSE 1 END, b.place, o.organisation_id)) AS nhs_why
FROM t_bodies AS b JOIN t_body_ids AS i USING (body) JOIN organisations AS o USING (organisation_id)
WHERE b.level = 'notice' AND b.role IN ('buyer', 'joint', 'on_behalf', 'central') AND o.nhs
GROUP BY b.notice_key;

CREATE OR REPLACE TEMP TABLE t_lens AS
WITH best AS (
    SELECT notice_key, bool_or(it) AS it,
        arg_min(it_why, lot_no + CASE WHEN it THEN 0 ELSE 10000 END) AS it_why,
        arg_min(it_category, lot_no + CASE WHEN it THEN 0 ELSE 10000 END) AS it_category
    FROM t_it GROUP BY notice_key
)
SELECT n.notice_key, s.notice_key IS NOT NULL AS nhs, s.nhs_why, coalesce(b.it, false) AS it, b.it_why, b.it_category
FROM t_notices AS n LEFT JOIN best AS b USING (notice_key) LEFT JOIN t_nhs AS s USING (notice_key);

CREATE OR REPLACE TABLE notices AS
WITH named AS (
    SELECT notice_key, place, party_no, name, count(*) OVER (PARTITION BY notice_key) AS buyers
    FROM t_parties WHERE level = 'notice' AND role <> 'prospective' AND name IS NOT NULL
), buyers AS (
    SELECT notice_key, name AS buyers FROM named WHERE buyers = 1
    UNION ALL
    SELECT notice_key, joined(list({'place': place, 'no': party_no, 'name': name})) FROM named WHERE buyers > 1 GROUP BY notice_key
), codes AS (
    SELECT notice_key, arg_min(as_published, (NOT main, code_no)) AS cpv FROM t_codes GROUP BY notice_key
), source_links AS (
    SELECT notice_key, arg_min(url, link_no) AS url FROM facts.links WHERE rel = 'source' AND url IS NOT NULL GROUP BY notice_key
)
SELECT n.notice_id, n.source, n.publisher_id, n.kind, n.form, f.regime, f.title, b.buyers, n.published, n.deadline, n.shown_process AS process_id,
    f.procedure_details AS procedure, f.procedure_method, n.framework, n.dps, n.call_off, f.direct_award_reason, c.cpv,
    coalesce(s.url, f.url) AS url, f.document, f.url AS document_url, f.path, f.format, f.version,
    l.nhs, l.nhs_why, l.it, l.it_why, l.it_category, f.fetched
FROM t_notices AS n JOIN facts.notices AS f USING (notice_key) JOIN t_lens AS l USING (notice_key)
LEFT JOIN buyers AS b USING (notice_key) LEFT JOIN codes AS c USING (notice_key) LEFT JOIN source_links AS s USING (notice_key);

DROP TABLE t_texts;
DROP TABLE t_text_codes;
DROP TABLE t_text_words;
DROP TABLE t_word_categories;
DROP TABLE t_it_sellers;
DROP TABLE t_nhs;
DROP TABLE t_it_codes;
DROP TABLE t_lens;
DROP TABLE t_parties;
DROP TABLE t_names;

COMMENT ON TABLE notices IS 'One notice as published, in its latest version';
COMMENT ON COLUMN notices.notice_id IS 'Source and publisher''s id';
COMMENT ON COLUMN notices.source IS 'Where it was published: find-a-tender, contracts-finder, ted, ...';
COMMENT ON COLUMN notices.publisher_id IS 'The id that the publisher gave it';
COMMENT ON COLUMN notices.kind IS 'planning, tender, correction, intention, award, change, termination, cancellation, performance, compiled (a bulk file''s merged record, only where no notice of the process is held), report (an article)';
COMMENT ON COLUMN notices.form IS 'The publisher''s own type: UK1 to UK17, F03, ...';
COMMENT ON COLUMN notices.regime IS 'The law it was published under';
COMMENT ON COLUMN notices.title IS 'Title as published';
COMMENT ON COLUMN notices.buyers IS 'Buyers as published, joined by "; "';
COMMENT ON COLUMN notices.published IS 'Date of publication';
COMMENT ON COLUMN notices.deadline IS 'Last day for bids or requests';
COMMENT ON COLUMN notices.process_id IS 'What ties the notices of one procedure: the OCID where there is one';
COMMENT ON COLUMN notices.procedure IS 'Procedure in the publisher''s words';
COMMENT ON COLUMN notices.procedure_method IS 'open, selective, limited or direct';
COMMENT ON COLUMN notices.framework IS 'true where a framework agreement is set up';
COMMENT ON COLUMN notices.dps IS 'true where a dynamic purchasing system or market is set up';
COMMENT ON COLUMN notices.call_off IS 'true where it is bought under a framework or dynamic purchasing system';
COMMENT ON COLUMN notices.direct_award_reason IS 'Stated ground for doing without competition';
COMMENT ON COLUMN notices.cpv IS 'Leading CPV code (common procurement vocabulary)';
COMMENT ON COLUMN notices.url IS 'Address of the notice for people, where known, else of the archived document';
COMMENT ON COLUMN notices.document IS 'SHA-256 of the archived document, hex';
COMMENT ON COLUMN notices.document_url IS 'Address that the archived document came from';
COMMENT ON COLUMN notices.path IS 'Place in the archived document';
COMMENT ON COLUMN notices.format IS 'Reader that understood it';
COMMENT ON COLUMN notices.version IS 'SHA-256 of this version of the notice, hex';
COMMENT ON COLUMN notices.nhs IS 'true where a buyer is an NHS body';
COMMENT ON COLUMN notices.nhs_why IS 'The buyer and what makes it an NHS body';
COMMENT ON COLUMN notices.it IS 'true where the subject is IT';
COMMENT ON COLUMN notices.it_why IS 'The words or the CPV code that decided; for a strong code with a vetoed title, why not';
COMMENT ON COLUMN notices.it_category IS 'Category of IT, a suggestion';
COMMENT ON COLUMN notices.fetched IS 'When this version was first archived, UTC';
