-- asked: Which frameworks are there, with what ceilings, and what was called off?
-- rank: 6
-- limit: 100
-- screen: title, buyer, ceiling_gbp, suppliers, call_offs, call_offs_gbp, end_date, process_id
-- column ceiling_gbp: the largest limit that any one notice of it states, pounds: nobody's spending; never add these up
-- column suppliers: suppliers on it, as far as its awards name them
-- column call_offs: contracts found that name it as their framework
-- column call_offs_gbp: what of these counts toward spending, pounds
-- caveat: Ceilings are limits for many buyers over the whole life, not spending; they are not added, here or anywhere.
-- caveat: Most call-offs are published nowhere, or without naming their framework.
SELECT title, buyer, ceiling_gbp, suppliers, awards, call_offs, call_offs_gbp, awarded, end_date, max_end_date, process_id, url
FROM frameworks
WHERE ($lens = 'all' OR (nhs AND it)) AND ($since IS NULL OR awarded >= $since::DATE) AND ($until IS NULL OR awarded <= $until::DATE)
ORDER BY ceiling_gbp DESC NULLS LAST, process_id LIMIT $limit
