-- Articles: what they report, the words that prove it, and where the notices
-- differ. The text of an article is in no table.
--
-- A deal that is concluded (awarded, extended, changed) and that no notice tells
-- of has a row in contracts, which never counts. What is not concluded
-- (preferred, tender, planned, cancelled) is here alone: opportunities hold what
-- publishers of notices announced.
CREATE OR REPLACE TABLE articles AS
WITH parties AS (
    SELECT notice_key, side, joined(list({'place': place, 'name': name})) AS names FROM t_deal_parties GROUP BY ALL
), meant AS (
    -- "Mersey Care" says nothing of the NHS; the body that it is short for does.
    SELECT b.notice_key, arg_max(o.name || ': ' || o.nhs_why, (b.strength, o.organisation_id)) AS nhs_why
    FROM t_deal_bodies AS b JOIN organisations AS o USING (organisation_id) WHERE b.side = 'buyer' AND b.strength >= 0.9 GROUP BY b.notice_key HAVING bool_and(o.nhs)
), processes AS (
    SELECT process_id, source, bool_or(nhs) AS nhs, min(nhs_why) AS nhs_why, bool_or(it) AS it, min(it_why) AS it_why FROM opportunities GROUP BY ALL
), own AS (
    SELECT notice_id, min(contract_id) AS contract_id FROM contracts WHERE notice_id IN (SELECT notice_id FROM t_deals) GROUP BY notice_id
)
SELECT d.notice_id, n.title, n.url, n.published, f.deal_published_by AS published_by, d.status, d.subject,
    b.names AS buyers, s.names AS suppliers,
    pounds(v.v.amount) AS value, pounds(v.v.min) AS value_min, pounds(v.v.max) AS value_max, v.v.currency AS currency, v.v.kind AS value_kind, v.v.tax AS value_tax,
    v.v.per AS value_per, v.v.approximate AS approximate, v.v.scope AS value_scope,
    t.p.months AS months, t.p.extension_months AS extension_months, t.p.start_date AS start_date, t.p.end_date AS end_date, d.framework, d.call_off,
    l.contract_id, l.process_id, l.score, CASE WHEN r.notice_id IS NULL OR l.contract_id IS NULL THEN o.contract_id END AS own_contract_id, r.notice_id AS repeats,
    n.nhs OR coalesce(c.nhs, p.nhs, false) OR h.nhs_why IS NOT NULL AS nhs, coalesce(n.nhs_why, c.nhs_why, p.nhs_why, h.nhs_why) AS nhs_why,
    n.it OR coalesce(c.it, p.it, false) AS it, coalesce(CASE WHEN n.it THEN n.it_why END, c.it_why, p.it_why, n.it_why) AS it_why
FROM t_deals AS d JOIN notices AS n USING (notice_id) JOIN facts.notices AS f USING (notice_key)
LEFT JOIN parties AS b ON b.notice_key = d.notice_key AND b.side = 'buyer'
LEFT JOIN parties AS s ON s.notice_key = d.notice_key AND s.side = 'supplier'
LEFT JOIN t_deal_values AS v ON v.notice_key = d.notice_key
LEFT JOIN t_deal_terms AS t ON t.notice_key = d.notice_key
LEFT JOIN article_links AS l ON l.notice_id = d.notice_id
LEFT JOIN contracts AS c ON c.contract_id = l.contract_id
LEFT JOIN t_retold AS r ON r.notice_key = d.notice_key
LEFT JOIN own AS o ON o.notice_id = coalesce(r.notice_id, d.notice_id)
LEFT JOIN processes AS p ON p.process_id = l.process_id AND p.source = l.source
LEFT JOIN meant AS h ON h.notice_key = d.notice_key
ORDER BY n.published, d.notice_id;

