-- Contracts: one row a concluded contract (else an award), however many notices
-- and portals tell of it, with what its figure is and whether it counts.
--
-- A figure counts toward spending only when it is the stated worth, in pounds,
-- of what was concluded. Everything else stays in the table, is never added up,
-- and says why not. Announced direct awards (kind intention) are not concluded:
-- they are in opportunities.
CREATE OR REPLACE TEMP TABLE t_flags AS
WITH told AS (
    SELECT n.notice_key, n.proc, n.seq, n.kind, n.framework, n.dps, n.call_off, w.procedure, w.procedure_method, w.direct_award_reason
    FROM t_notices AS n JOIN notices AS w USING (notice_id)
), process AS (
    SELECT proc, bool_or(framework OR dps) AS framework, bool_or(call_off) AS call_off,
        arg_max(procedure, seq) AS procedure, arg_max(procedure_method, seq) AS method, arg_max(direct_award_reason, seq) AS reason
    FROM told GROUP BY proc
), own AS (
    SELECT c.contract_id, any_value(c.proc) AS proc, bool_or(n.framework OR n.dps) AS framework, bool_or(n.call_off) AS call_off,
        arg_max(n.procedure, n.seq) AS procedure, arg_max(n.procedure_method, n.seq) AS method, arg_max(n.direct_award_reason, n.seq) AS reason,
        bool_or(n.kind = 'report') AS reported, bool_or(n.kind = 'compiled') AS compiled
    FROM t_contract_notices AS c JOIN told AS n USING (notice_key) GROUP BY c.contract_id
), lots AS (
    -- Where a notice says it lot by lot, the lots of the award decide.
    SELECT s.contract_id, bool_or(l.framework) AS framework
    FROM t_statements AS s JOIN t_award_lots AS l ON l.notice_key = s.notice_key AND l.award_no = s.award_no
    WHERE s.notice_key IN (SELECT notice_key FROM t_lots GROUP BY notice_key HAVING bool_or(framework))
    GROUP BY s.contract_id
)
SELECT o.contract_id, o.reported, o.compiled,
    coalesce(l.framework, o.framework OR (coalesce(p.framework, false) AND NOT o.call_off)) AS framework, o.call_off OR (coalesce(p.call_off, false) AND NOT o.framework) AS call_off,
    coalesce(o.procedure, p.procedure) AS procedure, coalesce(o.method, p.method) AS method, coalesce(o.reason, p.reason) AS reason
FROM own AS o LEFT JOIN process AS p USING (proc) LEFT JOIN lots AS l ON l.contract_id = o.contract_id;

-- The subject of a contract: its notices', and its lots' where they say more.
CREATE OR REPLACE TEMP TABLE t_subjects AS
WITH by_lot AS (
    SELECT s.contract_id, bool_or(i.it) AS it, bool_and(i.vetoed) AS vetoed,
        arg_min(i.it_why, i.lot_no) FILTER (i.it) AS it_why, arg_min(i.it_category, i.lot_no) FILTER (i.it) AS it_category
    FROM t_statements AS s JOIN t_award_lots AS l ON l.notice_key = s.notice_key AND l.award_no = s.award_no
    JOIN t_it AS i ON i.notice_key = l.notice_key AND i.lot_no = l.lot_no
    GROUP BY s.contract_id
), by_notice AS (
    SELECT c.contract_id, bool_or(i.it) AS it,
        arg_max(i.it_why, c.seq + CASE WHEN i.it THEN 1000000 ELSE 0 END) AS it_why, arg_max(i.it_category, c.seq) FILTER (i.it) AS it_category
    FROM t_contract_notices AS c JOIN t_it AS i ON i.notice_key = c.notice_key AND i.lot_no = -1 GROUP BY c.contract_id
), tendered AS (
    SELECT n.proc, arg_max(i.it_why, n.seq) AS it_why, arg_max(i.it_category, n.seq) AS it_category
    FROM t_notices AS n JOIN t_it AS i ON i.notice_key = n.notice_key AND i.lot_no = -1
    WHERE n.kind = 'tender' AND i.it GROUP BY n.proc
), coded AS (
    SELECT DISTINCT notice_key FROM t_codes
)
SELECT c.contract_id,
    CASE WHEN l.it THEN true WHEN l.vetoed THEN false WHEN n.it THEN true ELSE t.proc IS NOT NULL AND k.notice_key IS NULL END AS it,
    CASE WHEN l.it THEN l.it_why WHEN l.vetoed THEN 'its lot is not IT' WHEN n.it THEN n.it_why
        WHEN t.proc IS NOT NULL AND k.notice_key IS NULL THEN 'tender notice: ' || t.it_why ELSE n.it_why END AS it_why,
    CASE WHEN l.it THEN l.it_category WHEN l.vetoed THEN NULL WHEN n.it THEN n.it_category
        WHEN t.proc IS NOT NULL AND k.notice_key IS NULL THEN t.it_category END AS it_category
