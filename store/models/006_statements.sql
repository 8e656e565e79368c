-- Statements: which parts of which notices speak of the same contract.
--
-- Inside a process an award is known by its id (and its place among equal ids),
-- a contract by its award and its own id. The first contract of an award is the
-- award grown up: it keeps the award's contract_id, so that the id stays when a
-- contract details notice follows the award notice. Further contracts of the
-- same award have ids of their own. A later award notice that uses an id again,
-- for suppliers none of whom had it before, speaks of another contract; an
-- update, an edit (Contracts Finder) or a change never does.
--
-- The forms of the EU have no such ids: buyers number contracts anew in each
-- notice, or not at all. There an award is known by its number with its lots,
-- notices that give the same ones on different days of conclusion speak of
-- different contracts, and what a change (F20) or a corrected notice speaks of
-- is found by number, lots and suppliers (t_matches).
--
-- One story is told by many articles: a deal with the same buyers, suppliers,
-- status and figures as another that was reported not long before repeats it,
-- and is no contract of its own.
SET VARIABLE story_days = 45; -- weeklies and monthlies follow the dailies
CREATE OR REPLACE TEMP TABLE t_retold AS
WITH deals AS (
    SELECT notice_key, notice_id, deal_status, coalesce(n.published, f.fetched::DATE) AS day
    FROM t_notices AS n JOIN (SELECT notice_key, fetched FROM facts.notices WHERE kind = 'report') AS f USING (notice_key)
), named AS (
    SELECT notice_key, list_sort(list(DISTINCT folded) FILTER (level = 'notice')) AS buyers, list_sort(list(DISTINCT folded) FILTER (level = 'award')) AS suppliers
    FROM t_bodies JOIN deals USING (notice_key) WHERE folded IS NOT NULL AND role <> 'prospective' GROUP BY notice_key
), priced AS (
    SELECT notice_key, list_sort(list(concat_ws('|', kind, amount, min, max, currency, per))) AS figures
    FROM facts.values JOIN deals USING (notice_key) GROUP BY notice_key
), alike AS (
    SELECT *, hash(deal_status, buyers, suppliers, figures) AS story FROM deals JOIN named USING (notice_key) JOIN priced USING (notice_key) WHERE buyers IS NOT NULL AND suppliers IS NOT NULL
), apart AS (
    SELECT *, coalesce(day - lag(day) OVER (PARTITION BY story ORDER BY day, notice_id) > getvariable('story_days'), true) AS anew FROM alike
), told AS (
    SELECT *, sum(anew::INTEGER) OVER (PARTITION BY story ORDER BY day, notice_id) AS telling FROM apart
)
SELECT notice_key, first_value(notice_id) OVER w AS notice_id, count(*) OVER (PARTITION BY story, telling) AS times
FROM told WINDOW w AS (PARTITION BY story, telling ORDER BY day, notice_id) QUALIFY notice_id <> first_value(notice_id) OVER w;

CREATE OR REPLACE TEMP TABLE t_speaking AS
SELECT notice_key, source, kind, form, shown_process, proc, source || '|' || shown_process AS own_proc, seq, format IN ('tedxml', 'eforms') AS eu FROM t_notices
WHERE kind IN ('award', 'change', 'termination', 'compiled')
    OR (kind = 'report' AND deal_status IN ('awarded', 'extended', 'changed') AND notice_key NOT IN (SELECT notice_key FROM t_retold));

CREATE OR REPLACE TEMP TABLE t_suppliers AS
SELECT b.notice_key, b.party_no, b.level, b.owner_no, b.place, b.role, b.name, b.path, b.body, i.organisation_id
FROM t_bodies AS b JOIN t_body_ids AS i USING (body)
WHERE b.level IN ('award', 'change');

