-- status, failures: documents of which something could not be read, by what
-- their error says first, with one of them to look at. mended counts those that
-- miss nothing any more: the same address has given a document that could be
-- read whole, or the time they were asked for has been closed by later answers
-- (where a source is asked for all of a time at once, not a feed or form at a time).
WITH readable AS (
    SELECT DISTINCT d.url
    FROM facts.extractions e JOIN facts.documents d USING (document)
    WHERE e.failures = 0
), failed AS (
    SELECT d.document, d.source, d.url, d.fetched, e.format, e.error, e.failures,
        try_cast(d.window_from AS TIMESTAMP) AS window_from, try_cast(d.window_to AS TIMESTAMP) AS window_to
    FROM facts.extractions e JOIN facts.documents d USING (document)
    WHERE e.failures > 0
), overlapping AS (
    SELECT f.document, bool_and(w.state = 'closed') AND max(w.at) > any_value(f.fetched) AS closed
    FROM failed f JOIN facts.windows w
        ON w.source = f.source AND w.part IS NULL AND w.window_from < f.window_to AND w.window_to > f.window_from
    GROUP BY f.document
)
SELECT f.source, coalesce(f.format, 'unknown') AS format,
       regexp_replace(f.error, '[0-9]{3,}', 'N', 'g') AS error, count(*) AS documents,
       count(*) FILTER (WHERE f.url IN (FROM readable) OR o.closed) AS mended, sum(f.failures)::BIGINT AS parts,
       arg_min(f.url, (f.fetched, f.document)) AS example, min(f.document) AS document
FROM failed f LEFT JOIN overlapping o USING (document)
GROUP BY ALL
ORDER BY documents DESC, source, format, error;
