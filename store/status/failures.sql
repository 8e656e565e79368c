-- status, failures: documents of which something could not be read, by what
-- their error says first, with one of them to look at. mended counts those
-- whose address has since (or before) given a document that could be read whole.
WITH readable AS (
    SELECT DISTINCT d.url
    FROM facts.extractions e JOIN facts.documents d USING (document)
    WHERE e.failures = 0
)
SELECT d.source, coalesce(e.format, 'unknown') AS format,
       regexp_replace(e.error, '[0-9]+', 'N', 'g') AS error, count(*) AS documents,
       count(*) FILTER (WHERE d.url IN (FROM readable)) AS mended, sum(e.failures)::BIGINT AS parts,
       arg_min(d.url, (d.fetched, d.document)) AS example, min(d.document) AS document
FROM facts.extractions e JOIN facts.documents d USING (document)
WHERE e.failures > 0
GROUP BY ALL
ORDER BY documents DESC, source, error;
