-- Article links: the contract, or before its award the process, that an
-- article's deal tells of.
--
-- Signs add up to a score; the best is a link where it reaches the threshold and
-- the next is clearly behind. A deal has one contract at most, and what fits two
-- alike has none. Figures that contradict lower a score and do not forbid: to
-- see them side by side is what the links are for.
--
-- The thresholds, and how far behind the next must be. Measured on the gold of
-- testdata/links: 262 deals, of which 197 lines of notices tell of 201, full of
-- near misses (same buyer and supplier with another contract, neighbours of like
-- name, frameworks and call-offs, lots, extensions, renewals, groups and their
-- firms, deals that no notice tells of). With both thresholds moved by
--   -0.10   212 links, precision 0.939, recall 0.990
--   -0.05   206 links, precision 0.961, recall 0.985
--    0      197 links, precision 1.000, recall 0.980
--   +0.05   189 links, precision 1.000, recall 0.940
--   +0.10   181 links, precision 1.000, recall 0.900
-- The points were set with batches a to c and h in sight. Batches v and w were
-- written afterwards: of 55 deals that notices tell of 52 were found at first
-- sight, of 20 others none was linked.
-- Measure again with: go test ./store -run TestArticleLinks -v
SET VARIABLE link_contract = 0.57;
SET VARIABLE link_process = 0.50;
SET VARIABLE link_margin = 0.04;

CREATE OR REPLACE TEMP TABLE t_signs AS
WITH named AS (
    SELECT notice_key, count(*) FILTER (side = 'buyer') AS buyers, count(*) FILTER (side = 'supplier') AS suppliers FROM t_deal_parties GROUP BY notice_key
), parties AS (
    SELECT what, target, count(DISTINCT organisation_id) AS suppliers FROM t_target_parties WHERE side = 'supplier' GROUP BY what, target
)
SELECT p.what, p.notice_key, p.target, t.same, t.proc, t.process_id, t.source, t.title, d.status, t.first_day,
    b.how AS buyer_match, b.name AS buyer_name, coalesce(b.strength, 0) AS buyer_strength, coalesce(n.buyers, 0) AS buyers_named, coalesce(b.fitting, 0) AS buyers_fit,
    s.how AS supplier_match, s.name AS supplier_name, coalesce(s.strength, 0) AS supplier_strength, coalesce(n.suppliers, 0) AS suppliers_named, coalesce(s.fitting, 0) AS suppliers_fit,
    coalesce(c.suppliers, 0) AS suppliers_held,
    g.how AS value_match, coalesce(g.agrees, 0) AS value_agrees, coalesce(f.digits, 0) AS digits,
    (d.published - t.first_day)::INTEGER AS days, e.days AS nearest_days,
    t.start_date, y.p.start_date AS said_start, t.end_date, t.months, t.extension, y.p.months AS said_months, y.p.extension_months AS said_extension,
    w.shared, w.of_subject, w.subject, w.ours, w.theirs, t.ceiling, t.call_off, d.framework AS said_framework, d.call_off AS said_call_off,
    t.tendered, t.planned, t.cancelled, d.published
FROM t_pairs AS p JOIN t_deals AS d USING (notice_key) JOIN t_targets AS t ON t.what = p.what AND t.target = p.target
LEFT JOIN named AS n ON n.notice_key = p.notice_key
LEFT JOIN parties AS c ON c.what = p.what AND c.target = p.target
LEFT JOIN t_fits AS b ON b.what = p.what AND b.notice_key = p.notice_key AND b.target = p.target AND b.side = 'buyer'
LEFT JOIN t_fits AS s ON s.what = p.what AND s.notice_key = p.notice_key AND s.target = p.target AND s.side = 'supplier'
LEFT JOIN t_agreements AS g ON g.what = p.what AND g.notice_key = p.notice_key AND g.target = p.target
LEFT JOIN t_figures AS f ON f.notice_key = p.notice_key
LEFT JOIN t_shared_words AS w ON w.what = p.what AND w.notice_key = p.notice_key AND w.target = p.target
LEFT JOIN t_nearest AS e ON e.notice_key = p.notice_key AND e.target = p.target
LEFT JOIN t_deal_terms AS y ON y.notice_key = p.notice_key;