CREATE OR REPLACE TABLE article_evidence AS
WITH amounts AS (
    SELECT v.notice_key, coalesce(c.v.value_no = v.value_no, false) AS chosen, v.kind, v.rule, v.confidence, unnest([
        {'field': 'value', 'value': plain_number(v.amount), 'path': v.path, 'raw': v.raw},
        {'field': 'value_min', 'value': plain_number(v.min), 'path': coalesce(v.min_path, v.path), 'raw': coalesce(v.min_raw, v.raw)},
        {'field': 'value_max', 'value': plain_number(v.max), 'path': v.path, 'raw': v.raw}]) AS e
    FROM facts.values AS v JOIN t_deals USING (notice_key) LEFT JOIN t_deal_values AS c ON c.notice_key = v.notice_key
), terms AS (
    SELECT p.notice_key, p.path AS path, p.raw AS raw, p.basis AS basis, unnest([
        {'field': 'months', 'value': p.months::VARCHAR}, {'field': 'extension_months', 'value': p.extension_months::VARCHAR},
        {'field': 'start_date', 'value': p.start_date::VARCHAR}, {'field': 'end_date', 'value': p.end_date::VARCHAR}]) AS e
    FROM facts.periods AS p JOIN t_deals USING (notice_key)
), said AS (
    SELECT notice_key, CASE WHEN chosen THEN e.field ELSE 'other_value' END AS field, CASE WHEN chosen THEN e.value ELSE kind || ' ' || e.value END AS value,
        e.path AS path, e.raw AS raw, rule, confidence::FLOAT AS confidence
    FROM amounts WHERE e.value IS NOT NULL
    UNION ALL
    SELECT notice_key, e.field, e.value, path, raw, 'period-' || basis, CASE basis WHEN 'prose' THEN 0.8 ELSE 1 END FROM terms WHERE e.value IS NOT NULL
    UNION ALL
    SELECT p.notice_key, CASE WHEN p.role = 'prospective' THEN 'may_join_later' WHEN p.level = 'notice' THEN 'buyer' ELSE p.role END, p.name, p.path, p.name, 'party', 1
    FROM facts.parties AS p JOIN t_deals USING (notice_key) WHERE p.name IS NOT NULL
    UNION ALL
    SELECT notice_key, CASE WHEN f.call_off THEN 'call_off' ELSE 'framework' END, 'true', procedure_path, procedure_raw, 'procedure', 1
    FROM facts.notices AS f JOIN t_deals USING (notice_key) WHERE f.framework OR f.dps OR f.call_off
    UNION ALL
    SELECT notice_key, 'status', f.deal_status, f.deal_path, f.deal_raw, 'status', 1 FROM facts.notices AS f JOIN t_deals USING (notice_key) WHERE f.deal_path IS NOT NULL
    UNION ALL
    SELECT notice_key, 'title', f.title, title_path, f.title, 'title', 1 FROM facts.notices AS f JOIN t_deals USING (notice_key) WHERE f.title IS NOT NULL
    UNION ALL
    SELECT notice_key, 'published', f.published::VARCHAR, published_path, coalesce(published_at, f.published::VARCHAR), 'published', 1
    FROM facts.notices AS f JOIN t_deals USING (notice_key) WHERE f.published IS NOT NULL
)
SELECT d.notice_id, s.field, s.value, s.path, s.raw, s.rule, s.confidence, n.document, n.url
FROM said AS s JOIN t_deals AS d USING (notice_key) JOIN facts.notices AS n USING (notice_key)
ORDER BY ALL;

-- Where an article and the notices of its contract differ. Rounding is none, nor
-- is a figure that keeps within the article's "up to" or "more than".
CREATE OR REPLACE TEMP TABLE t_checked AS
SELECT l.*, a.value, a.value_min, a.value_max, a.value_kind AS said_kind, a.value_scope AS said_scope, a.value_per, a.suppliers, a.buyers,
    c.value AS held, c.value_min AS held_min, c.value_max AS held_max, c.value_tax, c.why_not_counted, c.not_counted_as, c.supplier, c.buyers AS held_buyers,
    c.months AS held_months, c.extension_months AS held_extension, c.start_date AS held_start
