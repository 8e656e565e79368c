-- asked: Which contracts end soon?
-- rank: 5
-- limit: 200
-- screen: end_date, max_end_date, title, buyers, supplier, value_gbp, counts, contract_id
-- column end_date: last day of the initial term
-- column max_end_date: last day with every extension
-- column term_basis: result, or tender notice where the term is only the plan
-- column counts: whether value_gbp counts toward spending
-- caveat: since and until bound the end of the initial term; unless given, it is two years from the as-of date. An end date may already include the extensions, where the publisher says so nowhere.
-- caveat: A contract that was extended without a notice looks as if it ended.
WITH bounds AS (SELECT coalesce($since::DATE, as_of) AS first_day, coalesce($until::DATE, (as_of + INTERVAL 2 YEAR)::DATE) AS last_day FROM as_of)
SELECT end_date, max_end_date, title, buyers, supplier, value_gbp, value_kind, counts_toward_spend AS counts, months, extension_months, framework, term_basis, awarded, contract_id, url
FROM contracts, bounds
WHERE ($lens = 'all' OR (nhs AND it)) AND end_date BETWEEN first_day AND last_day AND status NOT IN ('cancelled', 'terminated')
    AND coalesce(not_counted_as, '') NOT IN ('other portal', 'published twice', 'restated total', 'total with parts')
ORDER BY end_date, contract_id LIMIT $limit
