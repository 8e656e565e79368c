-- status, notices: what is held of each source, by the format it was read in.
SELECT source, format, count(*) AS versions, count(DISTINCT notice_id) AS notices,
       min(published)::VARCHAR AS first_published, max(published)::VARCHAR AS last_published
FROM facts.notices
GROUP BY ALL
ORDER BY ALL;
