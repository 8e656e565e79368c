-- Values: which published amount is a contract's value, if any is.
--
-- Amounts of the contract come before those of its award, then the sum of its
-- lots where each has one and no other award shares them, then the notice's
-- total where the notice tells of one award only. Levels are never added.
-- Stated totals come before fillers, forms before prose, the latest notice
-- before earlier ones, a total after a change before what it changes, net
-- before gross. What a tender estimated never becomes what was awarded.
CREATE OR REPLACE TEMP TABLE t_values AS
WITH fillers AS (
    -- A net amount that only fills its field speaks for the gross one beside
    -- it: 1.20 with tax is the placeholder 1 without.
    SELECT notice_key, level, owner_no, kind, min(state) AS state FROM facts.values
    WHERE tax = 'net' AND state <> 'stated' GROUP BY ALL
)
SELECT v.notice_key, v.value_no, v.level, v.owner_no, v.kind, v.min, v.max, v.currency, v.tax,
    CASE WHEN v.tax = 'gross' THEN coalesce(f.state, v.state) ELSE v.state END AS state, v.per, v.times, v.scope,
    v.supplier, v.confidence, coalesce(r.edits_replace, false) AS edits, n.seq,
    CASE WHEN v.per = 'total' THEN v.amount WHEN v.times > 0 THEN v.amount * v.times END AS amount,
    v.per <> 'total' AND v.times IS NULL AS per_time,
    -- A notice of a change repeats the award as first concluded: old news.
    n.kind = 'change' AND v.kind = 'awarded' AS repeats_award,
    CASE v.kind WHEN 'changed_total' THEN 0 WHEN 'awarded' THEN 1 WHEN 'framework_ceiling' THEN 2 WHEN 'estimated' THEN 3
        WHEN 'revenue' THEN 4 ELSE 5 END AS kind_rank,
    CASE v.tax WHEN 'net' THEN 0 WHEN 'unstated' THEN 1 ELSE 2 END AS tax_rank
FROM facts.values AS v JOIN t_speaking AS n USING (notice_key)
LEFT JOIN source_rules AS r ON r.source = n.source
LEFT JOIN fillers AS f ON f.notice_key = v.notice_key AND f.level = v.level AND f.owner_no = v.owner_no AND f.kind = v.kind
WHERE v.kind IN ('changed_total', 'awarded', 'framework_ceiling', 'estimated', 'revenue', 'extension');

-- Which contracts a notice speaks of, and how many: those that somebody won,
-- where somebody did.
CREATE OR REPLACE TEMP TABLE t_spoken AS
WITH lost AS (
    SELECT notice_key, award_no FROM t_awards WHERE nobody_won(lower(status))
), won AS (
    SELECT DISTINCT notice_key, contract_id, proc FROM t_statements ANTI JOIN lost USING (notice_key, award_no)
)
FROM won
UNION ALL
SELECT DISTINCT notice_key, contract_id, proc FROM t_statements WHERE notice_key IN (SELECT notice_key FROM lost) AND notice_key NOT IN (SELECT notice_key FROM won);

CREATE OR REPLACE TEMP TABLE t_notice_contracts AS
SELECT notice_key, count(DISTINCT contract_id) AS contracts, min(contract_id) AS contract_id
FROM t_spoken GROUP BY notice_key;

-- Awards of a notice that all state one amount, which is the notice's total
-- too: it is the worth of all of them together, told again with each.
CREATE OR REPLACE TEMP TABLE t_told_again AS
WITH totals AS (
    SELECT DISTINCT notice_key, amount, currency, tax FROM t_values WHERE level = 'notice' AND state = 'stated' AND amount IS NOT NULL AND kind_rank <= 2 AND supplier IS NULL
)
SELECT v.notice_key, v.value_no
FROM t_values AS v JOIN totals AS t USING (notice_key, amount, currency, tax)
WHERE v.level = 'award' AND v.state = 'stated' AND v.kind_rank <= 2 AND v.supplier IS NULL
QUALIFY count(DISTINCT v.owner_no) OVER (PARTITION BY v.notice_key, v.amount, v.currency, v.tax) > 1;
DELETE FROM t_values AS v USING t_told_again AS a WHERE v.notice_key = a.notice_key AND v.value_no = a.value_no;
DROP TABLE t_told_again;

-- Which change speaks of which contract.
CREATE OR REPLACE TEMP TABLE t_changes AS
SELECT DISTINCT c.notice_key, c.change_no, coalesce(s.contract_id, CASE WHEN n.contracts = 1 THEN n.contract_id END) AS contract_id
FROM facts.changes AS c
JOIN t_notice_contracts AS n USING (notice_key)
LEFT JOIN t_awards AS a ON a.notice_key = c.notice_key AND a.award_key = c.contract_key
LEFT JOIN t_statements AS s ON s.notice_key = c.notice_key
    AND (s.contract_key = c.contract_key OR (s.award_no = a.award_no AND s.leads))
