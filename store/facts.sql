-- Every fact that has a path, and how it compares with the words that stand
-- there; facts.go says what the ways mean. First all, then in the order of the
-- documents, so that each is unpacked once: a sort with nothing but a scan below
-- it spills to disk, one beside a join of twenty scans runs out of memory.
CREATE OR REPLACE TEMP TABLE facts_placed AS
WITH placed AS (
    SELECT notice_key, 'notices' AS field, path, notice_id AS raw, 'exists' AS match FROM facts.notices
    UNION ALL SELECT notice_key, 'notices.title', title_path, title, 'words' FROM facts.notices
    UNION ALL SELECT notice_key, 'notices.description', description_path, left(description, 80), 'exists' FROM facts.notices
    UNION ALL SELECT notice_key, 'notices.published', published_path, coalesce(published_at, published::VARCHAR), CASE WHEN published_at IS NULL THEN 'date' ELSE 'words' END FROM facts.notices
    UNION ALL SELECT notice_key, 'notices.dispatched', dispatched_path, dispatched::VARCHAR, 'date' FROM facts.notices
    UNION ALL SELECT notice_key, 'notices.deadline', deadline_path, coalesce(deadline_at, deadline::VARCHAR), CASE WHEN deadline_at IS NULL THEN 'date' ELSE 'words' END FROM facts.notices
    UNION ALL SELECT notice_key, 'notices.procedure_method', procedure_path, procedure_method, 'exists' FROM facts.notices
    UNION ALL SELECT notice_key, 'notices.procedure', procedure_path, procedure_raw, 'exact' FROM facts.notices WHERE procedure_raw IS NOT NULL
    UNION ALL SELECT notice_key, 'notices.deal_status', deal_path, deal_raw, 'exact' FROM facts.notices WHERE deal_path IS NOT NULL
    UNION ALL SELECT notice_key, 'values.amount', path, raw, 'exact' FROM facts.values
    UNION ALL SELECT notice_key, 'values.min', min_path, min_raw, 'exact' FROM facts.values
    UNION ALL SELECT notice_key, 'periods', path, raw, 'exact' FROM facts.periods
    UNION ALL SELECT notice_key, 'parties.name', path, name, 'words' FROM facts.parties
    UNION ALL SELECT notice_key, 'codes.code', path, code, 'prefix' FROM facts.codes
    UNION ALL SELECT notice_key, 'lots', path, lot_id, 'exists' FROM facts.lots
    UNION ALL SELECT notice_key, 'awards', award_key, award_id, 'exists' FROM facts.awards
    UNION ALL SELECT notice_key, 'awards.date', date_path, date::VARCHAR, 'date' FROM facts.awards
    UNION ALL SELECT notice_key, 'awards.signed', signed_path, signed::VARCHAR, 'date' FROM facts.awards
    UNION ALL SELECT notice_key, 'awards.tenders_received', tenders_path, tenders_received::VARCHAR, 'exists' FROM facts.awards
    UNION ALL SELECT notice_key, 'contracts', contract_key, contract_id, 'exists' FROM facts.contracts
    UNION ALL SELECT notice_key, 'contracts.signed', signed_path, signed::VARCHAR, 'date' FROM facts.contracts
    UNION ALL SELECT notice_key, 'changes', path, label, 'exists' FROM facts.changes
    UNION ALL SELECT notice_key, 'links', path, coalesce(id, url), 'exists' FROM facts.links
), noticed AS (
    -- Releases stand at places of their own, other notices in files. Numbers in
    -- places are compared as numbers.
    SELECT notice_key, document, notice_id, place, row_number() OVER (ORDER BY document, list_transform(string_split(replace(place, '!', '/'), '/'),
        lambda x: CASE WHEN length(x) < 12 THEN lpad(x, 12, '0') ELSE x END), place, notice_id, notice_key) AS place_no
    FROM (SELECT notice_key, document, notice_id, CASE WHEN format = 'ocds' THEN path ELSE regexp_extract(regexp_replace(path, '!text:.*$', ''), '^.*!') END AS place FROM facts.notices)
)
SELECT n.document, n.notice_id, n.place, n.place_no, p.field, p.path, coalesce(p.raw, '') AS raw, p.match
FROM placed AS p JOIN noticed AS n USING (notice_key)
WHERE p.path IS NOT NULL AND (p.path <> '' OR p.field = 'notices');

CREATE OR REPLACE TEMP TABLE facts_in_order AS
SELECT * EXCLUDE (place_no) FROM facts_placed ORDER BY place_no, field, path, hash(raw);

DROP TABLE facts_placed;
