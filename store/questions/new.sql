-- asked: What is new?
-- rank: 7
-- limit: 100
-- screen: published, title, buyers, supplier, value_gbp, counts, why_not_counted, contract_id
-- column published: date of first publication
-- column value_gbp: pounds; see counts, value_kind and why_not_counted
-- column counts: whether it counts toward spending
-- caveat: since and until bound the first publication; unless given, it is the week before the as-of date. A later notice about a contract does not make it new.
WITH bounds AS (SELECT coalesce($since::DATE, as_of - 7) AS first_day, coalesce($until::DATE, as_of) AS last_day FROM as_of)
SELECT published, title, buyers, supplier, value_gbp, value_kind, value_tax, counts_toward_spend AS counts, why_not_counted, awarded, start_date, end_date, procedure, it_why, contract_id, url
FROM contracts, bounds
WHERE ($lens = 'all' OR (nhs AND it)) AND published BETWEEN first_day AND last_day
ORDER BY published DESC, value_gbp DESC NULLS LAST, contract_id LIMIT $limit
