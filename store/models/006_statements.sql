-- Statements: which parts of which notices speak of the same contract.
--
-- Inside a process an award is known by its id (and its place among equal ids),
-- a contract by its award and its own id. The first contract of an award is the
-- award grown up: it keeps the award's contract_id, so that the id stays when a
-- contract details notice follows the award notice. Further contracts of the
-- same award have ids of their own. A later award notice that uses an id again,
-- for suppliers none of whom had it before, speaks of another contract; an
-- update, an edit (Contracts Finder) or a change never does.
CREATE OR REPLACE TEMP TABLE t_speaking AS
SELECT notice_key, source, kind, form, shown_process, proc, source || '|' || shown_process AS own_proc, seq FROM t_notices
WHERE kind IN ('award', 'change', 'termination', 'compiled')
    OR (kind = 'report' AND deal_status IN ('awarded', 'extended', 'changed'));

CREATE OR REPLACE TEMP TABLE t_suppliers AS
SELECT b.notice_key, b.party_no, b.level, b.owner_no, b.place, b.role, b.name, b.path, b.body, i.organisation_id
FROM t_bodies AS b JOIN t_body_ids AS i USING (body)
WHERE b.level IN ('award', 'change');

CREATE OR REPLACE TEMP TABLE t_awards AS
SELECT n.proc, n.own_proc, n.seq, n.kind, n.source,
    n.kind IN ('award', 'compiled') AND NOT coalesce(r.edits_replace, false) AND coalesce(n.form, '') NOT ILIKE '%update%' AS fresh,
    a.notice_key, a.award_no, a.award_key, a.award_id, a.lots, a.status, a.date, a.signed, a.title, a.tenders_received, a.date_path, a.signed_path,
    coalesce(a.award_id, '@') || CASE WHEN place > 1 THEN '#' || place ELSE '' END AS akey
FROM t_speaking AS n LEFT JOIN source_rules AS r ON r.source = n.source
JOIN (SELECT *, row_number() OVER (PARTITION BY notice_key, award_id ORDER BY award_no) AS place FROM facts.awards) AS a
    USING (notice_key);

CREATE OR REPLACE TEMP TABLE t_said AS
WITH contracts AS (
    SELECT n.proc, n.own_proc, n.seq, n.kind, n.notice_key, k.contract_no, k.contract_key,
        a.award_no, a.akey, a.fresh,
        coalesce(k.contract_id, '@') || CASE WHEN row_number() OVER same > 1 THEN '#' || row_number() OVER same ELSE '' END AS ckey
    FROM t_speaking AS n JOIN facts.contracts AS k USING (notice_key)
    LEFT JOIN t_awards AS a ON a.notice_key = k.notice_key AND a.award_key = k.award_key
    WINDOW same AS (PARTITION BY k.notice_key, a.akey, k.contract_id ORDER BY k.contract_no)
), bare AS (
    SELECT proc, own_proc, seq, kind, notice_key, NULL AS contract_no, award_key AS contract_key, award_no, akey, fresh, NULL AS ckey
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
SELECT * FROM bare;

-- Generations of an id: statements that share a supplier, or stand between.
CREATE OR REPLACE TEMP TABLE t_generations AS
WITH said AS (
    SELECT DISTINCT s.proc, s.akey, s.notice_key, s.seq, s.award_no, s.fresh FROM t_said AS s
), sold AS (
    SELECT s.proc, s.akey, s.seq, u.body, min(s.seq) OVER (PARTITION BY s.proc, s.akey, u.body) AS first_seq
    FROM said AS s JOIN t_suppliers AS u ON u.notice_key = s.notice_key AND u.level = 'award' AND u.owner_no = s.award_no
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
    FROM t_said AS s JOIN t_generations AS g ON g.proc = s.proc AND g.akey = s.akey AND g.seq = s.seq
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
    'c-' || stable_id(concat_ws('|', t.own_proc, t.aname, CASE WHEN c.place > 1 THEN t.ckey END)) AS own_id,
    CASE WHEN t.ckey IS NOT NULL THEN 'c-' || stable_id(concat_ws('|', t.proc, t.aname, t.ckey)) END AS long_id
FROM told AS t LEFT JOIN counted AS c ON c.proc = t.proc AND c.aname = t.aname AND c.ckey = t.ckey;

DROP TABLE t_said;
DROP TABLE t_generations;

CREATE OR REPLACE TABLE contract_aliases AS
SELECT alias_id, min(contract_id) AS contract_id, min(why) AS why
FROM (
    SELECT DISTINCT long_id AS alias_id, contract_id, 'the award with this contract''s own id' AS why FROM t_statements WHERE long_id IS NOT NULL
    UNION ALL
    SELECT DISTINCT own_id, contract_id, 'the process before it was tied to another' FROM t_statements
)
WHERE alias_id <> contract_id AND alias_id NOT IN (SELECT contract_id FROM t_statements)
GROUP BY alias_id HAVING count(DISTINCT contract_id) = 1
ORDER BY alias_id;
COMMENT ON TABLE contract_aliases IS 'Ids that a contract would have, or had, and that were merged into another';
COMMENT ON COLUMN contract_aliases.alias_id IS 'An id that is not in contracts';
COMMENT ON COLUMN contract_aliases.contract_id IS 'The contract: a hash of its process with the id (or place) of its award or contract; stays when later notices add to it';
COMMENT ON COLUMN contract_aliases.why IS 'What would have led to the alias';