FROM t_linked AS l JOIN t_deals AS d USING (notice_key) JOIN articles AS a ON a.notice_id = d.notice_id JOIN contracts AS c ON c.contract_id = l.contract_id
WHERE l.concluded;

CREATE OR REPLACE TEMP TABLE t_value_checks AS
WITH compared AS (
    SELECT k.*, figure_agrees(f.a, f.b, f.c, f.tolerance, k.held::DOUBLE, k.held_min::DOUBLE, k.held_max::DOUBLE, k.value_tax, k.held_months, nullif(k.held_extension, 0), f.yearly).how AS how,
        k.held IS NULL AND k.held_min IS NULL AND k.held_max IS NULL AS unstated, f.a, f.tolerance, f.kind AS figure_kind
    FROM t_checked AS k JOIN t_figures AS f USING (notice_key)
)
SELECT *, CASE
        WHEN unstated THEN 'the notices give none: ' || why_not_counted
        WHEN how = 'with VAT' THEN 'the notice''s figure times 1.2: with VAT'
        WHEN how = 'without VAT' THEN 'the notice''s figure divided by 1.2: without VAT'
        WHEN said_scope IS NOT NULL THEN 'the article''s figure is not the buyer''s alone: ' || said_scope
        WHEN figure_kind = 'changed_total' THEN 'a total after a change that the notices do not state'
        WHEN how = 'with options' THEN 'the notice''s figure over the term with its options'
        WHEN value_agrees > 0 AND value_match NOT IN ('inside the range', 'with VAT', 'without VAT', 'with options') THEN 'another figure of its notices: an estimate, or before a change'
        WHEN a > held THEN 'the article''s is ' || round(100 * (a - held::DOUBLE) / held::DOUBLE)::INTEGER || '% higher'
        WHEN a < held THEN 'the article''s is ' || round(100 * (held::DOUBLE - a) / held::DOUBLE)::INTEGER || '% lower'
        WHEN how = 'inside the range' THEN 'a range and a figure inside it'
        ELSE 'the figures contradict each other' END AS explanation
FROM compared
WHERE figure_kind <> 'extension' AND (unstated OR how IN ('another', 'outside the range', 'above the upper limit', 'below the lower limit', 'within 10%', 'with VAT', 'without VAT', 'with options', 'an end of the range', 'inside the range'));

CREATE OR REPLACE MACRO grouped(amount) AS format('{:,}', trunc(amount)::BIGINT) || CASE WHEN amount <> trunc(amount) THEN right(amount::DECIMAL(18, 2)::VARCHAR, 3) ELSE '' END;
COMMENT ON MACRO grouped IS 'An amount with commas at the thousands, for reading';

CREATE OR REPLACE MACRO figure_text(amount, low, high) AS CASE WHEN amount IS NOT NULL THEN grouped(amount) WHEN low IS NOT NULL AND high IS NOT NULL THEN grouped(low) || ' to ' || grouped(high)
    WHEN high IS NOT NULL THEN 'up to ' || grouped(high) WHEN low IS NOT NULL THEN 'more than ' || grouped(low) END;
COMMENT ON MACRO figure_text IS 'An amount, or a range, as text';