WHERE coalesce(s.contract_id, CASE WHEN n.contracts = 1 THEN n.contract_id END) IS NOT NULL;

-- Totals before and after a change that several contracts of a process share,
-- none of which was awarded at the former: those of all of them together, told
-- with each lot that changes.
CREATE OR REPLACE TEMP TABLE t_told_again AS
WITH befores AS (
    SELECT notice_key, owner_no, amount AS before FROM facts.values WHERE level = 'change' AND kind = 'before_change' AND amount IS NOT NULL
), awarded AS (
    SELECT notice_key, amount AS before FROM facts.values
    WHERE level = 'award' AND kind IN ('awarded', 'framework_ceiling') AND notice_key IN (SELECT notice_key FROM befores)
), told AS (
    SELECT DISTINCT c.contract_id, s.proc, v.notice_key, v.value_no, v.currency, v.amount AS after, b.before
    FROM befores AS b ANTI JOIN awarded USING (notice_key, before)
    JOIN t_changes AS c ON c.notice_key = b.notice_key AND c.change_no = b.owner_no
    JOIN t_spoken AS s ON s.notice_key = c.notice_key AND s.contract_id = c.contract_id
    JOIN t_values AS v ON v.notice_key = c.notice_key AND v.level = 'change' AND v.owner_no = c.change_no
    WHERE v.kind IN ('changed_total', 'framework_ceiling') AND v.amount IS NOT NULL
)
SELECT notice_key, value_no
FROM told JOIN (SELECT proc, after, before, currency FROM told GROUP BY ALL HAVING count(DISTINCT contract_id) > 1) USING (proc, after, before, currency);
DELETE FROM t_values AS v USING t_told_again AS a WHERE v.notice_key = a.notice_key AND v.value_no = a.value_no;
DROP TABLE t_told_again;

-- Lots of an award that no other award of the notice shares.
CREATE OR REPLACE TEMP TABLE t_award_lots AS
WITH named AS (
    SELECT a.notice_key, a.award_no, l.lot_no, l.lot_id, l.title, l.framework
    FROM (SELECT notice_key, award_no, unnest(lots) AS lot_id FROM t_awards) AS a
    JOIN t_lots AS l ON l.notice_key = a.notice_key AND l.lot_id = a.lot_id
    UNION ALL
    SELECT a.notice_key, a.award_no, l.lot_no, l.lot_id, l.title, l.framework
    FROM (SELECT notice_key, min(award_no) AS award_no FROM t_awards GROUP BY notice_key
        HAVING count(*) = 1 AND coalesce(max(len(lots)), 0) = 0) AS a
    JOIN t_lots AS l USING (notice_key)
)
SELECT DISTINCT *, count(DISTINCT award_no) OVER (PARTITION BY notice_key, lot_no) > 1 AS shared,
    count(DISTINCT lot_no) OVER (PARTITION BY notice_key, award_no) AS lots
FROM named;

CREATE OR REPLACE TEMP TABLE t_own_values AS
SELECT DISTINCT s.proc, s.aname
FROM t_statements AS s JOIN t_values AS v ON v.notice_key = s.notice_key AND v.level = 'contract' AND v.owner_no = s.contract_no
WHERE v.state = 'stated' AND v.amount IS NOT NULL;

