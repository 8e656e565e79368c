-- asked: How much was contracted, year by year?
-- rank: 1
-- limit: 100
-- column year: calendar year of award (else signature, else publication)
-- column contracts: contracts awarded in that year, counted or not
-- column counted: contracts whose value counts toward spending
-- column value_gbp: their values, pounds, whole life
-- column value_gbp_in_year: what falls into that year when each value is spread over the days of its term, pounds
-- column ceilings: awards under frameworks, whose ceilings are not added
-- column no_value: contracts without a usable value, which add nothing
-- caveat: With since or until, years without contracts are the later (or earlier) years of the terms of those that were asked for.
-- caveat: value_gbp is the whole life of what was awarded in the year; value_gbp_in_year spreads each contract evenly over its initial term, which nobody stated.
WITH asked AS (SELECT * FROM asked_contracts($lens, $since, $until)),
awarded AS (
    SELECT year(awarded) AS year, count(*) AS contracts, count(*) FILTER (counts_toward_spend) AS counted, sum(value_gbp) FILTER (counts_toward_spend) AS value_gbp,
        count(*) FILTER (not_counted_as = 'framework ceiling') AS ceilings, count(*) FILTER (value IS NULL) AS no_value
    FROM asked GROUP BY ALL
), spread AS (
    SELECT y.year, sum(y.value_share) AS value_gbp_in_year FROM contract_years AS y JOIN asked USING (contract_id) GROUP BY ALL
)
SELECT coalesce(a.year, s.year)::INTEGER AS year, coalesce(a.contracts, 0) AS contracts, coalesce(a.counted, 0) AS counted,
    a.value_gbp::DECIMAL(18, 2) AS value_gbp, s.value_gbp_in_year::DECIMAL(18, 2) AS value_gbp_in_year, coalesce(a.ceilings, 0) AS ceilings, coalesce(a.no_value, 0) AS no_value
FROM awarded AS a FULL JOIN spread AS s ON s.year IS NOT DISTINCT FROM a.year
ORDER BY year LIMIT $limit