CREATE OR REPLACE TABLE article_differences AS
WITH found AS (
    SELECT notice_key, contract_id, 'value' AS field, figure_text(value, value_min, value_max) || CASE WHEN value_per <> 'total' THEN ' a ' || value_per ELSE '' END AS article_value,
        figure_text(held, held_min, held_max) AS notice_value, explanation
    FROM t_value_checks
    UNION ALL
    SELECT notice_key, contract_id, 'months', said_months::VARCHAR, held_months::VARCHAR,
        CASE WHEN said_months = held_months + held_extension THEN 'the article''s counts the options'
            WHEN said_months + said_extension = held_months THEN 'the notice''s counts the options'
            WHEN abs(said_months - held_months) % 12 = 0 THEN abs(said_months - held_months) // 12 || ' years ' || CASE WHEN said_months > held_months THEN 'longer' ELSE 'shorter' END || ' in the article'
            ELSE abs(said_months - held_months) || ' months ' || CASE WHEN said_months > held_months THEN 'longer' ELSE 'shorter' END || ' in the article' END
    FROM t_checked WHERE status = 'awarded' AND abs(said_months - held_months) > 1
    UNION ALL
    SELECT notice_key, contract_id, 'start_date', said_start::VARCHAR, held_start::VARCHAR, abs(said_start - held_start) || ' days ' || CASE WHEN said_start > held_start THEN 'later' ELSE 'earlier' END || ' in the article'
    FROM t_checked WHERE status = 'awarded' AND abs(said_start - held_start) > 31
    UNION ALL
    SELECT notice_key, contract_id, 'supplier', suppliers, supplier,
        CASE WHEN supplier IS NULL THEN 'the notices name none' WHEN suppliers_fit = 0 THEN 'another name: perhaps a vendor behind the seller, a group, or a slip' ELSE 'the article names ' || suppliers_named || ', of which ' || suppliers_fit || ' fit' END
    FROM t_checked WHERE suppliers_named > suppliers_fit
    UNION ALL
    SELECT notice_key, contract_id, 'buyer', buyers, held_buyers,
        CASE WHEN buyers_fit = 0 THEN 'another name: perhaps an agent, a successor, or a slip' ELSE 'the article names ' || buyers_named || ', of which ' || buyers_fit || ' fit' END
    FROM t_checked WHERE buyers_named > buyers_fit
), worded AS (
    SELECT contract_id, field, arg_min({'raw': raw, 'notice': notice_id}, (path, raw)) AS w
    FROM (SELECT contract_id, CASE field WHEN 'value_max' THEN 'value' WHEN 'value_min' THEN 'value' ELSE field END AS field, raw, notice_id, path
        FROM evidence WHERE contract_id IN (SELECT contract_id FROM t_checked) AND field IN ('value', 'value_min', 'value_max', 'months', 'start_date', 'supplier', 'buyer')) GROUP BY ALL
), told AS (
    SELECT notice_id, field, array_to_string(list_sort(list(DISTINCT raw)), '; ') AS raw
    FROM (SELECT notice_id, CASE field WHEN 'value_max' THEN 'value' WHEN 'value_min' THEN 'value' ELSE field END AS field, raw FROM article_evidence) GROUP BY ALL
)
SELECT d.notice_id, f.contract_id, f.field, f.article_value, t.raw AS article_words, f.notice_value, w.w.raw AS notice_words, coalesce(w.w.notice, c.notice_id) AS stated_by, f.explanation
FROM found AS f JOIN t_deals AS d USING (notice_key) JOIN contracts AS c USING (contract_id)
LEFT JOIN told AS t ON t.notice_id = d.notice_id AND t.field = f.field
LEFT JOIN worded AS w ON w.contract_id = f.contract_id AND w.field = f.field
ORDER BY ALL;

DROP TABLE t_deal_bodies;

