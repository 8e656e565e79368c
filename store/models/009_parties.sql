-- Who buys and who supplies: for each contract, as the latest notice that names
-- them says, with suppliers that a change adds or removes. A body has one name
-- wherever it is shown (name), so that a sum by name is a sum by body; how this
-- notice spells it is said.
CREATE OR REPLACE TEMP TABLE t_contract_list AS
WITH own AS (
    SELECT DISTINCT contract_id, proc, notice_key, seq, kind, award_no, contract_no FROM t_statements
    UNION ALL
    SELECT contract_id, proc, notice_key, seq, 'award', NULL, NULL FROM t_totals
)
SELECT contract_id, any_value(proc) AS proc,
    -- The leading notice: the latest that concludes, for a change tells only a part.
    arg_min({'notice_key': notice_key, 'award_no': award_no, 'contract_no': contract_no},
        (kind NOT IN ('award', 'compiled', 'report'), -seq, coalesce(contract_no, 0), coalesce(award_no, 0))) AS lead,
    list(DISTINCT notice_key) AS notice_keys, count(DISTINCT notice_key) AS notices
FROM own GROUP BY contract_id;

CREATE OR REPLACE TEMP TABLE t_contract_notices AS
SELECT c.contract_id, c.proc, n.notice_key, n.seq, n.kind
FROM (SELECT contract_id, proc, unnest(notice_keys) AS notice_key FROM t_contract_list) AS c JOIN t_notices AS n USING (notice_key);

CREATE OR REPLACE TEMP TABLE t_contract_suppliers AS
WITH named AS (
    SELECT DISTINCT s.contract_id, s.seq, u.notice_key, u.organisation_id, u.name, u.place, u.role, u.path, u.party_no
    FROM t_statements AS s JOIN t_suppliers AS u ON u.notice_key = s.notice_key AND u.level = 'award' AND u.owner_no = s.award_no
    WHERE u.role IN ('supplier', 'member')
    UNION ALL
    SELECT t.contract_id, t.seq, u.notice_key, u.organisation_id, u.name, u.owner_no * 1000 + u.place, u.role, u.path, u.party_no
    FROM t_totals AS t JOIN t_suppliers AS u ON u.notice_key = t.notice_key AND u.level = 'award' AND u.role IN ('supplier', 'member')
), replaced AS (
    -- A change that names all who hold the contract after it.
    SELECT c.contract_id, max(n.seq) AS seq
    FROM t_changes AS c JOIN t_notices AS n USING (notice_key) JOIN facts.changes AS f ON f.notice_key = c.notice_key AND f.change_no = c.change_no
    WHERE f.all_suppliers GROUP BY c.contract_id
), latest AS (
    SELECT n.* FROM named AS n LEFT JOIN replaced AS r USING (contract_id) WHERE r.seq IS NULL OR n.seq > r.seq
    QUALIFY n.seq = max(n.seq) OVER (PARTITION BY contract_id)
), changed AS (
    SELECT DISTINCT c.contract_id, n.seq, u.notice_key, u.organisation_id, u.name, 1000 + u.place AS place, u.role, u.path, u.party_no
    FROM t_changes AS c JOIN t_notices AS n USING (notice_key)
    JOIN t_suppliers AS u ON u.notice_key = c.notice_key AND u.level = 'change' AND u.owner_no = c.change_no
    LEFT JOIN replaced AS r ON r.contract_id = c.contract_id
    LEFT JOIN (SELECT contract_id, any_value(seq) AS seq FROM latest GROUP BY contract_id) AS l ON l.contract_id = c.contract_id
    WHERE u.role IN ('supplier', 'member', 'removed') AND (l.seq IS NULL OR n.seq >= l.seq) AND (r.seq IS NULL OR n.seq >= r.seq)
), last_word AS (
    SELECT *, row_number() OVER (PARTITION BY contract_id, organisation_id ORDER BY seq DESC, turn DESC, place, party_no) AS word
    FROM (SELECT *, 0 AS turn FROM latest UNION ALL SELECT *, 1 FROM changed)
)
SELECT l.contract_id, l.organisation_id, coalesce(o.name, l.name) AS name, l.name AS said, l.notice_key, l.path, l.party_no, l.role,
    row_number() OVER (PARTITION BY l.contract_id ORDER BY l.role <> 'supplier', l.seq, l.place, l.party_no) AS place,
    count(*) OVER (PARTITION BY l.contract_id) AS sellers
FROM last_word AS l LEFT JOIN organisations AS o USING (organisation_id)
WHERE l.word = 1 AND l.role <> 'removed';

CREATE OR REPLACE TEMP TABLE t_contract_buyers AS
WITH named AS (
    SELECT n.contract_id, n.seq, b.notice_key, i.organisation_id, b.name, b.place, b.role, b.path, b.party_no
    FROM t_contract_notices AS n JOIN t_bodies AS b ON b.notice_key = n.notice_key AND b.level = 'notice'
    JOIN t_body_ids AS i USING (body)
    WHERE b.role IN ('buyer', 'joint', 'on_behalf', 'central')
    QUALIFY n.seq = max(n.seq) OVER (PARTITION BY n.contract_id)
), once AS (
    SELECT * FROM named
    QUALIFY row_number() OVER (PARTITION BY contract_id, organisation_id ORDER BY CASE role WHEN 'buyer' THEN 0 WHEN 'joint' THEN 1 WHEN 'on_behalf' THEN 2 ELSE 3 END, place, party_no) = 1
)
-- An agent (central) carries no share of the value, unless it alone is named.
SELECT once.* EXCLUDE (name), coalesce(o.name, once.name) AS name, once.name AS said,
    role <> 'central' OR bool_and(role = 'central') OVER (PARTITION BY contract_id) AS pays,
    row_number() OVER (PARTITION BY contract_id ORDER BY role = 'central', role <> 'buyer', place, party_no) AS rank,
    count(*) OVER (PARTITION BY contract_id) AS buyers
FROM once LEFT JOIN organisations AS o USING (organisation_id);