CREATE OR REPLACE TEMP TABLE t_candidates AS
WITH owners AS (
    SELECT s.contract_id, s.notice_key, s.award_no, 'contract' AS level, s.contract_no AS owner_no, 1 AS level_rank
    FROM t_statements AS s WHERE s.contract_no IS NOT NULL
    UNION ALL
    SELECT s.contract_id, s.notice_key, s.award_no, 'award', s.award_no, 2
    FROM t_statements AS s LEFT JOIN t_own_values AS o ON o.proc = s.proc AND o.aname = s.aname
    WHERE s.leads AND s.award_no IS NOT NULL AND (s.contracts_of_award = 1 OR o.aname IS NULL)
    UNION ALL
    SELECT contract_id, notice_key, NULL, 'change', change_no, 0 FROM t_changes
    UNION ALL
    SELECT n.contract_id, n.notice_key, NULL, 'notice', 0, 4 FROM t_notice_contracts AS n WHERE n.contracts = 1
), owned AS (
    SELECT o.contract_id, o.award_no, o.level_rank, v.*
    FROM owners AS o JOIN t_values AS v ON v.notice_key = o.notice_key AND v.level = o.level AND v.owner_no = o.owner_no
), supplied AS (
    -- One amount a supplier: their sum is the contract's, where each has one.
    SELECT v.contract_id, v.level_rank, v.notice_key, v.kind, v.tax, v.currency, min(v.value_no) AS value_no, list_sort(list(v.value_no)) AS value_nos,
        any_value(v.level) AS level, any_value(v.owner_no) AS owner_no, sum(v.amount) AS amount, min(v.confidence) AS confidence,
        any_value(v.edits) AS edits, any_value(v.seq) AS seq, any_value(v.kind_rank) AS kind_rank, any_value(v.tax_rank) AS tax_rank,
        'stated' AS state, true AS by_supplier,
        count(DISTINCT v.supplier) = count(*) AND bool_and(v.state = 'stated' AND v.amount IS NOT NULL)
            AND count(DISTINCT v.supplier) = any_value(p.suppliers) AS whole
    FROM owned AS v
    JOIN (SELECT notice_key, owner_no, count(DISTINCT place) AS suppliers FROM t_suppliers
        WHERE level = 'award' AND role IN ('supplier', 'member') GROUP BY ALL) AS p
        ON p.notice_key = v.notice_key AND p.owner_no = v.award_no
    WHERE v.supplier IS NOT NULL
    GROUP BY v.contract_id, v.level_rank, v.notice_key, v.kind, v.tax, v.currency
), lot_values AS (
    SELECT l.notice_key, l.award_no, l.lot_no, l.lots, l.shared,
        arg_min(v, (v.state <> 'stated' OR v.amount IS NULL, v.kind_rank, v.tax_rank, v.value_no)) AS v
    FROM t_award_lots AS l JOIN t_values AS v ON v.notice_key = l.notice_key AND v.level = 'lot' AND v.owner_no = l.lot_no
    WHERE v.supplier IS NULL GROUP BY ALL
), lot_sums AS (
    SELECT notice_key, award_no, list_sort(list(v.value_no)) AS value_nos, sum(v.amount) AS amount, max(v.kind_rank) AS kind_rank,
        arg_max(v.kind, (v.kind_rank, lot_no)) AS kind, min(v.currency) AS currency, min(v.tax) AS tax, min(v.confidence) AS confidence,
        any_value(v.edits) AS edits, any_value(v.seq) AS seq, max(v.tax_rank) AS tax_rank, min(v.value_no) AS value_no
    FROM lot_values GROUP BY notice_key, award_no
    HAVING count(*) = any_value(lots) AND NOT bool_or(shared) AND bool_and(v.state = 'stated' AND v.amount IS NOT NULL)
        AND count(DISTINCT v.currency) = 1 AND count(DISTINCT v.tax) = 1
)
SELECT contract_id, notice_key, seq, edits, level, level_rank, kind, kind_rank, repeats_award, amount, min, max, currency, tax, tax_rank, state, per, per_time, scope,
    confidence, value_no, [value_no] AS value_nos, false AS by_supplier
FROM owned WHERE supplier IS NULL
UNION ALL BY NAME
SELECT contract_id, notice_key, seq, edits, level, level_rank, kind, kind_rank, amount, currency, tax, tax_rank, state, 'total' AS per, false AS per_time,
    confidence, value_no, value_nos, by_supplier
FROM supplied WHERE whole
UNION ALL BY NAME
SELECT s.contract_id, l.notice_key, l.seq, l.edits, 'lot' AS level, 3 AS level_rank, l.kind, l.kind_rank, l.amount, l.currency, l.tax, l.tax_rank,
    'stated' AS state, 'total' AS per, false AS per_time, l.confidence, l.value_no, l.value_nos, false AS by_supplier
FROM lot_sums AS l JOIN t_statements AS s ON s.notice_key = l.notice_key AND s.award_no = l.award_no
WHERE s.leads AND (s.contracts_of_award = 1 OR NOT EXISTS (FROM t_own_values AS o WHERE o.proc = s.proc AND o.aname = s.aname));

CREATE OR REPLACE TEMP TABLE t_ranked_values AS
SELECT *, state = 'stated' AND amount IS NOT NULL AS usable,
    row_number() OVER (PARTITION BY contract_id ORDER BY
        CASE WHEN kind_rank <= 2 THEN 0 WHEN kind_rank = 3 THEN 1 ELSE 2 END,
        -- On some portals an edit replaces the notice, fillers included.
        CASE WHEN edits THEN 0 WHEN state = 'stated' AND amount IS NOT NULL THEN 0
            WHEN state = 'stated' AND coalesce(max, min) IS NOT NULL THEN 1 ELSE 2 END,
        confidence < 1, coalesce(repeats_award, false), seq DESC, kind_rank, amount IS NULL, level_rank, by_supplier, tax_rank, value_no) AS place
