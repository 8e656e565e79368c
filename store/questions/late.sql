-- asked: Who publishes late, and by how much?
-- rank: 10
-- limit: 50
-- column contracts: contracts with a date of award or signature and a date of publication
-- column late: of these, published more than 30 days after it
-- column median_days: median days from award or signature to first publication
-- column undated: contracts that state neither date
-- caveat: Counted from the signature, else the award date, to the first publication held. 30 days is the rule of 2015 and of the Procurement Act's contract details notice; older or other rules differ, and some dates are fillers. Buyers with fewer than ten contracts are left out.
SELECT buyer, count(*) FILTER (days IS NOT NULL) AS contracts, count(*) FILTER (days > 30) AS late, median(days) FILTER (days IS NOT NULL)::INTEGER AS median_days, max(days) AS longest_days,
    count(*) FILTER (days IS NULL) AS undated, buyer_id
FROM (SELECT o.name AS buyer, c.buyer_id, CASE WHEN c.awarded_basis <> 'publication' THEN greatest(c.published - coalesce(c.signed, c.awarded), 0) END AS days
    FROM asked_contracts($lens, $since, $until) AS c JOIN organisations AS o ON o.organisation_id = c.buyer_id)
GROUP BY buyer_id, buyer HAVING count(*) FILTER (days IS NOT NULL) >= 10
ORDER BY median_days DESC, buyer_id LIMIT $limit