FROM t_contract_list AS c
LEFT JOIN by_lot AS l USING (contract_id) LEFT JOIN by_notice AS n USING (contract_id)
LEFT JOIN tendered AS t ON t.proc = c.proc LEFT JOIN coded AS k ON k.notice_key = c.lead.notice_key;

-- Names, codes and bids of each contract, one table at a time: lists do not
-- spill, so they are made only where there are several names, and one kind of
-- list at once.
CREATE OR REPLACE TEMP TABLE t_sellers AS
SELECT contract_id, name AS supplier, sellers AS suppliers, organisation_id AS supplier_ids FROM t_contract_suppliers WHERE sellers = 1
UNION ALL
SELECT contract_id, joined(list({'place': place, 'name': name})), count(*), array_to_string(list_sort(list(organisation_id)), ',')
FROM t_contract_suppliers WHERE sellers > 1 GROUP BY contract_id;

CREATE OR REPLACE TEMP TABLE t_all_buyers AS
SELECT contract_id, name AS buyers FROM t_contract_buyers WHERE buyers = 1
UNION ALL
SELECT contract_id, joined(list({'place': rank, 'name': name})) FROM t_contract_buyers WHERE buyers > 1 GROUP BY contract_id;

CREATE OR REPLACE TEMP TABLE t_lead_buyers AS
WITH nhs_buyers AS (
    SELECT b.contract_id, o.name || ': ' || o.nhs_why AS nhs_why
    FROM t_contract_buyers AS b JOIN organisations AS o USING (organisation_id) WHERE o.nhs
    QUALIFY row_number() OVER (PARTITION BY b.contract_id ORDER BY b.rank) = 1
)
SELECT b.contract_id, b.name AS buyer, b.organisation_id AS buyer_id, b.buyers AS buyer_count, a.buyers, n.contract_id IS NOT NULL AS nhs, n.nhs_why
FROM t_contract_buyers AS b JOIN t_all_buyers AS a USING (contract_id) LEFT JOIN nhs_buyers AS n ON n.contract_id = b.contract_id
WHERE b.rank = 1;

CREATE OR REPLACE TEMP TABLE t_lot_titles AS
WITH named AS (
    SELECT DISTINCT c.contract_id, l.title
    FROM t_contract_list AS c JOIN t_award_lots AS l ON l.notice_key = c.lead.notice_key AND l.award_no = c.lead.award_no
    WHERE l.title IS NOT NULL
), counted AS (
    SELECT *, count(*) OVER (PARTITION BY contract_id) AS n FROM named
)
SELECT contract_id, title AS lot_titles FROM counted WHERE n = 1
UNION ALL
SELECT contract_id, array_to_string(list_sort(list(title)), '; ') FROM counted WHERE n > 1 GROUP BY contract_id;

CREATE OR REPLACE TEMP TABLE t_lot_codes AS
SELECT c.contract_id, arg_min(k.as_published, (NOT k.main, k.code_no)) AS cpv
FROM t_contract_list AS c
JOIN t_award_lots AS l ON l.notice_key = c.lead.notice_key AND l.award_no = c.lead.award_no
JOIN t_codes AS k ON k.notice_key = l.notice_key AND k.lot = l.lot_id
GROUP BY c.contract_id;

