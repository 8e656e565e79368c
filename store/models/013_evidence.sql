-- Evidence: for each figure, date and name shown in contracts, the notice that
-- states it and where the words stand. Confidence is 1 for a field of a form.
--
-- There are ten rows a contract, so what every row of a notice would repeat (its
-- id, document and address) is added by a view.
CREATE OR REPLACE TABLE evidence_rows AS
WITH v AS (
    SELECT contract_id, value_notice AS notice_key, unnest(value_nos) AS value_no FROM t_judged WHERE kind IS NOT NULL OR offered
), amounts AS (
    SELECT v.contract_id, v.notice_key, unnest([
        {'field': CASE f.kind WHEN 'lowest_offer' THEN 'value_min' WHEN 'highest_offer' THEN 'value_max' ELSE 'value' END, 'value': plain_number(f.amount), 'path': f.path, 'raw': f.raw},
        {'field': 'value_min', 'value': plain_number(f.min), 'path': coalesce(f.min_path, f.path), 'raw': coalesce(f.min_raw, f.raw)},
        {'field': 'value_max', 'value': plain_number(f.max), 'path': f.path, 'raw': f.raw}]) AS e,
        f.rule, f.confidence
    FROM v JOIN facts.values AS f ON f.notice_key = v.notice_key AND f.value_no = v.value_no
), picked AS (
    SELECT contract_id, unnest([
        {'field': 'start_date', 'value': starts.date::VARCHAR, 'notice': starts.notice, 'period': starts.period},
        {'field': 'end_date', 'value': ends.date::VARCHAR, 'notice': ends.notice, 'period': ends.period},
        {'field': 'max_end_date', 'value': max_ends.date::VARCHAR, 'notice': max_ends.notice, 'period': max_ends.period},
        {'field': 'months', 'value': length.months::VARCHAR, 'notice': length.notice, 'period': length.period},
        {'field': 'extension_months', 'value': coalesce(extension.months, c.extension_months)::VARCHAR, 'notice': coalesce(extension.notice, max_ends.notice), 'period': coalesce(extension.period, max_ends.period)}]) AS e
    FROM t_term JOIN contracts AS c USING (contract_id)
), lead AS (
    SELECT c.contract_id, n.notice_key, n.title, n.title_path, n.published, n.published_at, n.published_path
    FROM t_contract_list AS c JOIN facts.notices AS n ON n.notice_key = c.lead.notice_key
)
SELECT contract_id, notice_key, field, value, path, raw, rule, confidence::FLOAT AS confidence
FROM (
    SELECT contract_id, notice_key, e.field AS field, e.value AS value, e.path AS path, e.raw AS raw, rule, confidence
    FROM amounts WHERE e.value IS NOT NULL
    UNION ALL
    SELECT p.contract_id, p.e.notice, p.e.field, p.e.value, f.path, f.raw,
        CASE WHEN f.basis = 'stated' THEN 'period' ELSE 'period-' || f.basis END, CASE f.basis WHEN 'prose' THEN 0.8 ELSE 1 END
    FROM picked AS p JOIN facts.periods AS f ON f.notice_key = p.e.notice AND f.period_no = p.e.period
    WHERE p.e.value IS NOT NULL
    UNION ALL
    SELECT contract_id, dated.notice, 'awarded', dated.date::VARCHAR, dated.path, dated.date::VARCHAR, 'award-date', 1 FROM t_dates WHERE dated IS NOT NULL
    UNION ALL
    SELECT contract_id, signed.notice, 'signed', signed.date::VARCHAR, signed.path, signed.date::VARCHAR, 'signature', 1 FROM t_dates WHERE signed IS NOT NULL
    UNION ALL
    SELECT contract_id, notice_key, 'published', published::VARCHAR, published_path, coalesce(published_at, published::VARCHAR), 'published', 1 FROM lead WHERE published IS NOT NULL
    UNION ALL
    SELECT contract_id, notice_key, 'title', title, title_path, title, 'title', 1 FROM lead WHERE title IS NOT NULL
    UNION ALL
    SELECT l.contract_id, l.notice_key, 'cpv', c.cpv, arg_min(k.path, (NOT k.main, k.code_no)), c.cpv, 'code', 1
    FROM lead AS l JOIN contracts AS c USING (contract_id)
    JOIN facts.codes AS k ON k.notice_key = l.notice_key AND k.code = c.cpv AND k.path IS NOT NULL
    GROUP BY ALL
    UNION ALL
    SELECT contract_id, notice_key, 'supplier', name, path, said, 'party', 1 FROM t_contract_suppliers WHERE said IS NOT NULL
    UNION ALL
    SELECT contract_id, notice_key, 'buyer', name, path, said, 'party', 1 FROM t_contract_buyers WHERE said IS NOT NULL
);

CREATE OR REPLACE VIEW evidence AS
SELECT r.contract_id, n.notice_id, r.field, r.value, r.path, r.raw, r.rule, r.confidence, n.document, n.url
FROM evidence_rows AS r JOIN facts.notices AS n USING (notice_key);

COMMENT ON TABLE evidence_rows IS 'What evidence shows, without what its notice repeats';
COMMENT ON COLUMN evidence_rows.notice_key IS 'The notice that states it: facts.notices';
COMMENT ON VIEW evidence IS 'One figure, date or name shown in contracts, and where it stands';
COMMENT ON COLUMN evidence.notice_id IS 'The notice that states it';
COMMENT ON COLUMN evidence.field IS 'Column of contracts that shows it; supplier and buyer have a row each name';
COMMENT ON COLUMN evidence.value IS 'What was read';
COMMENT ON COLUMN evidence.path IS 'Place in the document: archive members, then JSON Pointer, XPath or text span';
COMMENT ON COLUMN evidence.raw IS 'The words as published: of a stamp its date, of names and titles with damaged characters and markup undone';
COMMENT ON COLUMN evidence.rule IS 'Name of what read it';
COMMENT ON COLUMN evidence.confidence IS '1 for a field of a form, less for running text';
COMMENT ON COLUMN evidence.document IS 'SHA-256 of the archived document, hex';
COMMENT ON COLUMN evidence.url IS 'Address that the archived document came from';
