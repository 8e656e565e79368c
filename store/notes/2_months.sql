-- note: which months are known to be whole
WITH months AS (
    SELECT source, count(*) AS held, count(*) FILTER (complete) AS whole, count(*) FILTER (complete IS NULL) AS unasked,
        string_agg(strftime(month, '%Y-%m'), ', ' ORDER BY month) FILTER (NOT complete) AS partly
    FROM coverage
    WHERE ($since IS NULL OR month + INTERVAL 1 MONTH > $since::DATE) AND ($until IS NULL OR month <= $until::DATE)
    GROUP BY source
)
SELECT 'Months known to be whole: ' || string_agg(source || ' ' || whole || ' of ' || held
    || coalesce(' (' || nullif(concat_ws('; ', 'in part: ' || partly, CASE WHEN unasked > 0 THEN unasked || ' never asked for, or imported' END), '') || ')', ''),
    ', ' ORDER BY source) || '.'
FROM months