FROM t_candidates;

-- A total stated over several awards, none of which has an amount in that
-- notice, is a row of its own: it counts once and belongs to no single award.
CREATE OR REPLACE TEMP TABLE t_totals AS
WITH spoken AS (
    SELECT s.* FROM t_spoken AS s JOIN t_notice_contracts AS n USING (notice_key) WHERE n.contracts > 1
), usable AS (
    SELECT DISTINCT notice_key FROM t_candidates WHERE state = 'stated' AND coalesce(amount, max, min) IS NOT NULL AND kind_rank <= 2 AND level <> 'notice'
    UNION
    SELECT notice_key FROM t_values WHERE supplier IS NOT NULL AND state = 'stated' AND kind_rank <= 2
), totals AS (
    SELECT v.*, row_number() OVER (PARTITION BY v.notice_key ORDER BY confidence < 1, kind_rank, tax_rank, value_no) AS place
    FROM t_values AS v
    WHERE v.level = 'notice' AND v.state = 'stated' AND v.amount IS NOT NULL AND v.kind_rank <= 2 AND v.supplier IS NULL
        AND v.notice_key NOT IN (FROM usable)
), covered AS (
    SELECT t.notice_key, s.contract_id, s.proc,
        max((t.seq, t.notice_key)) OVER (PARTITION BY s.contract_id) = (t.seq, t.notice_key) AS newest,
        r.contract_id IS NOT NULL AS valued
    FROM totals AS t JOIN spoken AS s USING (notice_key)
    LEFT JOIN t_ranked_values AS r ON r.contract_id = s.contract_id AND r.place = 1 AND r.usable AND r.kind_rank <= 2
    WHERE t.place = 1
), named AS (
    SELECT notice_key, any_value(proc) AS proc, list_sort(list(contract_id)) AS contracts, bool_and(newest) AS newest, bool_or(valued) AS valued
    FROM covered GROUP BY notice_key
), latest AS (
    SELECT *, row_number() OVER (PARTITION BY contracts ORDER BY t.seq DESC, notice_key) AS version
    FROM named JOIN (SELECT notice_key, seq FROM t_speaking) AS t USING (notice_key)
)
SELECT 'c-' || stable_id(concat_ws('|', n.proc, 'total', array_to_string(n.contracts, ','))) AS contract_id, n.contracts, n.newest, n.valued, n.proc,
    t.* EXCLUDE (place)
FROM latest AS n JOIN totals AS t ON t.notice_key = n.notice_key AND t.place = 1
WHERE n.version = 1;

DROP TABLE t_candidates;
DROP TABLE t_own_values;

-- The chosen amount of each contract, totals among them.
CREATE OR REPLACE TEMP TABLE t_chosen AS
SELECT contract_id, notice_key, level, kind, amount, min, max, currency, tax, state, per, per_time, scope, confidence, value_nos, by_supplier
FROM t_ranked_values WHERE place = 1
UNION ALL BY NAME
SELECT contract_id, notice_key, level, kind, amount, currency, tax, state, per, per_time, scope, confidence, [value_no] AS value_nos, false AS by_supplier
FROM t_totals;

DROP TABLE t_ranked_values;

-- The lowest and the highest offer, which some buyers publish in place of the
-- price. They are shown as a range where there is no value, and never counted.
CREATE OR REPLACE TEMP TABLE t_offer_ranges AS
WITH owners AS (
    SELECT DISTINCT contract_id, notice_key, 'award' AS level, award_no AS owner_no, 0 AS rank FROM t_statements WHERE award_no IS NOT NULL
    UNION ALL
    SELECT contract_id, notice_key, 'notice', 0, 1 FROM t_notice_contracts WHERE contracts = 1
), pairs AS (
    SELECT o.contract_id, o.rank, n.seq, v.notice_key, v.level, v.currency, v.tax,
        min(v.amount) FILTER (v.kind = 'lowest_offer') AS lowest, max(v.amount) FILTER (v.kind = 'highest_offer') AS highest, list_sort(list(v.value_no)) AS value_nos
    FROM owners AS o JOIN facts.values AS v ON v.notice_key = o.notice_key AND v.level = o.level AND v.owner_no = o.owner_no
    JOIN t_speaking AS n ON n.notice_key = v.notice_key
    WHERE v.kind IN ('lowest_offer', 'highest_offer') AND v.state = 'stated' AND v.amount IS NOT NULL
    GROUP BY ALL
)
SELECT contract_id, arg_max({'notice': notice_key, 'level': level, 'currency': currency, 'tax': tax, 'lowest': lowest, 'highest': highest, 'value_nos': value_nos}, (seq, -rank)) AS offers
FROM pairs WHERE lowest <= highest GROUP BY contract_id;