CREATE OR REPLACE TEMP TABLE t_who AS
WITH first_published AS (
    SELECT contract_id, min(n.published) AS published
    FROM t_contract_notices AS c JOIN t_notices AS n USING (notice_key) GROUP BY contract_id
), whole AS (
    -- Named parts: what an award or contract is called beside its notice's title.
    SELECT c.contract_id, coalesce(k.title, a.title) AS part, a.tenders_received
    FROM t_contract_list AS c
    LEFT JOIN facts.contracts AS k ON k.notice_key = c.lead.notice_key AND k.contract_no = c.lead.contract_no
    LEFT JOIN t_awards AS a ON a.notice_key = c.lead.notice_key AND a.award_no = c.lead.award_no
)
SELECT c.contract_id, w.part, w.tenders_received, l.lot_titles, b.buyer, b.buyers, b.buyer_id, b.buyer_count, coalesce(b.nhs, false) AS nhs, b.nhs_why,
    s.supplier, s.suppliers, s.supplier_ids, fp.published AS first_published, lc.cpv AS lot_cpv
FROM t_contract_list AS c
LEFT JOIN whole AS w ON w.contract_id = c.contract_id
LEFT JOIN t_lot_titles AS l ON l.contract_id = c.contract_id
LEFT JOIN t_lot_codes AS lc ON lc.contract_id = c.contract_id
LEFT JOIN t_lead_buyers AS b ON b.contract_id = c.contract_id
LEFT JOIN t_sellers AS s ON s.contract_id = c.contract_id
LEFT JOIN first_published AS fp ON fp.contract_id = c.contract_id;
DROP TABLE t_sellers;
DROP TABLE t_all_buyers;
DROP TABLE t_lead_buyers;
DROP TABLE t_lot_titles;
DROP TABLE t_lot_codes;

CREATE OR REPLACE TEMP TABLE t_how_much AS
WITH totals AS (
    SELECT part AS contract_id, min(total_id) AS total_id
    FROM (SELECT contract_id AS total_id, unnest(contracts) AS part FROM t_totals WHERE newest AND NOT valued) GROUP BY part
), partly AS (
    SELECT DISTINCT s.contract_id FROM t_statements AS s
    JOIN t_values AS v ON v.notice_key = s.notice_key AND v.supplier IS NOT NULL AND v.state = 'stated' AND v.kind_rank <= 2
        AND ((v.level = 'award' AND v.owner_no = s.award_no) OR (v.level = 'contract' AND v.owner_no = s.contract_no))
), repeated AS (
    -- One amount for each of several awards of a framework: its ceiling, divided.
    SELECT notice_key, amount, currency, count(*) AS equals FROM t_chosen
    WHERE amount IS NOT NULL AND state = 'stated' GROUP BY ALL HAVING count(*) > 2
), together AS (
    SELECT contract_id, bool_or(a.bid_together) AS bid_together FROM t_statements AS s JOIN facts.awards AS a USING (notice_key, award_no) GROUP BY contract_id
)
SELECT c.contract_id, coalesce(v.level, w.offers.level) AS value_level, v.kind, v.amount, coalesce(v.min, w.offers.lowest) AS value_min, coalesce(v.max, w.offers.highest) AS value_max,
    coalesce(v.currency, w.offers.currency) AS currency, coalesce(v.tax, w.offers.tax) AS value_tax, v.state AS value_state, w.offers IS NOT NULL AS offered,
    v.per, v.per_time, v.scope AS value_scope, v.confidence, coalesce(v.by_supplier, false) AS by_supplier, coalesce(v.value_nos, w.offers.value_nos) AS value_nos, coalesce(v.notice_key, w.offers.notice) AS value_notice,
    t.total_id, p.contract_id IS NOT NULL AS partly, o.contracts AS total_of, o.newest AS total_newest, o.valued AS total_valued, coalesce(g.bid_together, false) AS bid_together, r.equals
