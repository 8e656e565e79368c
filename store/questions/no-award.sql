-- asked: Which tenders never had a result?
-- rank: 9
-- limit: 200
-- screen: overdue_days, deadline, title, buyers, value_gbp, notice_id
-- column overdue_days: days from the deadline to the as-of date
-- column value_gbp: what the tender estimated, pounds; nobody's spending
-- caveat: "No result found" is not "no contract": results stand on other portals, under other ids, or nowhere. Frameworks and dynamic purchasing systems are left out.
SELECT overdue_days, deadline, title, buyers, CASE WHEN currency = 'GBP' THEN value END AS value_gbp, value_kind, published, process_id, notice_id, url
FROM opportunities
WHERE status = 'overdue' AND NOT framework AND ($lens = 'all' OR (nhs AND it)) AND ($since IS NULL OR deadline >= $since::DATE) AND ($until IS NULL OR deadline <= $until::DATE)
ORDER BY overdue_days DESC, notice_id LIMIT $limit