COMMENT ON TABLE articles IS 'One deal that an article reports, with the contract or process of the notices that it tells of. Articles never count toward spending; their text is in no table';
COMMENT ON COLUMN articles.notice_id IS 'The deal: source articles, the digest of its text, and #2 for the second of an article';
COMMENT ON COLUMN articles.title IS 'Title of the article';
COMMENT ON COLUMN articles.url IS 'Address of the article; where its text was changed, the text seen last is what is read';
COMMENT ON COLUMN articles.published IS 'Date of the article';
COMMENT ON COLUMN articles.published_by IS 'Who published it';
COMMENT ON COLUMN articles.status IS 'awarded, preferred (bidder), tender, planned, extended, changed, cancelled';
COMMENT ON COLUMN articles.subject IS 'What the deal is about';
COMMENT ON COLUMN articles.buyers IS 'Buyers as the article names them, joined by "; "; bodies that may join later are not among them';
COMMENT ON COLUMN articles.suppliers IS 'Suppliers as the article names them, joined by "; "';
COMMENT ON COLUMN articles.value IS 'The amount that the article gives, in units of currency; null for a range';
COMMENT ON COLUMN articles.value_min IS 'Lower bound of a range, or "more than"';
COMMENT ON COLUMN articles.value_max IS 'Upper bound of a range, or "up to"';
COMMENT ON COLUMN articles.value_per IS 'The time that value pays for: total, year or month';
COMMENT ON COLUMN articles.approximate IS 'The words say about, nearly or the like';
COMMENT ON COLUMN articles.months IS 'Length of the term as the article gives it; of an extension, its length';
COMMENT ON COLUMN articles.extension_months IS 'All options together, in months, as the article gives them';
COMMENT ON COLUMN articles.framework IS 'true where the deal is a framework';
COMMENT ON COLUMN articles.call_off IS 'true where the article says that it is bought under one';
COMMENT ON COLUMN articles.contract_id IS 'The contract of the notices that it tells of; null where none was found (article_links)';
COMMENT ON COLUMN articles.process_id IS 'Its process, or the tender or plan that it tells of';
COMMENT ON COLUMN articles.score IS 'How well the signs of that link agree, 0 to 1';
COMMENT ON COLUMN articles.own_contract_id IS 'Its own row in contracts, where it tells of a concluded deal that no notice states; that of the article it repeats, if it does';
COMMENT ON COLUMN articles.repeats IS 'The deal (notice_id) of an earlier article that it tells again: same buyers, suppliers, status and figures within 45 days; such a story is one contract and one lead';
COMMENT ON COLUMN articles.nhs IS 'true where a buyer is an NHS body, a name is short for one, or one of the linked contract or process is';
COMMENT ON COLUMN articles.it IS 'true where the subject is IT, or that of the linked contract or process is';
COMMENT ON TABLE article_evidence IS 'One thing that an article''s deal is said to be, and the words of the article that prove it, at most 200 characters';
COMMENT ON COLUMN article_evidence.notice_id IS 'The deal: articles.notice_id';
COMMENT ON COLUMN article_evidence.field IS 'Column of articles; other_value: money of the deal that is not its value; may_join_later: a body that is no buyer yet';
COMMENT ON COLUMN article_evidence.value IS 'What was read';
COMMENT ON COLUMN article_evidence.path IS 'Place in the archived text: text:START-END';
COMMENT ON COLUMN article_evidence.raw IS 'The words as published';
COMMENT ON COLUMN article_evidence.rule IS 'Name of what read it';
COMMENT ON COLUMN article_evidence.confidence IS '1 for what stands apart, less for running text';
COMMENT ON COLUMN article_evidence.document IS 'SHA-256 of the archived document, hex';
COMMENT ON COLUMN article_evidence.url IS 'Address that the archived document came from';
COMMENT ON TABLE article_differences IS 'One thing that an article and the notices of its contract tell differently';
COMMENT ON COLUMN article_differences.notice_id IS 'The article''s deal: articles.notice_id';
COMMENT ON COLUMN article_differences.contract_id IS 'The contract';
COMMENT ON COLUMN article_differences.field IS 'value, months, start_date, supplier, buyer';
COMMENT ON COLUMN article_differences.article_value IS 'What the article was read to say';
COMMENT ON COLUMN article_differences.article_words IS 'The words of the article';
COMMENT ON COLUMN article_differences.notice_value IS 'What the notices say; null where they do not';
COMMENT ON COLUMN article_differences.notice_words IS 'The words of the notice';
COMMENT ON COLUMN article_differences.stated_by IS 'The notice that states it, or leads the contract';
COMMENT ON COLUMN article_differences.explanation IS 'What may lie between the two, by arithmetic';