CREATE OR REPLACE TEMP TABLE t_own_awards AS
WITH named AS (
    SELECT n.proc, n.own_proc, n.seq, n.kind, n.source, n.eu,
        n.kind IN ('award', 'compiled') AND NOT coalesce(r.edits_replace, false) AND coalesce(n.form, '') NOT ILIKE '%update%' AS fresh,
        a.notice_key, a.award_no, a.award_key, a.award_id, a.lots, a.status, a.date, a.signed, a.title, a.tenders_received, a.date_path, a.signed_path,
        CASE WHEN n.eu THEN concat(nullif(a.award_id, array_to_string(a.lots, ' ')), '|lot ' || nullif(array_to_string(a.lots, ' '), '')) ELSE a.award_id END AS name
    FROM t_speaking AS n LEFT JOIN source_rules AS r ON r.source = n.source
    JOIN facts.awards AS a USING (notice_key)
), concluded AS (
    SELECT notice_key, award_key, min(signed) AS signed FROM facts.contracts
    WHERE signed IS NOT NULL AND notice_key IN (SELECT notice_key FROM t_speaking WHERE eu) GROUP BY ALL
)
SELECT n.* EXCLUDE (name), CASE WHEN eu THEN coalesce(n.signed, c.signed, n.date) END AS day, coalesce(nullif(name, ''), '@') || CASE WHEN place > 1 THEN '#' || place ELSE '' END AS own_key
FROM (SELECT *, row_number() OVER (PARTITION BY notice_key, name ORDER BY award_no) AS place FROM named) AS n LEFT JOIN concluded AS c USING (notice_key, award_key);

