-- Shares: a contract's value divided among its suppliers, buyers and years, in
-- whole pence, the remainder to the first, so that every sum is the same sum.
-- What does not count toward spending has no share.
CREATE OR REPLACE TEMP TABLE t_counted AS
SELECT contract_id, CASE WHEN counts_toward_spend THEN (value_gbp * 100)::BIGINT END AS pence, awarded, start_date, end_date
FROM contracts;

-- What each supplier's own amount is, where every one has one and they add up.
CREATE OR REPLACE TEMP TABLE t_stated_shares AS
WITH amounts AS (
    SELECT j.contract_id, s.organisation_id, sum(pounds(v.amount)) AS amount
    FROM t_judged AS j
    JOIN t_values AS v ON v.notice_key = j.value_notice AND v.supplier IS NOT NULL AND v.kind = j.kind AND v.tax = j.value_tax AND v.currency = j.currency AND v.level <> 'notice'
    JOIN t_statements AS t ON t.contract_id = j.contract_id AND t.notice_key = v.notice_key
        AND ((v.level = 'award' AND v.owner_no = t.award_no) OR (v.level = 'contract' AND v.owner_no = t.contract_no))
    JOIN t_suppliers AS s ON s.notice_key = v.notice_key AND s.level = 'award' AND s.owner_no = t.award_no AND s.place = v.supplier
    WHERE v.state IN ('stated', 'zero') AND v.amount IS NOT NULL -- a total that one supplier has alone gives the others 0
    GROUP BY j.contract_id, s.organisation_id
)
SELECT a.contract_id, a.organisation_id, (a.amount * 100)::BIGINT AS pence
FROM amounts AS a
JOIN (SELECT contract_id, sum(amount) AS amount, count(*) AS n FROM amounts GROUP BY contract_id) AS t ON t.contract_id = a.contract_id
JOIN t_judged AS j ON j.contract_id = a.contract_id AND j.suppliers = t.n AND j.value = t.amount
WHERE a.amount >= 0;