-- Points. Buyer, supplier and figure weigh alike, so that no two of them make a
-- link without a fourth sign: the subject, or the term. Names that are given and
-- fit nobody, a subject that shares no word, and a contract that had ended weigh
-- against; so does a framework where a call-off is told of, and the reverse. An
-- article tells of an award within two months, as a rule; of an older one it
-- tells when a new notice of it is out.
CREATE OR REPLACE TEMP TABLE t_scores AS
WITH points AS (
    SELECT *,
        CASE WHEN buyers_fit > 0 THEN 0.24 * buyer_strength * (0.8 + 0.2 * buyers_fit / buyers_named)
            WHEN buyers_named > 0 THEN -0.28 ELSE -0.15 END AS buyer_points,
        CASE WHEN suppliers_fit > 0 THEN 0.24 * supplier_strength * (0.7 + 0.3 * suppliers_fit / suppliers_named) * CASE WHEN suppliers_held > 0 THEN 0.8 + 0.2 * least(1, suppliers_fit / suppliers_held) ELSE 1 END
            WHEN suppliers_named > 0 AND suppliers_held > 0 THEN CASE what WHEN 'contract' THEN -0.12 ELSE -0.24 END
            ELSE 0 END AS supplier_points,
        -- Where the buyer is not named, only a figure that is hardly a chance says much.
        0.24 * value_agrees * CASE WHEN value_agrees < 0 OR buyers_fit > 0 OR (value_match = 'equal' AND digits >= 3) THEN 1 ELSE 0.5 END AS value_points,
        CASE WHEN days IS NULL THEN 0
            WHEN what = 'process' THEN CASE WHEN days BETWEEN -60 AND 900 THEN 0.08 WHEN days > 900 THEN 0 ELSE -0.24 END
            WHEN status IN ('extended', 'changed') THEN CASE WHEN days < -30 OR published > end_date + 400 THEN -0.24 WHEN nearest_days <= 200 THEN 0.08 ELSE 0 END
            WHEN status IN ('preferred', 'tender', 'planned') THEN CASE WHEN days BETWEEN -600 AND 30 THEN 0.08 ELSE -0.24 END
            WHEN days BETWEEN -30 AND 60 OR nearest_days <= 30 AND days <= 200 THEN 0.10 WHEN days BETWEEN -75 AND 200 THEN 0.08 WHEN days < -200 THEN -0.24 WHEN days < -75 THEN -0.04
            WHEN nearest_days <= 200 THEN 0 WHEN published > end_date - 90 THEN -0.50
            WHEN days <= 500 THEN -0.08 WHEN days <= 1100 THEN -0.12 ELSE -0.32 END AS day_points,
        CASE WHEN said_start IS NULL OR start_date IS NULL THEN 0 WHEN abs(said_start - start_date) <= 31 THEN 0.08 WHEN abs(said_start - start_date) <= 180 THEN 0 ELSE -0.16 END AS start_points,
        CASE WHEN said_months IS NULL OR months IS NULL OR status = 'extended' THEN 0
            WHEN abs(said_months - months) <= 1 THEN 0.06 WHEN said_months + coalesce(said_extension, 0) = months + coalesce(extension, 0) THEN 0.04 ELSE -0.04 END AS term_points,
        CASE WHEN len(shared) > 0 THEN 0.06 + 0.14 * least(1, coalesce(of_subject / nullif(subject, 0), 0.5))
            WHEN ours = 0 OR theirs = 0 THEN 0
            WHEN what = 'contract' AND value_agrees >= 0.9 OR abs(said_start - start_date) <= 31 THEN -0.12 ELSE -0.24 END AS subject_points,
        CASE WHEN what = 'contract' AND said_framework AND NOT said_call_off AND NOT ceiling THEN -0.16
            WHEN what = 'contract' AND ceiling AND (said_call_off OR NOT said_framework) THEN -0.16
            WHEN what = 'process' AND status = 'tender' AND tendered THEN 0.04
            WHEN what = 'process' AND status = 'planned' AND planned THEN 0.04
            WHEN what = 'process' AND status = 'cancelled' THEN CASE WHEN cancelled THEN 0.04 ELSE -0.04 END
            ELSE 0 END AS form_points
    FROM t_signs
)
SELECT *, round(greatest(0, least(1, buyer_points + supplier_points + value_points + day_points + start_points + term_points + subject_points + form_points)), 3)::DOUBLE AS score
FROM points;