-- Matches: which award of an earlier notice an award in the forms of the EU
-- speaks of, where several notices of a process have awards. Each fact that both
-- give is the same (2), not given by both (1) or another (0).
CREATE OR REPLACE TEMP TABLE t_matches AS
WITH RECURSIVE several AS (
    SELECT proc FROM t_own_awards WHERE eu GROUP BY proc HAVING count(DISTINCT notice_key) > 1
), sold AS (
    SELECT notice_key, owner_no AS award_no, list(DISTINCT body) AS bodies FROM t_suppliers
    WHERE level = 'award' AND role IN ('supplier', 'member') GROUP BY ALL
), priced AS (
    SELECT notice_key, owner_no AS award_no, list(DISTINCT amount) AS amounts FROM facts.values
    WHERE level = 'award' AND kind IN ('awarded', 'framework_ceiling', 'changed_total') AND state = 'stated' AND amount IS NOT NULL
        AND notice_key IN (SELECT notice_key FROM t_own_awards WHERE proc IN (FROM several)) GROUP BY ALL
), facts_of AS (
    SELECT a.proc, a.seq, a.kind, a.notice_key, a.award_no, s.bodies, p.amounts, a.day,
        contract_number(nullif(a.award_id, array_to_string(a.lots, ' '))) AS number,
        list_transform(coalesce(a.lots, []), lambda x: lot_number(x)) AS lots,
        count(*) OVER (PARTITION BY a.notice_key) = 1 AS sole
    FROM t_own_awards AS a LEFT JOIN sold AS s USING (notice_key, award_no) LEFT JOIN priced AS p USING (notice_key, award_no)
    WHERE a.eu AND a.proc IN (FROM several)
), own_ids AS (
    SELECT notice_key, source AS scheme, publisher_id AS id FROM t_notices WHERE proc IN (FROM several)
    UNION
    SELECT notice_key, scheme, id FROM facts.links JOIN t_notices USING (notice_key) WHERE rel = 'canonical' AND proc IN (FROM several)
), direct AS (
    SELECT DISTINCT l.notice_key, o.notice_key AS earlier FROM facts.links AS l JOIN own_ids AS o USING (scheme, id) WHERE l.rel = 'previous'
), candidates AS (
    SELECT s.notice_key, s.award_no, a.notice_key AS earlier, a.award_no AS earlier_no
    FROM facts_of AS s JOIN facts_of AS a ON a.proc = s.proc AND a.seq < s.seq WHERE s.kind = 'change'
    UNION
    SELECT s.notice_key, s.award_no, a.notice_key, a.award_no
    FROM direct AS d JOIN facts_of AS s ON s.notice_key = d.notice_key JOIN facts_of AS a ON a.notice_key = d.earlier AND a.proc = s.proc AND a.seq < s.seq
    UNION
    SELECT s.notice_key, s.award_no, a.notice_key, a.award_no
    FROM facts_of AS s JOIN facts_of AS a ON a.proc = s.proc AND a.number = s.number AND a.seq < s.seq WHERE (len(s.lots) = 0) <> (len(a.lots) = 0)
), pairs AS (
    SELECT s.notice_key, s.award_no, a.notice_key AS earlier, a.award_no AS earlier_no, a.seq, s.kind = 'change' AS change, d.earlier IS NOT NULL AS direct,
        s.sole AND a.sole AS sole, s.day IS NOT DISTINCT FROM a.day AS same_day, coalesce(s.day = a.day, true) AS days_fit, abs(s.award_no - a.award_no) AS apart,
        CASE WHEN s.number = a.number THEN 2 WHEN s.number IS NULL OR a.number IS NULL THEN 1 ELSE 0 END AS number,
        CASE WHEN len(s.lots) = 0 OR len(a.lots) = 0 THEN 1 WHEN list_has_any(s.lots, a.lots) THEN 2 ELSE 0 END AS lot,
        CASE WHEN s.bodies IS NULL OR a.bodies IS NULL THEN 1 WHEN list_has_any(s.bodies, a.bodies) THEN 2 ELSE 0 END AS seller,
        CASE WHEN s.amounts IS NULL OR a.amounts IS NULL THEN 1 WHEN list_has_any(s.amounts, a.amounts) THEN 2 ELSE 0 END AS price
    FROM candidates AS c
    JOIN facts_of AS s ON s.notice_key = c.notice_key AND s.award_no = c.award_no
    JOIN facts_of AS a ON a.notice_key = c.earlier AND a.award_no = c.earlier_no
    LEFT JOIN direct AS d ON d.notice_key = s.notice_key AND d.earlier = a.notice_key
), fitting AS (
    FROM pairs
    WHERE lot > 0 AND CASE
        WHEN change THEN (number = 2 AND seller > 0) OR (seller = 2 AND (number = 1 OR lot = 2 OR price = 2 OR sole OR direct)) OR (sole AND direct)
        WHEN direct THEN number > 0 AND seller > 0 AND number + lot + seller > 3 AND (number = 2 OR days_fit)
        ELSE number = 2 AND lot = 1 AND seller = 2 AND days_fit END
), chosen AS (
    SELECT *, row_number() OVER (PARTITION BY notice_key, award_no ORDER BY number DESC, lot DESC, seller DESC, direct DESC, price DESC, same_day DESC, seq DESC, apart, earlier_no) AS best,
        row_number() OVER (PARTITION BY notice_key, earlier, earlier_no ORDER BY number DESC, lot DESC, seller DESC, price DESC, same_day DESC, apart, award_no) AS its_best
    FROM fitting
), steps AS (
    SELECT notice_key, award_no, earlier, earlier_no, seq FROM chosen WHERE best = 1 AND its_best = 1
), roots AS (
    SELECT * FROM steps
    UNION
    SELECT r.notice_key, r.award_no, s.earlier, s.earlier_no, s.seq FROM roots AS r JOIN steps AS s ON s.notice_key = r.earlier AND s.award_no = r.earlier_no
)
SELECT r.notice_key, r.award_no, arg_min(a.own_key, r.seq) AS akey, min(r.seq) AS seq
FROM roots AS r JOIN t_own_awards AS a ON a.notice_key = r.earlier AND a.award_no = r.earlier_no GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE t_awards AS
SELECT a.* REPLACE (a.fresh OR a.eu AS fresh), coalesce(m.akey, a.own_key) AS akey,
    coalesce(m.seq, a.seq) AS first_seq -- of the notice that it is to be read with
FROM t_own_awards AS a LEFT JOIN t_matches AS m USING (notice_key, award_no);
DROP TABLE t_own_awards;
DROP TABLE t_matches;

