-- Terms and dates: when a contract was awarded, runs, and may run.
--
-- The latest notice that states a date or a length wins, field by field: a
-- change before the contract, the contract before the award, that before its
-- lots and the notice. Where no notice of the result states a term, the
-- tender's is shown, and the basis says so.
CREATE OR REPLACE TEMP TABLE t_terms AS
WITH owners AS (
    SELECT contract_id, notice_key, 'contract' AS level, contract_no AS owner_no, 1 AS rank FROM t_statements WHERE contract_no IS NOT NULL
    UNION
    SELECT contract_id, notice_key, 'award', award_no, 2 FROM t_statements WHERE award_no IS NOT NULL
    UNION
    SELECT contract_id, notice_key, 'change', change_no, 0 FROM t_changes
    UNION
    SELECT s.contract_id, s.notice_key, 'lot', l.lot_no, 3
    FROM t_statements AS s JOIN t_award_lots AS l ON l.notice_key = s.notice_key AND l.award_no = s.award_no
    UNION
    SELECT contract_id, notice_key, 'notice', 0, 4 FROM t_statements
    UNION
    SELECT t.contract_id, t.notice_key, 'notice', 0, 4 FROM t_totals AS t
), tendered AS (
    -- The latest tender of the process, for the lots that the award names.
    SELECT s.contract_id, n.notice_key, 'lot' AS level, l.lot_no AS owner_no, 3 AS rank
    FROM (SELECT DISTINCT s.contract_id, s.proc, l.lot_id FROM t_statements AS s
        JOIN t_award_lots AS l ON l.notice_key = s.notice_key AND l.award_no = s.award_no) AS s
    JOIN t_notices AS n ON n.proc = s.proc AND n.kind = 'tender'
    JOIN t_lots AS l ON l.notice_key = n.notice_key AND lot_number(l.lot_id) = lot_number(s.lot_id)
    UNION
    -- A tender without division has one lot, which need not have a name.
    SELECT DISTINCT s.contract_id, n.notice_key, 'lot', l.lot_no, 3
    FROM t_statements AS s JOIN t_notices AS n ON n.proc = s.proc AND n.kind = 'tender'
    JOIN t_lots AS l ON l.notice_key = n.notice_key AND l.lots = 1
    UNION
    SELECT DISTINCT s.contract_id, n.notice_key, 'notice', 0, 4
    FROM t_statements AS s JOIN t_notices AS n ON n.proc = s.proc AND n.kind = 'tender'
)
SELECT o.contract_id, false AS planned, o.rank, n.seq, p.*
FROM owners AS o JOIN facts.periods AS p ON p.notice_key = o.notice_key AND p.level = o.level AND p.owner_no = o.owner_no
JOIN t_notices AS n ON n.notice_key = o.notice_key
UNION ALL
SELECT o.contract_id, true, o.rank, n.seq, p.*
FROM tendered AS o JOIN facts.periods AS p ON p.notice_key = o.notice_key AND p.level = o.level AND p.owner_no = o.owner_no
JOIN t_notices AS n ON n.notice_key = o.notice_key;