-- How far the next is behind. What is the same is no rival: one contract on two
-- portals, one tender on two.
CREATE OR REPLACE TEMP TABLE t_ranked AS
WITH best AS (
    SELECT * FROM t_scores QUALIFY row_number() OVER (PARTITION BY what, notice_key, same ORDER BY score DESC, target <> same, target) = 1
), placed AS (
    SELECT *, row_number() OVER (PARTITION BY what, notice_key ORDER BY score DESC, source <> 'find-a-tender', target) AS place FROM best
), rivals AS (
    SELECT a.what, a.notice_key, max(b.score) AS score
    FROM placed AS a JOIN placed AS b ON b.what = a.what AND b.notice_key = a.notice_key
    WHERE a.place = 1 AND b.place > 1 AND NOT (a.what = 'process' AND a.source <> b.source AND a.title = b.title AND abs(a.first_day - b.first_day) <= 90)
    GROUP BY ALL
), firsts AS (
    SELECT what, notice_key, score FROM placed WHERE place = 1
)
SELECT p.*, round(p.score - coalesce(CASE WHEN p.place = 1 THEN r.score ELSE f.score END, 0), 3) AS margin
FROM placed AS p JOIN firsts AS f USING (what, notice_key) LEFT JOIN rivals AS r USING (what, notice_key);

-- Contracts that notices state, by process.
CREATE OR REPLACE TEMP TABLE t_concluded AS
SELECT j.proc, min(coalesce(c.lead_id, j.contract_id)) AS contract_id, count(DISTINCT coalesce(c.lead_id, j.contract_id)) AS contracts
FROM t_judged AS j LEFT JOIN t_counted_in AS c ON c.contract_id = j.contract_id
WHERE NOT j.reported AND j.proc IN (SELECT proc FROM t_ranked) GROUP BY j.proc;

CREATE OR REPLACE TEMP TABLE t_linked AS
WITH enough AS (
    SELECT r.*, d.article, r.status IN ('awarded', 'extended', 'changed') AS concluded FROM t_ranked AS r JOIN t_deals AS d USING (notice_key)
    WHERE r.score >= CASE r.what WHEN 'contract' THEN getvariable('link_contract') ELSE getvariable('link_process') END
        -- Of a contract not yet let, only its supplier can be told.
        AND (r.what = 'process' OR r.status <> 'tender' AND (r.status IN ('awarded', 'extended', 'changed') OR r.suppliers_fit > 0))
), contracts AS (
    -- Two deals of one article are two contracts.
    SELECT *, same AS contract_id FROM enough
    WHERE what = 'contract' AND place = 1 AND margin >= getvariable('link_margin')
    QUALIFY row_number() OVER (PARTITION BY article, same ORDER BY score DESC) = 1 AND count(*) OVER (PARTITION BY article, same, score) = 1
), processes AS (
    SELECT e.*, CASE WHEN NOT e.concluded AND k.contracts = 1 AND (e.suppliers_named = 0 OR e.suppliers_fit > 0) THEN k.contract_id END AS contract_id
    FROM enough AS e LEFT JOIN t_concluded AS k USING (proc)
    WHERE e.what = 'process' AND e.place = 1 AND e.margin >= getvariable('link_margin')
), shared AS (
    -- Contracts of one process that fit alike: the process is told of.
    SELECT e.*, NULL AS contract_id
    FROM enough AS e JOIN (
        SELECT t.notice_key FROM t_ranked AS t JOIN (SELECT notice_key, max(score) AS score FROM t_ranked WHERE what = 'contract' GROUP BY notice_key) AS b USING (notice_key)
        WHERE t.what = 'contract' AND t.score > b.score - getvariable('link_margin')
        GROUP BY t.notice_key HAVING count(*) > 1 AND count(DISTINCT t.proc) = 1) USING (notice_key)
    WHERE e.what = 'contract' AND e.place = 1
), chosen AS (
    FROM contracts UNION ALL FROM processes UNION ALL FROM shared
)
SELECT * FROM chosen
QUALIFY row_number() OVER (PARTITION BY notice_key ORDER BY concluded AND what = 'process', contract_id IS NULL AND what = 'contract', score DESC, what) = 1;