CREATE OR REPLACE TEMP TABLE t_said AS
WITH contracts AS (
    SELECT n.proc, n.own_proc, n.seq, n.kind, n.notice_key, k.contract_no, k.contract_key,
        a.award_no, a.akey, a.own_key, coalesce(a.first_seq, n.seq) AS first_seq, a.fresh, a.day,
        coalesce(k.contract_id, '@') || CASE WHEN row_number() OVER same > 1 THEN '#' || row_number() OVER same ELSE '' END AS ckey
    FROM t_speaking AS n JOIN facts.contracts AS k USING (notice_key)
    LEFT JOIN t_awards AS a ON a.notice_key = k.notice_key AND a.award_key = k.award_key
    WINDOW same AS (PARTITION BY k.notice_key, a.akey, k.contract_id ORDER BY k.contract_no)
), bare AS (
    SELECT proc, own_proc, seq, kind, notice_key, NULL AS contract_no, award_key AS contract_key, award_no, akey, own_key, first_seq, fresh, day, NULL AS ckey
    FROM t_awards AS a
    WHERE NOT EXISTS (FROM contracts AS c WHERE c.notice_key = a.notice_key AND c.award_no = a.award_no)
), known AS (
    SELECT proc, ckey, min(akey) AS akey FROM contracts WHERE akey IS NOT NULL
    GROUP BY proc, ckey HAVING count(DISTINCT akey) = 1
), lone AS (
    SELECT proc, min(akey) AS akey, count(DISTINCT ckey) AS contracts
    FROM (SELECT proc, akey, ckey FROM contracts UNION ALL SELECT proc, akey, NULL FROM bare)
    WHERE akey IS NOT NULL GROUP BY proc HAVING count(DISTINCT akey) = 1
)
-- A contract that does not name its award belongs to the award that its id is
-- known under, or to the only one there is.
SELECT c.* REPLACE (coalesce(c.akey, known.akey, lone.akey, 'contract ' || c.ckey) AS akey, coalesce(c.fresh, false) AS fresh,
    CASE WHEN c.akey IS NULL AND known.akey IS NULL AND lone.contracts <= 1 AND c.ckey = '@' THEN NULL ELSE c.ckey END AS ckey)
FROM contracts AS c
LEFT JOIN known ON known.proc = c.proc AND known.ckey = c.ckey
LEFT JOIN lone ON lone.proc = c.proc
UNION ALL BY NAME
SELECT * FROM bare
UNION ALL BY NAME
-- An article may tell of an award without naming who won it.
SELECT proc, own_proc, seq, kind, notice_key, '@' AS akey, '@' AS own_key, seq AS first_seq, false AS fresh
FROM t_speaking WHERE kind = 'report' AND notice_key NOT IN (SELECT notice_key FROM t_awards);

-- Generations of an id: statements that share a supplier (and, in the forms of
-- the EU, the day where all have one), or stand between.
CREATE OR REPLACE TEMP TABLE t_generations AS
WITH said AS (
    SELECT DISTINCT s.proc, s.akey, s.notice_key, s.seq, s.award_no, s.fresh, s.day FROM t_said AS s WHERE s.first_seq = s.seq
), days AS (
    SELECT proc, akey FROM said WHERE fresh GROUP BY proc, akey HAVING bool_and(day IS NOT NULL)
), sold AS (
    SELECT s.proc, s.akey, s.seq, u.body || CASE WHEN d.akey IS NULL THEN '' ELSE '|' || s.day END AS body, min(s.seq) OVER (PARTITION BY s.proc, s.akey, u.body, CASE WHEN d.akey IS NOT NULL THEN s.day END) AS first_seq
    FROM said AS s JOIN t_suppliers AS u ON u.notice_key = s.notice_key AND u.level = 'award' AND u.owner_no = s.award_no
    LEFT JOIN days AS d ON d.proc = s.proc AND d.akey = s.akey
    WHERE s.fresh AND u.role IN ('supplier', 'member')
), spread AS (
    SELECT *, min(first_seq) OVER (PARTITION BY proc, akey, seq) AS reach FROM sold
), again AS (
    SELECT *, min(reach) OVER (PARTITION BY proc, akey, body) AS reach2 FROM spread
), roots AS (
    SELECT proc, akey, seq, min(reach2) AS root FROM again GROUP BY ALL
), filled AS (
    SELECT DISTINCT s.proc, s.akey, s.seq,
        coalesce(r.root,
            last_value(r.root IGNORE NULLS) OVER (PARTITION BY s.proc, s.akey ORDER BY s.seq ROWS UNBOUNDED PRECEDING),
            first_value(r.root IGNORE NULLS) OVER (PARTITION BY s.proc, s.akey ORDER BY s.seq ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING),
            0) AS root
    FROM said AS s LEFT JOIN roots AS r ON r.proc = s.proc AND r.akey = s.akey AND r.seq = s.seq
)
SELECT proc, akey, seq, dense_rank() OVER (PARTITION BY proc, akey ORDER BY root) - 1 AS generation FROM filled;

