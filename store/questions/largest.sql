-- asked: Which are the largest contracts?
-- rank: 4
-- limit: 20
-- screen: value_gbp, title, buyers, supplier, value_tax, awarded, end_date, contract_id
-- column value_gbp: the contract's worth, pounds; see value_kind and value_tax
-- column value_tax: net: without VAT; gross: with; unstated
-- column value_per_year: value_gbp divided by the initial term in years, where the term is known and at least a year, pounds
-- column months: initial term
-- caveat: Whole life of the initial term, as published. Framework ceilings, estimates and ranges are not in this list.
SELECT value_gbp, title, buyers, supplier, value_kind, value_tax, awarded, start_date, end_date, months,
    CASE WHEN months >= 12 THEN round(value_gbp * CASE WHEN end_date > start_date THEN 365.25 / (end_date - start_date + 1) ELSE 12.0 / months END)::BIGINT END AS value_per_year, framework, call_off, procedure, it_why, contract_id, url
FROM asked_contracts($lens, $since, $until)
WHERE counts_toward_spend
ORDER BY value_gbp DESC, contract_id LIMIT $limit