FROM t_contract_list AS c
LEFT JOIN t_chosen AS v ON v.contract_id = c.contract_id
LEFT JOIN t_offer_ranges AS w ON w.contract_id = c.contract_id AND v.contract_id IS NULL
LEFT JOIN totals AS t ON t.contract_id = c.contract_id
LEFT JOIN partly AS p ON p.contract_id = c.contract_id
LEFT JOIN t_totals AS o ON o.contract_id = c.contract_id
LEFT JOIN together AS g ON g.contract_id = c.contract_id
LEFT JOIN repeated AS r ON r.notice_key = v.notice_key AND r.amount = v.amount AND r.currency = v.currency;
DROP TABLE t_chosen;
DROP TABLE t_offer_ranges;

-- Frameworks that no field of the form tells of, as on Contracts Finder, which
-- has none: the title says it, or the text does of an award to several, or one
-- amount is shared by so many that nobody can have been promised a part of it.
-- A ceiling that is taken for spending is worse than spending that is left out.
SET VARIABLE many_suppliers = 10;

CREATE OR REPLACE TEMP TABLE t_framework_words AS
SELECT notice_key, title,
    regexp_matches(title, '(?i)\bframework( agreement)?\b|\bdynamic purchasing|\bDPS\b')
        AND NOT called AS titled, called,
    -- Descriptions are long: they are read only where it matters.
    CASE WHEN several THEN regexp_matches(description, '(?i)\b(the|a|this|maintenance|supplier|provider|services?) frameworks?\b|\bframework (agreement|contract|arrangement|provider|supplier)|dynamic purchasing|mini[- ]?competition|further competition|call[- ]?off (contract|order)')
        AND NOT regexp_matches(description, '(?i)(under|via|through|using|from|off) (the|a|an|our)?.{0,40}(framework|dynamic purchasing|\bDPS\b)|\b(policy|planning|outcomes|qualifications?|legal|regulatory) frameworks?\b') ELSE false END AS described
FROM (
    SELECT notice_key, coalesce(title, '') AS title, coalesce(description, '') AS description,
        regexp_matches(coalesce(facts.notices.title, ''), '(?i)call[- ]?off|\b(under|via|through|using|from|off)\b.*(framework|dynamic purchasing|DPS)|(mini|further)[- ]?competition|direct award') AS called
    FROM facts.notices
)
JOIN (SELECT c.lead.notice_key AS notice_key, bool_or(w.suppliers > 1) AS several
    FROM t_contract_list AS c JOIN t_who AS w USING (contract_id) GROUP BY ALL) USING (notice_key);