CREATE OR REPLACE MACRO name_sign(side, named, held, matched, name) AS CASE
    WHEN matched = 'equal' THEN side || ' equal' WHEN matched IS NOT NULL THEN side || ' ' || matched || ' "' || name || '"'
    WHEN named > 0 AND held > 0 THEN side || ' differs' END;
COMMENT ON MACRO name_sign IS 'How the names of one side agree, in words';

CREATE OR REPLACE TEMP TABLE t_told_signs AS
SELECT *,
    CASE WHEN start_points > 0 THEN 'equal' WHEN said_start IS NOT NULL AND start_date IS NOT NULL THEN CASE WHEN start_points < 0 THEN 'differs' ELSE 'near' END END AS start_match,
    CASE WHEN term_points >= 0.06 THEN 'equal' WHEN term_points > 0 THEN 'with options' WHEN term_points < 0 THEN 'differs' END AS term_match,
    nullif(array_to_string(shared, ', '), '') AS subject_match
FROM t_ranked;

CREATE OR REPLACE TABLE article_candidates AS
SELECT n.notice_id, s.what, CASE s.what WHEN 'contract' THEN s.target END AS contract_id, s.process_id, s.source, s.score, s.margin,
    l.notice_key IS NOT NULL AS linked, s.buyer_match, s.supplier_match, s.value_match, s.days, s.start_match, s.term_match, s.subject_match,
    concat_ws('; ', name_sign('buyer', s.buyers_named, 1, s.buyer_match, s.buyer_name), name_sign('supplier', s.suppliers_named, s.suppliers_held, s.supplier_match, s.supplier_name),
        'value ' || CASE s.value_match WHEN 'another' THEN 'differs' ELSE s.value_match END,
        CASE s.what WHEN 'contract' THEN 'award ' ELSE 'published ' END || abs(s.days) || CASE WHEN s.days < 0 THEN ' days after the article' ELSE ' days before the article' END,
        'start ' || s.start_match, 'term ' || s.term_match, 'subject shares "' || s.subject_match || '"') AS signals
FROM t_told_signs AS s JOIN t_deals AS n USING (notice_key)
LEFT JOIN t_linked AS l ON l.notice_key = s.notice_key AND l.what = s.what AND l.target = s.target
WHERE l.notice_key IS NOT NULL OR (s.place <= 3 AND s.score >= 0.2)
ORDER BY n.notice_id, s.score DESC, s.what, contract_id, s.process_id;

CREATE OR REPLACE TABLE article_links AS
SELECT c.notice_id, l.contract_id, c.process_id, c.source, c.what, c.score, c.margin, c.signals,
    c.buyer_match, c.supplier_match, c.value_match, c.days, c.start_match, c.term_match, c.subject_match
