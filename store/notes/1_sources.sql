-- note: what the answer is drawn from
WITH spans AS (SELECT source, min(published) AS first, max(published) AS last, count(*) AS n FROM notices GROUP BY source)
SELECT 'Published notices, not payments. From ' || string_agg(source || ' (' || n || ' notices, ' || coalesce(first || ' to ' || last, 'undated') || ')', ', ' ORDER BY source)
    || '; last fetched ' || (SELECT coalesce(as_of::VARCHAR, 'never') FROM as_of) || '.' FROM spans