CREATE OR REPLACE TABLE contract_suppliers AS
SELECT c.contract_id, s.name AS supplier, s.said AS supplier_as_published, s.organisation_id AS supplier_id, s.role, coalesce(s.place, 1)::INTEGER AS place,
    ((CASE WHEN h.pence IS NOT NULL AND c.pence IS NOT NULL THEN h.pence
        ELSE c.pence // n + CASE WHEN coalesce(s.place, 1) = 1 THEN c.pence % n ELSE 0 END END)::DECIMAL(18, 0) / 100)::DECIMAL(18, 2) AS value_share,
    c.pence IS NOT NULL AND h.pence IS NULL AND n > 1 AS share_assumed
FROM t_counted AS c
LEFT JOIN t_contract_suppliers AS s USING (contract_id)
LEFT JOIN t_stated_shares AS h ON h.contract_id = c.contract_id AND h.organisation_id = s.organisation_id
CROSS JOIN LATERAL (SELECT coalesce(s.sellers, 1) AS n);

CREATE OR REPLACE TABLE contract_buyers AS
WITH placed AS (
    SELECT *, count(*) FILTER (pays) OVER (PARTITION BY contract_id) AS payers FROM t_contract_buyers
)
SELECT c.contract_id, b.name AS buyer, b.said AS buyer_as_published, b.organisation_id AS buyer_id, b.role, coalesce(b.rank, 1)::INTEGER AS place,
    CASE WHEN coalesce(b.pays, true) THEN
        ((c.pence // n + CASE WHEN coalesce(b.rank, 1) = 1 THEN c.pence % n ELSE 0 END)::DECIMAL(18, 0) / 100)::DECIMAL(18, 2) END AS value_share,
    c.pence IS NOT NULL AND n > 1 AND coalesce(b.pays, true) AS share_assumed,
    coalesce(o.nhs, false) AS nhs
FROM t_counted AS c
LEFT JOIN placed AS b USING (contract_id)
LEFT JOIN organisations AS o USING (organisation_id)
CROSS JOIN LATERAL (SELECT coalesce(b.payers, 1) AS n);

-- Years by the days of the initial term that fall into them. A term of more
-- than 60 years is a slip, and a contract without one has the year of its award.
CREATE OR REPLACE TABLE contract_years AS
WITH terms AS (
    SELECT *, start_date IS NOT NULL AND end_date >= start_date AND year(end_date) - year(start_date) <= 60 AND year(start_date) BETWEEN 1990 AND 2100 AS has_term FROM t_counted
), years AS (
    SELECT *, unnest(CASE WHEN has_term THEN range(year(start_date), year(end_date) + 1) ELSE [year(awarded)] END) AS year FROM terms
), days AS (
    SELECT *, CASE WHEN has_term THEN least(end_date, make_date(year, 12, 31)) - greatest(start_date, make_date(year, 1, 1)) + 1 ELSE 1 END AS days,
        CASE WHEN has_term THEN end_date - start_date + 1 ELSE 1 END AS term_days
    FROM years
), shares AS (
    SELECT *, (pence::HUGEINT * days) // term_days AS share FROM days
)
SELECT contract_id, year::INTEGER AS year, days::INTEGER AS days,
    ((share + CASE WHEN row_number() OVER y = 1 THEN pence - sum(share) OVER (PARTITION BY contract_id) ELSE 0 END)::DECIMAL(18, 0) / 100)::DECIMAL(18, 2) AS value_share,
    pence IS NOT NULL AND (NOT has_term OR count(*) OVER (PARTITION BY contract_id) > 1) AS share_assumed,
    CASE WHEN has_term THEN 'term' ELSE 'award' END AS basis
FROM shares
WINDOW y AS (PARTITION BY contract_id ORDER BY year);

COMMENT ON TABLE contract_suppliers IS 'One supplier of one contract; one row with a null supplier where none is named';
COMMENT ON COLUMN contract_suppliers.supplier IS 'Supplier: the one name that this body has in all tables';
COMMENT ON COLUMN contract_suppliers.supplier_as_published IS 'Supplier''s name as the latest notice spells it';
COMMENT ON COLUMN contract_suppliers.supplier_id IS 'The body: organisations.organisation_id';
COMMENT ON COLUMN contract_suppliers.role IS 'supplier, or member of a consortium; for buyers: buyer, joint, on_behalf, or central (an agent)';
COMMENT ON COLUMN contract_suppliers.place IS 'Order among the contract''s, from 1';
COMMENT ON COLUMN contract_suppliers.value_share IS 'Share of the contract''s value_gbp, pounds; null where the contract does not count toward spending. The shares of a contract add up to its value exactly';
COMMENT ON COLUMN contract_suppliers.share_assumed IS 'true where nobody stated this share: split equally, or over the days of the term';
COMMENT ON TABLE contract_buyers IS 'One buyer of one contract; one row with a null buyer where none is named';
COMMENT ON COLUMN contract_buyers.buyer IS 'Buyer: the one name that this body has in all tables';
COMMENT ON COLUMN contract_buyers.buyer_as_published IS 'Buyer''s name as the latest notice spells it';
COMMENT ON COLUMN contract_buyers.buyer_id IS 'The body: organisations.organisation_id';
COMMENT ON COLUMN contract_buyers.value_share IS 'Share of the contract''s value_gbp, pounds, equal among those that buy; null for an agent beside them, and where the contract does not count toward spending';
COMMENT ON COLUMN contract_buyers.nhs IS 'true where this buyer is an NHS body';
COMMENT ON TABLE contract_years IS 'One calendar year of one contract''s initial term, or the year of its award where no term is known';
COMMENT ON COLUMN contract_years.year IS 'Calendar year; null where no date at all is known';
COMMENT ON COLUMN contract_years.days IS 'Days of the term in that year; 1 where no term is known';
COMMENT ON COLUMN contract_years.value_share IS 'Share of the contract''s value_gbp, pounds, by days; null where the contract does not count toward spending';
COMMENT ON COLUMN contract_years.basis IS 'term: divided by days; award: no term is known, all in the year of award, signature or publication';

DROP TABLE t_counted;
DROP TABLE t_stated_shares;
DROP TABLE t_statements;
DROP TABLE t_award_lots;
DROP TABLE t_values;
