-- Article pairs: which contracts and processes a deal is compared with, and how
-- each sign of theirs agrees.
--
-- Never all with all: a contract is compared where its buyer and its supplier
-- may both be those of the deal, or one of them at a figure that agrees; a
-- process where its buyer may be the deal's.
-- How far an article's rounding may lie from the figure: half a unit of its last
-- digit that is not 0, between 1% and 3%; 6% where it says "about".
CREATE OR REPLACE MACRO rounding(amount, approximate) AS CASE WHEN approximate THEN 0.06 * amount
    ELSE greatest(0.01 * amount, least(0.03 * amount, 0.5 * power(10, length(amount::HUGEINT::VARCHAR) - length(rtrim(amount::HUGEINT::VARCHAR, '0'))))) END;
COMMENT ON MACRO rounding IS 'How far a rounded figure of an article may lie from the figure meant';

-- Words of a title that tell what is bought; the list holds words as they are
-- without their endings.
CREATE OR REPLACE MACRO word_stem(w) AS CASE WHEN length(w) > 4 THEN regexp_replace(regexp_replace(w, '([^s])s$', '\1'), '(ing|ed|e)$', '') ELSE w END;
COMMENT ON MACRO word_stem IS 'A word without plural s, -ing, -ed and -e';
CREATE OR REPLACE MACRO subject_words(folded) AS list_distinct(list_filter(
    list_transform(string_split(coalesce(folded, ''), ' '), lambda w: word_stem(w)),
    lambda w: length(w) > 2 AND NOT list_contains([
        'and', 'the', 'for', 'with', 'from', 'into', 'its', 'their', 'new', 'two', 'three', 'four', 'five', 'six', 'seven', 'ten', 'more', 'year', 'month', 'over', 'under', 'will', 'has',
        'contract', 'deal', 'agreement', 'award', 'sign', 'win', 'wins', 'won', 'pick', 'picks', 'buy', 'buys', 'renew', 'extend', 'extension', 'renewal', 'choos', 'select', 'supply', 'supplier', 'provision', 'provid', 'provider',
        'procurement', 'purchas', 'tender', 'framework', 'servic', 'system', 'solution', 'support', 'manag', 'management', 'replacement', 'replac', 'implementation', 'programm', 'project',
        'nhs', 'trust', 'foundation', 'hospital', 'council', 'health', 'care', 'university', 'public', 'digital', 'softwar', 'technology', 'million', 'phas', 'lot', 'lots'], w)));
COMMENT ON MACRO subject_words IS 'Words of a folded title that tell what is bought, without endings, each once';

-- Contracts that notices state, with the bodies that deals name. A total that a
-- later notice states anew is left out: the newest speaks for it.
CREATE OR REPLACE TEMP TABLE t_traders AS
SELECT c.contract_id, c.side, c.organisation_id
FROM (SELECT contract_id, 'supplier' AS side, organisation_id FROM t_contract_suppliers
    UNION ALL SELECT contract_id, 'buyer', organisation_id FROM t_contract_buyers) AS c
WHERE (side, organisation_id) IN (SELECT (side, organisation_id) FROM t_deal_bodies)
    AND contract_id NOT IN (SELECT contract_id FROM t_judged WHERE reported OR left_out['as'] = 'restated total');

-- Processes before their award, with their buyers.
CREATE OR REPLACE TEMP TABLE t_callers AS
SELECT DISTINCT n.proc, i.organisation_id
FROM t_notices AS n JOIN t_bodies AS b USING (notice_key) JOIN t_body_ids AS i USING (body)
WHERE n.kind IN ('tender', 'planning', 'intention', 'cancellation') AND b.level = 'notice' AND b.role <> 'prospective'
    AND i.organisation_id IN (SELECT organisation_id FROM t_deal_bodies WHERE side = 'buyer');

CREATE OR REPLACE TEMP TABLE t_calls AS
SELECT n.proc, min(n.published) AS first_published, max(n.published) AS last_published,
    arg_max(n.notice_key, (CASE n.kind WHEN 'tender' THEN 4 WHEN 'intention' THEN 3 WHEN 'planning' THEN 2 ELSE 1 END, n.seq)) AS lead,
    bool_or(n.kind = 'tender') AS tendered, bool_or(n.kind IN ('planning', 'intention')) AS planned, bool_or(n.kind = 'cancellation') AS cancelled,
    n.proc IN (SELECT proc FROM t_judged) AS concluded
