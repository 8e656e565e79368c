-- Opportunities: one row a procedure that was planned, advertised or announced,
-- with its state on the as-of date: the newest day that anything was fetched.
-- An announced direct award (transparency notice, VEAT) is here with status
-- 'intended' until a notice concludes it.
CREATE OR REPLACE TABLE as_of AS
SELECT max(fetched)::DATE AS as_of FROM facts.documents;

CREATE OR REPLACE TEMP TABLE t_offers AS
WITH offers AS (
    SELECT proc, arg_max(notice_key, (CASE kind WHEN 'tender' THEN 4 WHEN 'intention' THEN 3 WHEN 'planning' THEN 2 ELSE 1 END, seq)) AS lead,
        bool_or(kind = 'tender') AS tendered, bool_or(kind = 'intention') AS intended, count(*) AS notices
    FROM t_notices WHERE kind IN ('tender', 'planning', 'intention', 'cancellation') GROUP BY proc
), ends AS (
    SELECT proc, max(seq) FILTER (kind = 'cancellation') AS cancelled_seq, max(seq) FILTER (kind = 'tender') AS tender_seq,
        bool_or(kind IN ('award', 'compiled') OR kind = 'change' OR kind = 'termination') AS awarded,
        arg_max(deadline, seq) FILTER (deadline IS NOT NULL AND kind IN ('tender', 'correction', 'cancellation')) AS deadline,
        arg_max(notice_key, seq) FILTER (deadline IS NOT NULL AND kind IN ('tender', 'correction', 'cancellation')) AS deadline_notice
    FROM t_notices GROUP BY proc
)
SELECT o.*, e.cancelled_seq IS NOT NULL AND e.cancelled_seq > coalesce(e.tender_seq, 0) AS cancelled, coalesce(e.awarded, false) AS awarded,
    e.deadline, e.deadline_notice
FROM offers AS o JOIN ends AS e USING (proc);

CREATE OR REPLACE TEMP TABLE t_offer_values AS
WITH v AS (
    SELECT o.proc, v.level, v.kind, v.amount, v.min, v.max, v.currency, v.tax, v.value_no
    FROM t_offers AS o JOIN facts.values AS v ON v.notice_key = o.lead
    WHERE v.kind IN ('estimated', 'framework_ceiling', 'awarded') AND v.state = 'stated' AND v.per = 'total' AND v.level IN ('notice', 'award', 'contract')
)
SELECT proc, arg_min({'kind': kind, 'amount': amount, 'min': min, 'max': max, 'currency': currency, 'tax': tax},
    (level <> 'notice', amount IS NULL, CASE tax WHEN 'net' THEN 0 WHEN 'unstated' THEN 1 ELSE 2 END, value_no)) AS v
FROM v GROUP BY proc;

CREATE OR REPLACE TEMP TABLE t_offer_buyers AS
SELECT o.proc, joined(list({'role': b.rank, 'place': b.place, 'name': b.shown})) AS buyers,
    arg_min(b.shown, (b.rank, b.place, b.name)) AS buyer, arg_min(b.organisation_id, (b.rank, b.place, b.name)) AS buyer_id
FROM t_offers AS o JOIN (
    SELECT p.notice_key, p.place, p.name, i.organisation_id, coalesce(n.name, p.name) AS shown, CASE p.role WHEN 'buyer' THEN 0 ELSE 1 END AS rank
    FROM t_bodies AS p JOIN t_body_ids AS i USING (body) LEFT JOIN organisations AS n USING (organisation_id)
    WHERE p.level = 'notice' AND p.role <> 'prospective'
) AS b ON b.notice_key = o.lead
GROUP BY o.proc;

-- Until when a source was watched: the newest fetch where it is crawled, else
-- the newest notice that an import brought. What came later cannot be known.
CREATE OR REPLACE TEMP TABLE t_seen AS
SELECT n.source, coalesce(w.fetched, max(n.published)) AS as_of
FROM facts.notices AS n
LEFT JOIN (SELECT d.source, max(d.fetched)::DATE AS fetched FROM facts.documents AS d WHERE d.window_from IS NOT NULL GROUP BY d.source) AS w USING (source)
GROUP BY n.source, w.fetched;