CREATE OR REPLACE TEMP TABLE t_judged AS
WITH told AS (
    SELECT c.contract_id, c.proc, c.notices, c.lead.notice_key AS lead_key, n.notice_id, n.source, n.shown_process,
        w.* EXCLUDE (contract_id, lot_cpv), v.* EXCLUDE (contract_id),
        d.dated, d.signed, d.status AS said_status, e.starts, e.ends, e.max_ends, e.length, e.extension,
        f.framework AS is_framework, f.call_off AS is_call_off, f.procedure AS procedure_words, f.method, f.reason, f.reported, f.compiled,
        j.it, j.it_why, j.it_category, w.lot_cpv
    FROM t_contract_list AS c
    JOIN t_notices AS n ON n.notice_key = c.lead.notice_key
    JOIN t_who AS w ON w.contract_id = c.contract_id
    JOIN t_how_much AS v ON v.contract_id = c.contract_id
    LEFT JOIN t_dates AS d ON d.contract_id = c.contract_id
    LEFT JOIN t_term AS e ON e.contract_id = c.contract_id
    LEFT JOIN t_flags AS f ON f.contract_id = c.contract_id
    LEFT JOIN t_subjects AS j ON j.contract_id = c.contract_id
), looked AS (
    SELECT j.*, nullif(w.title, '') AS title,
        coalesce(is_framework, false) OR kind = 'framework_ceiling' AS ceiling_said,
        NOT is_call_off AND w.titled AS ceiling_titled,
        NOT is_call_off AND suppliers > 1 AND NOT by_supplier AND w.described AS ceiling_described,
        NOT is_call_off AND suppliers >= getvariable('many_suppliers') AND NOT by_supplier AND NOT bid_together AND NOT w.called AS ceiling_crowded
    FROM told AS j JOIN t_framework_words AS w ON w.notice_key = j.lead_key
), stated AS (
    SELECT *,
        CASE WHEN value_state = 'stated' AND pounds(amount) > 0 THEN pounds(amount) END AS value,
        coalesce(dated.date, signed.date, first_published) AS awarded,
        CASE WHEN dated IS NOT NULL THEN 'award date' WHEN signed IS NOT NULL THEN 'signature' WHEN first_published IS NOT NULL THEN 'publication' END AS awarded_basis
    FROM looked
)
SELECT *,
    CASE WHEN (ceiling_said OR ceiling_titled OR ceiling_described OR ceiling_crowded) AND kind IS NOT NULL THEN 'framework_ceiling' ELSE kind END AS value_kind,
    CASE WHEN currency = 'GBP' THEN value END AS value_gbp,
    CASE
        WHEN nobody_won(said_status) THEN {'as': 'cancelled', 'why': 'the award is ' || said_status}
        WHEN reported THEN {'as': 'article', 'why': 'reported by an article; no notice states it'}
        WHEN total_of IS NOT NULL AND total_valued THEN {'as': 'total with parts', 'why': 'a total over awards that have amounts of their own'}
        WHEN total_of IS NOT NULL AND NOT total_newest THEN {'as': 'restated total', 'why': 'a later notice states the total anew'}
        WHEN kind IS NULL AND total_id IS NOT NULL THEN {'as': 'in a total', 'why': 'its amount is part of a total stated once for several awards: ' || total_id}
        WHEN kind IS NULL AND partly THEN {'as': 'partly stated', 'why': 'amounts are stated for some of its suppliers only'}
        WHEN kind IS NULL AND offered THEN {'as': 'range', 'why': 'only the lowest and the highest offer are published'}
        WHEN kind IS NULL THEN {'as': 'no value', 'why': 'no value is published'}
        WHEN value_state = 'withheld' THEN {'as': 'no usable value', 'why': 'the value is withheld'}
        WHEN value_state = 'zero' THEN {'as': 'no usable value', 'why': 'the value is given as 0'}
        WHEN value_state = 'placeholder' THEN {'as': 'no usable value', 'why': 'the value only fills the field (' || plain_number(amount) || ')'}
        WHEN per_time THEN {'as': 'yearly', 'why': 'only an amount a ' || per || ' is stated'}
        WHEN amount IS NULL AND value_min IS NOT NULL AND value_max IS NOT NULL THEN {'as': 'range', 'why': 'only a range is stated'}
        WHEN amount IS NULL AND value_max IS NOT NULL THEN {'as': 'range', 'why': 'only an upper limit is stated'}
        WHEN amount IS NULL AND value_min IS NOT NULL THEN {'as': 'range', 'why': 'only a lower limit is stated'}
        WHEN value IS NULL THEN {'as': 'no usable value', 'why': 'the amount cannot be a price'}
        WHEN ceiling_said AND equals > 2 THEN {'as': 'framework ceiling', 'why': 'an equal share of a framework''s ceiling: a limit, not spending'}
        WHEN ceiling_said THEN {'as': 'framework ceiling', 'why': 'a framework''s ceiling: a limit, not spending'}
        WHEN ceiling_titled THEN {'as': 'framework ceiling', 'why': 'its title speaks of a framework: taken for a ceiling, not spending'}
        WHEN ceiling_described THEN {'as': 'framework ceiling', 'why': 'several suppliers, and its text speaks of a framework: taken for a ceiling, not spending'}
        WHEN ceiling_crowded THEN {'as': 'framework ceiling', 'why': 'one amount for ' || suppliers || ' suppliers: taken for a framework''s ceiling, not spending'}
        WHEN kind = 'estimated' THEN {'as': 'estimate', 'why': 'only an estimate is published'}
        WHEN kind = 'revenue' THEN {'as': 'revenue', 'why': 'revenue of a concession, which its users pay'}
        WHEN kind = 'extension' THEN {'as': 'extension', 'why': 'the worth of an extension alone'}
        WHEN currency IS NULL THEN {'as': 'currency', 'why': 'the currency is not stated'}
        WHEN currency <> 'GBP' THEN {'as': 'currency', 'why': 'the amount is in ' || currency || ' and no rate is at hand'}
        WHEN confidence < 1 THEN {'as': 'prose', 'why': 'the amount was read from running text, not from a field'}
        WHEN value_scope IS NOT NULL THEN {'as': 'scope', 'why': 'the amount is not the buyer''s alone: ' || value_scope}
    END AS left_out