FROM t_notices AS n WHERE n.kind IN ('tender', 'planning', 'intention', 'cancellation') AND n.proc IN (SELECT proc FROM t_callers)
GROUP BY n.proc;

CREATE OR REPLACE TEMP TABLE t_pairs AS
WITH deals AS (
    SELECT d.notice_key, d.published, d.status IN ('awarded', 'extended', 'changed') AS concluded, coalesce(v.v.amount, v.v.max, v.v.min) AS figure, s.side, s.organisation_id
    FROM t_deals AS d JOIN t_deal_bodies AS s USING (notice_key) LEFT JOIN t_deal_values AS v USING (notice_key)
), wanted AS (
    SELECT DISTINCT b.notice_key, b.organisation_id AS buyer, s.organisation_id AS supplier
    FROM (FROM deals WHERE side = 'buyer') AS b JOIN (FROM deals WHERE side = 'supplier') AS s USING (notice_key)
), traded AS (
    SELECT DISTINCT b.contract_id, b.organisation_id AS buyer, s.organisation_id AS supplier
    FROM (FROM t_traders WHERE side = 'buyer') AS b JOIN (FROM t_traders WHERE side = 'supplier') AS s USING (contract_id)
)
SELECT 'contract' AS what, w.notice_key, t.contract_id AS target FROM wanted AS w JOIN traded AS t USING (buyer, supplier)
UNION
SELECT 'contract', d.notice_key, s.contract_id
FROM deals AS d JOIN t_traders AS s USING (side, organisation_id) JOIN t_judged AS j ON j.contract_id = s.contract_id
WHERE j.awarded BETWEEN d.published - 400 AND d.published + 120
    AND (abs(coalesce(j.value, j.value_max) - d.figure) <= 0.03 * d.figure OR abs(coalesce(j.value, j.value_max) * 1.2 - d.figure) <= 0.01 * d.figure)
UNION
SELECT 'process', d.notice_key, c.proc
FROM deals AS d JOIN t_callers AS s USING (organisation_id) JOIN t_calls AS c USING (proc)
-- Of what was concluded, a process whose result is held has a contract to compare.
WHERE d.side = 'buyer' AND d.published BETWEEN c.first_published - 90 AND c.last_published + 1500 AND NOT (d.concluded AND c.concluded);

-- What there is to compare of each.
CREATE OR REPLACE TEMP TABLE t_targets AS
SELECT 'contract' AS what, j.contract_id AS target, j.proc, j.shown_process AS process_id, j.source, coalesce(c.lead_id, j.contract_id) AS same,
    fold_name(concat_ws(' ', j.title, j.part, j.lot_titles)) AS title, j.awarded, j.awarded AS first_day, j.first_published,
    j.starts.date AS start_date, coalesce(j.max_ends.date, j.ends.date) AS end_date, j.length.months AS months,
    coalesce(j.extension.months, CASE WHEN j.max_ends.date > j.ends.date THEN date_sub('month', j.ends.date, j.max_ends.date) END) AS extension,
    ceiling_said OR ceiling_titled OR ceiling_described OR ceiling_crowded AS ceiling, is_call_off AS call_off, false AS tendered, false AS planned, false AS cancelled
FROM t_judged AS j LEFT JOIN t_counted_in AS c ON c.contract_id = j.contract_id
WHERE j.contract_id IN (SELECT target FROM t_pairs WHERE what = 'contract')
UNION ALL BY NAME
SELECT 'process' AS what, c.proc AS target, c.proc, n.shown_process AS process_id, n.source, c.proc AS same,
    fold_name(f.title) AS title, c.first_published AS first_day, c.first_published,
    n.framework OR n.dps AS ceiling, n.call_off, c.tendered, c.planned, c.cancelled
FROM t_calls AS c JOIN t_notices AS n ON n.notice_key = c.lead JOIN facts.notices AS f ON f.notice_key = c.lead
WHERE c.proc IN (SELECT target FROM t_pairs WHERE what = 'process');

