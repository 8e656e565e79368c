-- status, problems: what in notices could not be read or does not fit, by rule.
SELECT n.source, p.rule, count(*) AS times, count(DISTINCT n.notice_id) AS notices,
       arg_min(p.message, (n.notice_id, n.version, p.problem_no)) AS example
FROM facts.problems p JOIN facts.notices n USING (notice_key)
WHERE p.rule <> 'drift'
GROUP BY ALL
ORDER BY times DESC, source, rule;