CREATE OR REPLACE TEMP TABLE t_term AS
WITH ordered AS (
    SELECT *, row_number() OVER (PARTITION BY contract_id ORDER BY planned, basis = 'prose', seq DESC, rank, end_date DESC NULLS LAST, said_months DESC NULLS LAST, period_no) AS place
    FROM (SELECT *, coalesce(months, CASE WHEN days > 0 THEN nullif(round(days / 30.436875)::INTEGER, 0) END) AS said_months FROM t_terms)
), picked AS (
SELECT contract_id,
    arg_min({'date': start_date, 'notice': notice_key, 'period': period_no, 'planned': planned}, place) FILTER (start_date IS NOT NULL) AS starts,
    arg_min({'date': end_date, 'notice': notice_key, 'period': period_no, 'planned': planned, 'place': place, 'seq': seq, 'rank': rank}, place) FILTER (end_date IS NOT NULL) AS ends,
    arg_min({'date': max_end_date, 'notice': notice_key, 'period': period_no, 'planned': planned}, place) FILTER (max_end_date IS NOT NULL) AS max_ends,
    arg_min({'months': said_months, 'notice': notice_key, 'period': period_no, 'planned': planned, 'place': place, 'seq': seq, 'rank': rank,
        'basis': CASE WHEN planned THEN 'tender notice' WHEN basis = 'prose' THEN 'prose' ELSE basis END}, place) FILTER (said_months IS NOT NULL) AS said,
    arg_min({'months': extension_months, 'notice': notice_key, 'period': period_no, 'planned': planned}, place) FILTER (extension_months IS NOT NULL) AS extension
FROM ordered GROUP BY contract_id
), counted AS (
    SELECT *, CASE WHEN ends.date >= starts.date THEN nullif(date_sub('month', starts.date, ends.date + 1), 0) END AS counted_months FROM picked
)
-- A length that was stated before the end moved is no longer the length, nor is
-- an end the end where a later notice, or a change beside it, states another
-- length.
SELECT * EXCLUDE (said, counted_months) REPLACE (CASE WHEN said.place < ends.place AND (said.seq <> ends.seq OR said.rank = 0 AND ends.rank > 2) AND said.months <> counted_months
        THEN NULL ELSE ends END AS ends),
    CASE WHEN said IS NOT NULL AND (counted_months IS NULL OR said.place <= ends.place)
            THEN {'months': said.months, 'notice': said.notice, 'period': said.period, 'planned': said.planned, 'basis': said.basis}
        WHEN counted_months IS NOT NULL
            THEN {'months': counted_months::INTEGER, 'notice': ends.notice, 'period': ends.period, 'planned': starts.planned OR ends.planned,
                'basis': CASE WHEN starts.planned OR ends.planned THEN 'tender notice' ELSE 'dates' END} END AS length
FROM counted;

CREATE OR REPLACE TEMP TABLE t_dates AS
WITH said AS (
    SELECT s.contract_id, s.notice_key, s.seq, s.kind, a.date, coalesce(k.signed, a.signed) AS signed,
        a.date_path, CASE WHEN k.signed IS NOT NULL THEN k.signed_path ELSE a.signed_path END AS signed_path,
        coalesce(k.status, a.status) AS status, s.award_no, s.contract_no
    FROM t_statements AS s
    LEFT JOIN t_awards AS a ON a.notice_key = s.notice_key AND a.award_no = s.award_no
    LEFT JOIN facts.contracts AS k ON k.notice_key = s.notice_key AND k.contract_no = s.contract_no
    UNION ALL
    SELECT t.contract_id, t.notice_key, t.seq, 'award', max(a.date), max(a.signed),
        arg_max(a.date_path, (a.date, a.date_path)) FILTER (a.date IS NOT NULL), arg_max(a.signed_path, (a.signed, a.signed_path)) FILTER (a.signed IS NOT NULL), NULL, NULL, NULL
    FROM t_totals AS t JOIN t_awards AS a USING (notice_key) GROUP BY t.contract_id, t.notice_key, t.seq
)
SELECT contract_id,
    arg_max({'date': date, 'notice': notice_key, 'path': date_path}, (seq, -coalesce(award_no, 0))) FILTER (date IS NOT NULL) AS dated,
    arg_max({'date': signed, 'notice': notice_key, 'path': signed_path}, (seq, -coalesce(award_no, 0), -coalesce(contract_no, 0))) FILTER (signed IS NOT NULL) AS signed,
    arg_max(CASE WHEN kind = 'termination' THEN 'terminated' ELSE lower(status) END, (seq, -coalesce(award_no, 0), -coalesce(contract_no, 0)))
        FILTER (kind = 'termination' OR status IS NOT NULL) AS status
FROM said GROUP BY contract_id;

DROP TABLE t_terms;