CREATE OR REPLACE TEMP TABLE t_target_parties AS
SELECT 'contract' AS what, contract_id AS target, 'supplier' AS side, organisation_id FROM t_contract_suppliers WHERE contract_id IN (SELECT target FROM t_targets)
UNION ALL
SELECT 'contract', contract_id, 'buyer', organisation_id FROM t_contract_buyers WHERE contract_id IN (SELECT target FROM t_targets)
UNION ALL
SELECT 'process', proc, 'buyer', organisation_id FROM t_callers
UNION
-- Whom an announced award names, and who won in the end.
SELECT 'process', n.proc, 'supplier', s.organisation_id
FROM t_notices AS n JOIN t_suppliers AS s USING (notice_key)
WHERE n.kind IN ('intention', 'award') AND s.level = 'award' AND s.role IN ('supplier', 'member') AND n.proc IN (SELECT proc FROM t_calls);

-- How well the names of each side fit, and how many of them do.
CREATE OR REPLACE TEMP TABLE t_fits AS
WITH best AS (
    SELECT p.what, p.notice_key, p.target, d.side, d.place, arg_max({'how': d.how, 'name': d.name, 'strength': d.strength}, (d.strength, d.name)) AS fit
    FROM t_pairs AS p JOIN t_deal_bodies AS d USING (notice_key)
    JOIN t_target_parties AS s ON s.what = p.what AND s.target = p.target AND s.side = d.side AND s.organisation_id = d.organisation_id
    GROUP BY ALL
)
SELECT what, notice_key, target, side, max(fit.strength) AS strength, arg_min(fit.how, (-fit.strength, place)) AS how,
    arg_min(fit.name, (-fit.strength, place)) AS name, count(*) AS fitting
FROM best GROUP BY ALL;

-- What notices state as the worth: of a contract the figure chosen for it, other
-- figures of its notices, and what the tender of its process estimated.
CREATE OR REPLACE TEMP TABLE t_prices AS
WITH stated AS (
    SELECT 'contract' AS what, contract_id AS target, 'chosen' AS basis, value::DOUBLE AS amount, value_min::DOUBLE AS low, value_max::DOUBLE AS high, currency, value_tax AS tax
    FROM t_judged WHERE contract_id IN (SELECT target FROM t_targets) AND value_state = 'stated'
    UNION ALL
    SELECT 'contract', s.contract_id, 'stated', v.amount, v.min, v.max, v.currency, v.tax
    FROM (SELECT DISTINCT contract_id, notice_key, award_no, contract_no FROM t_statements WHERE contract_id IN (SELECT target FROM t_targets)) AS s
    JOIN t_values AS v ON v.notice_key = s.notice_key AND v.state = 'stated' AND NOT v.per_time
        AND ((v.level = 'award' AND v.owner_no = s.award_no) OR (v.level = 'contract' AND v.owner_no = s.contract_no))
    UNION ALL
    SELECT 'contract', c.contract_id, 'stated', v.amount, v.min, v.max, v.currency, v.tax
    FROM t_changes AS c JOIN t_values AS v ON v.notice_key = c.notice_key AND v.level = 'change' AND v.owner_no = c.change_no
    WHERE c.contract_id IN (SELECT target FROM t_targets) AND v.state = 'stated'
    UNION ALL
    SELECT t.what, t.target, 'tender', v.amount, v.min, v.max, v.currency, v.tax
    FROM t_targets AS t JOIN t_notices AS n ON n.proc = t.proc AND n.kind IN ('tender', 'planning', 'intention')
    JOIN facts.values AS v ON v.notice_key = n.notice_key AND v.level IN ('notice', 'award') AND v.state = 'stated' AND v.per = 'total' AND v.kind IN ('estimated', 'framework_ceiling', 'awarded')
)
SELECT DISTINCT what, target, basis, amount::DOUBLE AS amount, low::DOUBLE AS low, high::DOUBLE AS high, tax
FROM stated WHERE coalesce(currency, 'GBP') = 'GBP' AND coalesce(amount, low, high) > 0;