CREATE OR REPLACE TABLE opportunities AS
WITH awarded_elsewhere AS (
    -- The result may stand on another portal, under the same buyer and title.
    SELECT DISTINCT source, buyer_id, title, process_id, awarded FROM contracts WHERE buyer_id IS NOT NULL AND title IS NOT NULL
), offers AS (
    SELECT o.*, n.source, n.notice_id, n.process_id, n.title, n.url, n.published, n.cpv, n.procedure, n.direct_award_reason, n.framework OR n.dps OR regexp_matches(n.title, '(?i)\bframework( agreement)?\b|\bdynamic purchasing|\bDPS\b') AS framework, n.nhs, n.nhs_why, n.it, n.it_why, n.it_category,
        b.buyer, b.buyers, b.buyer_id, v.v
    FROM t_offers AS o JOIN t_notices AS t ON t.notice_key = o.lead JOIN notices AS n ON n.notice_id = t.notice_id
    LEFT JOIN t_offer_buyers AS b ON b.proc = o.proc LEFT JOIN t_offer_values AS v ON v.proc = o.proc
), found AS (
    SELECT o.proc, min(e.process_id) AS elsewhere
    FROM offers AS o JOIN awarded_elsewhere AS e ON e.buyer_id = o.buyer_id AND left(lower(e.title), 1) = left(lower(o.title), 1) AND e.source <> o.source
        AND e.awarded >= o.published
    WHERE NOT o.awarded AND fold_name(e.title) = fold_name(o.title) GROUP BY o.proc
), sellers AS (
    SELECT o.proc, array_to_string(list_sort(list(DISTINCT p.name)), '; ') AS suppliers
    FROM t_offers AS o JOIN t_suppliers AS p ON p.notice_key = o.lead AND p.level = 'award' AND p.role IN ('supplier', 'member') GROUP BY o.proc
), judged AS (
    SELECT o.*, f.elsewhere, s.suppliers, a.as_of,
        CASE WHEN o.cancelled THEN 'cancelled'
            WHEN o.awarded OR f.elsewhere IS NOT NULL THEN 'awarded'
            WHEN o.intended AND NOT o.tendered THEN 'intended'
            WHEN NOT o.tendered THEN 'planned'
            WHEN o.deadline IS NULL THEN 'no deadline'
            WHEN o.deadline >= a.as_of THEN 'open'
            WHEN a.as_of - o.deadline > 365 THEN 'overdue'
            ELSE 'closed' END AS status
    FROM offers AS o LEFT JOIN found AS f USING (proc) LEFT JOIN sellers AS s USING (proc) JOIN t_seen AS a ON a.source = o.source
)
SELECT process_id, notice_id, source, title, buyer, buyers, buyer_id, suppliers AS intended_supplier,
    pounds(v.amount) AS value, CASE WHEN v.amount IS NULL THEN pounds(v.min) END AS value_min, CASE WHEN v.amount IS NULL THEN pounds(v.max) END AS value_max,
    v.currency AS currency, v.kind AS value_kind, v.tax AS value_tax, published, deadline, status,
    CASE WHEN status IN ('closed', 'overdue') THEN (as_of - deadline)::INTEGER END AS overdue_days,
    elsewhere AS awarded_process_id, as_of, cpv, procedure, direct_award_reason, framework, url, nhs, nhs_why, it, it_why, it_category
FROM judged
ORDER BY published, process_id, notice_id;
DROP TABLE t_seen;

COMMENT ON TABLE as_of IS 'The date that states are told for';
COMMENT ON COLUMN as_of.as_of IS 'The newest day that anything was fetched (UTC); open, closed and overdue are told for it';
COMMENT ON TABLE opportunities IS 'One tender, planned procurement or announced direct award, with its state. Values are estimates: nobody''s spending';
COMMENT ON COLUMN opportunities.intended_supplier IS 'Supplier of an announced direct award';
COMMENT ON COLUMN opportunities.value IS 'What it is estimated at, or a framework''s ceiling, in units of currency';
COMMENT ON COLUMN opportunities.status IS 'planned, open, closed (deadline passed, no result found), overdue (more than 365 days past its deadline, no result found), awarded, cancelled, intended (announced direct award), no deadline';
COMMENT ON COLUMN opportunities.overdue_days IS 'Days from the deadline to the as_of date, where no result was found. "No result found" is not "no contract"';
COMMENT ON COLUMN opportunities.awarded_process_id IS 'The process on another portal that holds the result: same buyer and title';