FROM article_candidates AS c JOIN t_deals AS d USING (notice_id) JOIN t_linked AS l ON l.notice_key = d.notice_key
WHERE c.linked ORDER BY c.notice_id;

-- A deal that a contract of the notices is told of is no contract of its own.
CREATE OR REPLACE TEMP TABLE t_told AS
SELECT s.contract_id AS alias_id, l.contract_id, 'an article tells of this contract (score ' || l.score || '): ' || c.signals AS why
FROM t_linked AS l JOIN t_deals AS d USING (notice_key) JOIN t_statements AS s USING (notice_key)
JOIN article_links AS c ON c.notice_id = d.notice_id
WHERE l.contract_id IS NOT NULL AND l.concluded;

INSERT INTO contract_aliases FROM t_told;
DELETE FROM contracts WHERE contract_id IN (SELECT alias_id FROM t_told);
DELETE FROM t_judged WHERE contract_id IN (SELECT alias_id FROM t_told);
DELETE FROM t_contract_list WHERE contract_id IN (SELECT alias_id FROM t_told);
DELETE FROM t_dates WHERE contract_id IN (SELECT alias_id FROM t_told);
DELETE FROM t_contract_suppliers WHERE contract_id IN (SELECT alias_id FROM t_told);
DELETE FROM t_contract_buyers WHERE contract_id IN (SELECT alias_id FROM t_told);

DROP TABLE t_pairs;
DROP TABLE t_targets;
DROP TABLE t_fits;
DROP TABLE t_agreements;
DROP TABLE t_shared_words;
DROP TABLE t_nearest;
DROP TABLE t_signs;
DROP TABLE t_scores;
DROP TABLE t_ranked;
DROP TABLE t_told_signs;
DROP TABLE t_concluded;
DROP TABLE t_calls;
DROP TABLE t_target_parties;

COMMENT ON TABLE article_links IS 'One article deal and the contract, or before its award the process, that it tells of';
COMMENT ON COLUMN article_links.notice_id IS 'The deal: articles.notice_id';
COMMENT ON COLUMN article_links.contract_id IS 'The contract; null where only a tender or plan is held, or several contracts of the process fit alike';
COMMENT ON COLUMN article_links.process_id IS 'Its process';
COMMENT ON COLUMN article_links.source IS 'Where the contract or process was published';
COMMENT ON COLUMN article_links.what IS 'What the deal was compared with: contract, or process (its tender, plan or announcement)';
COMMENT ON COLUMN article_links.score IS 'How well the signs agree, 0 to 1; no link is below the measured threshold';
COMMENT ON COLUMN article_links.margin IS 'How far the next best is behind; below 0 it is that far behind the best';
COMMENT ON COLUMN article_links.signals IS 'The signs in words';
COMMENT ON COLUMN article_links.buyer_match IS 'How the buyer''s names agree: equal, same words, prefix, part, longer, initials, known as; null: none does';
COMMENT ON COLUMN article_links.supplier_match IS 'How the supplier''s names agree, as buyer_match';
COMMENT ON COLUMN article_links.value_match IS 'How the figures agree: equal, within 1%, rounded, with VAT, the same range, ...; another where they contradict';
COMMENT ON COLUMN article_links.days IS 'Days from the award (or the first notice of the process) to the article';
COMMENT ON COLUMN article_links.start_match IS 'First day of the term: equal (to a month), near (to half a year), differs';
COMMENT ON COLUMN article_links.term_match IS 'Length of the term: equal, with options, differs';
COMMENT ON COLUMN article_links.subject_match IS 'Words that both say of what is bought';
COMMENT ON TABLE article_candidates IS 'What an article''s deal was compared with, the best three of each kind: to see how a link was chosen, or why there is none. What is not linked is no link';
COMMENT ON COLUMN article_candidates.contract_id IS 'The contract that it was compared with';
COMMENT ON COLUMN article_candidates.process_id IS 'The process that it was compared with';
COMMENT ON COLUMN article_candidates.linked IS 'true for the one of article_links';