-- How an article's figure agrees with one of a notice: from 1 (equal) through 0
-- (says nothing) to -1 (contradicts), and in words. a, b, c are the article's
-- amount, lower and upper bound; x, y, z the notice's.
CREATE OR REPLACE MACRO figure_agrees(a, b, c, tolerance, x, y, z, tax, months, extension, yearly) AS CASE
    WHEN yearly AND a IS NOT NULL THEN CASE
        WHEN x IS NULL OR months IS NULL THEN {'agrees': 0.0, 'how': NULL}
        WHEN abs(a * months / 12 - x) <= 0.03 * x THEN {'agrees': 0.8, 'how': 'a year, over the term'}
        ELSE {'agrees': -0.3, 'how': 'another'} END
    WHEN a IS NOT NULL AND x IS NOT NULL THEN CASE
        WHEN a = x THEN {'agrees': 1.0, 'how': 'equal'}
        WHEN abs(a - x) <= 0.01 * x THEN {'agrees': 0.9, 'how': 'within 1%'}
        WHEN abs(a - x) <= tolerance THEN {'agrees': CASE WHEN length(rtrim(a::HUGEINT::VARCHAR, '0')) = 1 THEN 0.4 ELSE 0.7 END, 'how': 'rounded'}
        WHEN tax <> 'gross' AND abs(a - 1.2 * x) <= 0.01 * a THEN {'agrees': 0.7, 'how': 'with VAT'}
        WHEN tax = 'gross' AND abs(1.2 * a - x) <= 0.01 * x THEN {'agrees': 0.7, 'how': 'without VAT'}
        WHEN abs(a - x * (months + extension) / months) <= greatest(tolerance, 0.01 * a) THEN {'agrees': 0.5, 'how': 'with options'}
        WHEN a / x BETWEEN 0.9 AND 1.1 THEN {'agrees': 0.0, 'how': 'within 10%'}
        WHEN a / x BETWEEN 0.66 AND 1.5 THEN {'agrees': -0.5, 'how': 'another'}
        WHEN a / x BETWEEN 0.4 AND 2.5 THEN {'agrees': -0.7, 'how': 'another'}
        ELSE {'agrees': -1.0, 'how': 'another'} END
    WHEN a IS NOT NULL THEN CASE
        WHEN a = z OR a = y THEN {'agrees': 0.6, 'how': 'an end of the range'}
        WHEN a BETWEEN coalesce(y, 0.5 * z) AND coalesce(z, 2 * y) THEN {'agrees': 0.3, 'how': 'inside the range'}
        ELSE {'agrees': -0.4, 'how': 'outside the range'} END
    WHEN b IS NOT NULL AND c IS NOT NULL THEN CASE
        WHEN abs(b - y) <= 0.01 * y AND abs(c - z) <= 0.01 * z THEN {'agrees': 1.0, 'how': 'the same range'}
        WHEN coalesce(x, y, z) BETWEEN b AND c THEN {'agrees': 0.3, 'how': 'inside the range'}
        ELSE {'agrees': -0.4, 'how': 'outside the range'} END
    WHEN c IS NOT NULL THEN CASE
        WHEN abs(c - coalesce(x, z)) <= 0.01 * c THEN {'agrees': 0.9, 'how': 'the upper limit'}
        WHEN coalesce(x, z, y) > 1.05 * c THEN {'agrees': -0.6, 'how': 'above the upper limit'}
        WHEN coalesce(x, z, y) >= 0.3 * c THEN {'agrees': 0.2, 'how': 'below the upper limit'}
        ELSE {'agrees': 0.0, 'how': NULL} END
    WHEN b IS NOT NULL THEN CASE
        WHEN coalesce(x, y) < 0.99 * b THEN {'agrees': -0.6, 'how': 'below the lower limit'}
        WHEN coalesce(x, y) <= 1.1 * b THEN {'agrees': 0.8, 'how': 'just above the lower limit'}
        WHEN coalesce(x, y) <= 1.5 * b THEN {'agrees': 0.2, 'how': 'above the lower limit'}
        ELSE {'agrees': 0.0, 'how': NULL} END
    ELSE {'agrees': 0.0, 'how': NULL} END;
COMMENT ON MACRO figure_agrees IS 'How an article''s figure (a; b to c) agrees with a notice''s (x; y to z): 1 equal to -1 contradicts, and in words';

CREATE OR REPLACE TEMP TABLE t_figures AS
SELECT notice_key, v.kind AS kind, v.amount::DOUBLE * coalesce(CASE WHEN v.per <> 'total' THEN v.times END, 1) AS a, v.min::DOUBLE AS b, v.max::DOUBLE AS c,
    rounding(coalesce(v.amount, v.max, v.min)::DOUBLE, v.approximate) AS tolerance, v.per = 'year' AND v.times IS NULL AS yearly, v.scope IS NOT NULL AS scoped,
    length(rtrim(v.amount::HUGEINT::VARCHAR, '0')) AS digits