FROM stated;

DROP TABLE t_who;
DROP TABLE t_how_much;
DROP TABLE t_flags;
DROP TABLE t_subjects;
DROP TABLE t_framework_words;

-- The same contract on another portal: buyer, suppliers and value agree (net, or
-- with 20% VAT), and so do the dates of award to within two months, or of the term. Find a
-- Tender leads, then Contracts Finder. Twins pair one to one, so that two equal
-- contracts on one portal hide at most one each on the other.
CREATE OR REPLACE TEMP TABLE t_comparable AS
SELECT contract_id, source, proc, notice_id, shown_process, title, awarded, starts.date AS start_date, ends.date AS end_date, value_gbp, buyer_id,
    supplier_ids AS sellers,
    coalesce(r.rank, 8) AS rank,
    unnest(CASE WHEN r.net_amounts AND value_tax = 'net' THEN [value_gbp, pounds(value_gbp * 1.2)] ELSE [value_gbp] END) AS price
FROM t_judged LEFT JOIN source_rules AS r USING (source) WHERE left_out IS NULL AND supplier_ids IS NOT NULL AND buyer_id IS NOT NULL;

CREATE OR REPLACE TEMP TABLE t_canonical AS
WITH links AS (
    SELECT n.shown_process AS a, l.id AS b FROM t_notices AS n JOIN facts.links AS l USING (notice_key)
    WHERE l.rel = 'canonical' AND l.id IS NOT NULL)
SELECT a, b FROM links UNION SELECT b, a FROM links;

CREATE OR REPLACE TEMP TABLE t_twins AS
WITH pairs AS (
    SELECT DISTINCT a.contract_id AS lead_id, b.contract_id, abs(a.awarded - b.awarded) AS days, a.rank, a.source, b.source AS other
    FROM t_comparable AS a JOIN t_comparable AS b
        ON a.buyer_id = b.buyer_id AND a.sellers = b.sellers AND a.price = b.price AND a.rank < b.rank AND a.source <> b.source
    LEFT JOIN t_canonical AS c ON c.a = a.shown_process AND c.b = b.shown_process
    WHERE b.price = b.value_gbp AND (abs(a.awarded - b.awarded) <= 62 OR (a.start_date = b.start_date AND a.end_date = b.end_date) OR c.a IS NOT NULL)
), ranked AS (
    SELECT *, row_number() OVER (PARTITION BY contract_id, source ORDER BY days, lead_id) AS mine,
        row_number() OVER (PARTITION BY lead_id, other ORDER BY days, contract_id) AS its
    FROM pairs
)
SELECT contract_id, arg_min(lead_id, (rank, days, lead_id)) AS lead_id FROM ranked WHERE mine = its GROUP BY contract_id;