CREATE OR REPLACE TEMP TABLE t_statements AS
WITH told AS (
    SELECT s.*, g.generation, s.akey || CASE WHEN g.generation > 0 THEN '~' || g.generation ELSE '' END AS aname
    FROM t_said AS s JOIN t_generations AS g ON g.proc = s.proc AND g.akey = s.akey AND g.seq = s.first_seq
), firsts AS (
    SELECT proc, aname, ckey, row_number() OVER (PARTITION BY proc, aname ORDER BY min((seq, contract_no, ckey))) AS place
    FROM told WHERE ckey IS NOT NULL GROUP BY proc, aname, ckey
), counted AS (
    SELECT *, count(*) OVER (PARTITION BY proc, aname) AS contracts FROM firsts
)
SELECT t.*,
    t.ckey IS NULL OR c.place = 1 AS leads,
    coalesce(c.contracts, max(c.contracts) OVER (PARTITION BY t.proc, t.aname), 1) AS contracts_of_award,
    'c-' || stable_id(concat_ws('|', t.proc, t.aname, CASE WHEN c.place > 1 THEN t.ckey END)) AS contract_id,
    CASE WHEN c.place > 1 THEN t.ckey END AS further,
    CASE WHEN t.ckey IS NOT NULL THEN 'c-' || stable_id(concat_ws('|', t.proc, t.aname, t.ckey)) END AS long_id
FROM told AS t LEFT JOIN counted AS c ON c.proc = t.proc AND c.aname = t.aname AND c.ckey = t.ckey;

DROP TABLE t_said;
DROP TABLE t_generations;

CREATE OR REPLACE TABLE contract_aliases AS
-- Before others were tied to it, a notice's process had its own name, that of
-- a notice that it names, or the one that it has now.
WITH processes AS (
    SELECT a AS own_proc, b AS name FROM t_ties
    UNION
    SELECT a, a FROM t_ties
    UNION
    SELECT b, b FROM t_ties
), names AS (
    SELECT DISTINCT p.name AS proc, unnest([aname, own_key]) AS name, further, contract_id FROM t_statements AS s JOIN processes AS p USING (own_proc)
    UNION
    SELECT proc, own_key, further, contract_id FROM t_statements WHERE own_key <> aname
)
SELECT alias_id, min(contract_id) AS contract_id, min(why) AS why
FROM (
    SELECT DISTINCT long_id AS alias_id, contract_id, 'the award with this contract''s own id' AS why FROM t_statements WHERE long_id IS NOT NULL
    UNION ALL
    SELECT DISTINCT 'c-' || stable_id(concat_ws('|', proc, name, further)), contract_id, 'the process before it was tied to another, or the notice before it was matched'
    FROM names WHERE name IS NOT NULL
)
WHERE alias_id <> contract_id AND alias_id NOT IN (SELECT contract_id FROM t_statements)
GROUP BY alias_id HAVING count(DISTINCT contract_id) = 1
ORDER BY alias_id;
DROP TABLE t_ties;
COMMENT ON TABLE contract_aliases IS 'Ids that a contract would have, or had, and that were merged into another';
COMMENT ON COLUMN contract_aliases.alias_id IS 'An id that is not in contracts';
COMMENT ON COLUMN contract_aliases.contract_id IS 'The contract: a hash of its process with the id (or place) of its award or contract; stays when later notices add to it';
COMMENT ON COLUMN contract_aliases.why IS 'What would have led to the alias';