FROM t_deal_values WHERE v.state = 'stated' AND v.per <> 'month' AND coalesce(v.currency, 'GBP') = 'GBP' AND coalesce(v.amount, v.max, v.min) > 0;

-- Agreement with any figure counts; contradiction only of the one chosen, and
-- not by the worth of an extension alone, a total after a change (which is the
-- news) or what is not the buyer's alone.
CREATE OR REPLACE TEMP TABLE t_agreements AS
WITH compared AS (
    SELECT p.what, p.notice_key, p.target, x.basis, f.kind IN ('extension', 'changed_total') OR f.scoped AS aside,
        figure_agrees(f.a, f.b, f.c, f.tolerance, x.amount, x.low, x.high, x.tax, coalesce(t.months, d.p.months), nullif(t.extension, 0), f.yearly) AS g
    FROM t_pairs AS p JOIN t_figures AS f USING (notice_key) JOIN t_targets AS t ON t.what = p.what AND t.target = p.target
    JOIN t_prices AS x ON x.what = p.what AND x.target = p.target LEFT JOIN t_deal_terms AS d ON d.notice_key = p.notice_key
), weighed AS (
    -- What a tender estimated speaks more softly of a contract's worth, and what
    -- was paid in the end lies about what was estimated.
    SELECT what, notice_key, target, g.how AS how, basis = 'chosen' AS chosen,
        CASE WHEN g.agrees > 0 AND basis = 'tender' AND what = 'contract' AND g.how NOT IN ('the same range', 'the upper limit') THEN 0.7 * g.agrees
            WHEN what = 'process' AND g.how = 'within 10%' THEN 0.4
            WHEN what = 'process' AND g.agrees < 0 THEN 0.5 * g.agrees
            WHEN g.agrees < 0 AND aside THEN 0 ELSE g.agrees END AS agrees
    FROM compared
)
SELECT what, notice_key, target,
    CASE WHEN max(agrees) > 0 THEN max(agrees) ELSE coalesce(min(agrees) FILTER (chosen OR what = 'process'), 0) END AS agrees,
    CASE WHEN max(agrees) > 0 THEN arg_max(how, (agrees, how)) ELSE arg_min(how, (agrees, how)) FILTER (chosen OR what = 'process') END AS how
FROM weighed GROUP BY what, notice_key, target;

-- Words that both say of what is bought; of the article's title those that are
-- no names of its bodies.
CREATE OR REPLACE TEMP TABLE t_shared_words AS
WITH names AS (
    SELECT notice_key, list(DISTINCT word_stem(word)) AS words FROM (SELECT notice_key, unnest(string_split(folded, ' ')) AS word FROM t_deal_parties) GROUP BY notice_key
), ours AS (
    SELECT d.notice_key, string_split(fold_name(concat_ws(' ', d.title, d.subject)), ' ') AS plain,
        list_distinct(list_concat(list_filter(subject_words(fold_name(d.title)), lambda w: NOT list_contains(coalesce(n.words, []), w)), subject_words(fold_name(d.subject)))) AS words,
        subject_words(fold_name(d.subject)) AS subject
    FROM t_deals AS d LEFT JOIN names AS n USING (notice_key)
), theirs AS (
    SELECT what, target, subject_words(title) AS words FROM t_targets
)
SELECT p.what, p.notice_key, p.target,
    list_sort(list_distinct(list_filter(o.plain, lambda w: list_contains(list_intersect(o.words, t.words), word_stem(w))))) AS shared,
    len(list_intersect(o.subject, t.words)) AS of_subject, len(o.subject) AS subject, len(o.words) AS ours, len(t.words) AS theirs
FROM t_pairs AS p JOIN ours AS o USING (notice_key) JOIN theirs AS t ON t.what = p.what AND t.target = p.target;

-- The notice of a contract nearest to the article in time: an extension is told
-- of when it is published, not when the contract was.
CREATE OR REPLACE TEMP TABLE t_nearest AS
SELECT p.notice_key, p.target, min(abs(d.published - n.published)) AS days
FROM t_pairs AS p JOIN t_deals AS d USING (notice_key) JOIN t_contract_notices AS c ON c.contract_id = p.target JOIN t_notices AS n ON n.notice_key = c.notice_key
WHERE p.what = 'contract' GROUP BY ALL;

DROP TABLE t_traders;
DROP TABLE t_callers;
DROP TABLE t_prices;