-- The same award published twice on one portal, under two processes.
CREATE OR REPLACE TEMP TABLE t_repeats AS
WITH alike AS (
    SELECT *, count(*) OVER (PARTITION BY source, buyer_id, sellers, value_gbp, awarded, start_date, end_date) AS n
    FROM t_comparable WHERE price = value_gbp AND title IS NOT NULL AND start_date IS NOT NULL
)
SELECT contract_id, first_id AS lead_id
FROM (SELECT contract_id, proc, first(contract_id) OVER same AS first_id, first(proc) OVER same AS first_proc
    FROM alike WHERE n > 1
    WINDOW same AS (PARTITION BY source, buyer_id, sellers, value_gbp, awarded, fold_name(title), start_date, end_date ORDER BY notice_id, contract_id))
WHERE contract_id <> first_id AND proc <> first_proc;

-- The one that counts, through at most three steps.
CREATE OR REPLACE TEMP TABLE t_counted_in AS
WITH leads AS (
    SELECT contract_id, coalesce(t.lead_id, r.lead_id) AS lead_id, t.lead_id IS NOT NULL AS elsewhere
    FROM t_twins AS t FULL JOIN t_repeats AS r USING (contract_id)
)
SELECT a.contract_id, a.elsewhere, coalesce(c.lead_id, b.lead_id, a.lead_id) AS lead_id
FROM leads AS a LEFT JOIN leads AS b ON b.contract_id = a.lead_id LEFT JOIN leads AS c ON c.contract_id = b.lead_id;

CREATE OR REPLACE TABLE contracts AS
SELECT j.contract_id, j.title, part AS part_title, lot_titles, buyer, buyers, j.buyer_id, buyer_count::INTEGER AS buyer_count, supplier, coalesce(suppliers, 0)::INTEGER AS supplier_count,
    CASE WHEN nobody_won(said_status) THEN 'cancelled'
        ELSE coalesce(said_status, 'awarded') END AS status,
    value, CASE WHEN value IS NULL THEN pounds(value_min) END AS value_min, CASE WHEN value IS NULL THEN pounds(value_max) END AS value_max, currency, value_gbp, value_kind, value_tax, value_state, value_level, value_scope,
    j.left_out IS NULL AND t.lead_id IS NULL AS counts_toward_spend,
    coalesce(j.left_out.why, CASE WHEN t.elsewhere THEN 'also published on another portal: ' ELSE 'published twice: ' END || t.lead_id || ' counts') AS why_not_counted,
    coalesce(j.left_out['as'], CASE WHEN t.elsewhere THEN 'other portal' WHEN t.lead_id IS NOT NULL THEN 'published twice' END) AS not_counted_as,
    coalesce(t.lead_id, CASE WHEN kind IS NULL THEN total_id END) AS counted_in,
    j.awarded, awarded_basis, signed.date AS signed, first_published AS published,
    starts.date AS start_date, ends.date AS end_date, max_ends.date AS max_end_date, length.months AS months, length.basis AS months_basis,
    coalesce(extension.months, CASE WHEN max_ends.date > ends.date AND max_ends.planned = ends.planned THEN nullif(date_sub('month', ends.date, max_ends.date), 0) END)::INTEGER AS extension_months,
    CASE WHEN coalesce(starts.planned, length.planned) THEN 'tender notice' WHEN starts IS NOT NULL OR ends IS NOT NULL OR length IS NOT NULL THEN 'result' END AS term_basis,
    coalesce(lot_cpv, notice_cpv) AS cpv, procedure_words AS procedure, method AS procedure_method, coalesce(is_framework, false) OR coalesce(ceiling_titled OR ceiling_described OR ceiling_crowded, false) AS framework, coalesce(is_call_off, false) AS call_off,
    reason AS direct_award_reason, tenders_received, shown_process AS process_id, j.source, j.notice_id, n.url, notices::INTEGER AS notices,
    j.nhs, j.nhs_why, j.it, j.it_why, j.it_category
FROM t_judged AS j LEFT JOIN t_counted_in AS t ON t.contract_id = j.contract_id
JOIN (SELECT notice_id, url, cpv AS notice_cpv FROM notices) AS n ON n.notice_id = j.notice_id
ORDER BY j.awarded, j.contract_id;
