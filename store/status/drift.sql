-- status, drift: paths in what publishers send that no reader maps or ignores,
-- by the first that was seen. A new one is a publisher's change.
SELECT n.source, p.message AS path, count(*) AS times, min(n.published)::VARCHAR AS first_published,
       arg_min(n.notice_id, (n.published, n.notice_id)) AS example
FROM facts.problems p JOIN facts.notices n USING (notice_key)
WHERE p.rule = 'drift'
GROUP BY ALL
ORDER BY times DESC, source, path;
