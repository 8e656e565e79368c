-- Views: what most people ask for, so that they need no join.
CREATE OR REPLACE VIEW nhs_it_contracts AS
SELECT * FROM contracts WHERE nhs AND it;
COMMENT ON VIEW nhs_it_contracts IS 'Contracts with an NHS buyer and an IT subject; columns as in contracts. Add up value_gbp only where counts_toward_spend';

CREATE OR REPLACE VIEW framework_ceilings AS
SELECT contract_id, title, part_title, lot_titles, buyer, buyer_id, supplier, value AS ceiling, currency, value_tax, why_not_counted, awarded, start_date, end_date, max_end_date,
    process_id, source, notice_id, url, nhs, nhs_why, it, it_why
FROM contracts WHERE not_counted_as = 'framework ceiling';
COMMENT ON VIEW framework_ceilings IS 'Awards under frameworks whose figure is a limit. Never add these up: several awards often state the same ceiling';
COMMENT ON COLUMN framework_ceilings.ceiling IS 'Limit of the framework (or of a lot or supplier''s part), in units of currency: nobody''s spending';

-- One row a framework: its ceiling beside what was found called off under it.
CREATE OR REPLACE TABLE frameworks AS
WITH called AS (
    SELECT l.id AS framework_process, c.contract_id, c.value_gbp, c.counts_toward_spend
    FROM (SELECT DISTINCT n.notice_id, l.id FROM t_notices AS n JOIN facts.links AS l USING (notice_key) WHERE l.rel = 'framework' AND l.id IS NOT NULL) AS l
    JOIN contracts AS c USING (notice_id)
), sums AS (
    SELECT framework_process, count(DISTINCT contract_id) AS call_offs, sum(value_gbp) FILTER (counts_toward_spend) AS call_offs_gbp FROM called GROUP BY framework_process
), sellers AS (
    SELECT c.process_id, c.source, count(DISTINCT s.supplier_id) AS suppliers
    FROM contracts AS c JOIN contract_suppliers AS s USING (contract_id) WHERE c.framework GROUP BY ALL
), stated AS (
    -- What each notice states as a whole, without tax where it says so.
    SELECT n.notice_key, n.shown_process, n.source,
        arg_min(pounds(v.amount), (CASE v.tax WHEN 'net' THEN 0 WHEN 'unstated' THEN 1 ELSE 2 END, v.value_no)) AS ceiling
    FROM t_notices AS n JOIN facts.values AS v USING (notice_key)
    WHERE v.level = 'notice' AND v.state = 'stated' AND v.currency = 'GBP' AND v.per = 'total' AND v.kind IN ('estimated', 'framework_ceiling', 'awarded') GROUP BY ALL
), totals AS (
    SELECT shown_process AS process_id, source, max(ceiling) AS ceiling FROM stated GROUP BY ALL
)
SELECT c.process_id, c.source, arg_max(c.title, (c.awarded, c.contract_id)) AS title, arg_max(c.buyer, (c.awarded, c.contract_id)) AS buyer,
    count(*)::INTEGER AS awards, coalesce(any_value(s.suppliers), 0)::INTEGER AS suppliers,
    -- The largest single statement; the awards' limits are never added.
    greatest(any_value(t.ceiling), max(c.value_gbp)) AS ceiling_gbp,
    coalesce(any_value(k.call_offs), 0)::INTEGER AS call_offs, any_value(k.call_offs_gbp)::DECIMAL(18, 2) AS call_offs_gbp,
    min(c.awarded) AS awarded, max(c.end_date) AS end_date, max(c.max_end_date) AS max_end_date,
    arg_max(c.notice_id, (c.awarded, c.contract_id)) AS notice_id, arg_max(c.url, (c.awarded, c.contract_id)) AS url,
    bool_or(c.nhs) AS nhs, bool_or(c.it) AS it
FROM contracts AS c
LEFT JOIN sellers AS s ON s.process_id = c.process_id AND s.source = c.source
LEFT JOIN totals AS t ON t.process_id = c.process_id AND t.source = c.source
LEFT JOIN sums AS k ON k.framework_process = c.process_id
WHERE c.framework AND c.not_counted_as IS DISTINCT FROM 'article' GROUP BY c.process_id, c.source
ORDER BY c.process_id, c.source;
COMMENT ON TABLE frameworks IS 'One framework or dynamic purchasing system: its ceiling beside the call-offs found. Ceilings are limits for many buyers and no spending';
COMMENT ON COLUMN frameworks.awards IS 'Awards that set it up';
COMMENT ON COLUMN frameworks.suppliers IS 'Suppliers on it, as far as awards name them';
COMMENT ON COLUMN frameworks.ceiling_gbp IS 'The largest limit that any one notice states, pounds; not a sum, and nobody''s spending';
COMMENT ON COLUMN frameworks.call_offs IS 'Contracts found that name it as their framework; many are never published';
COMMENT ON COLUMN frameworks.call_offs_gbp IS 'What of these counts toward spending, pounds';
