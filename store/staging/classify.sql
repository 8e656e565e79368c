-- What is to be done with each staged notice. Reads the facts, writes only the
-- staging tables.

-- What the facts hold under the keys that were staged. Two steps, because the
-- first reads one column of all notices and the second all columns of a few.
CREATE OR REPLACE TABLE staging.hits AS
    SELECT rowid AS place FROM facts.notices SEMI JOIN staging.notices USING (notice_key);
CREATE OR REPLACE TABLE staging.held AS
    SELECT notice_key, notice_id, version, format, format_version, document, url, fetched, content_digest
    FROM facts.notices WHERE rowid IN (SELECT place FROM staging.hits);

-- Two notices whose hashes agree: so rare that the load stops and says so.
CREATE OR REPLACE TABLE staging.collisions AS
    SELECT notice_key, min(notice_id || ' ' || version || ' ' || format) AS one, max(notice_id || ' ' || version || ' ' || format) AS other
    FROM (
        SELECT notice_key, notice_id, version, format FROM staging.notices
        UNION ALL
        SELECT notice_key, notice_id, version, format FROM staging.held)
    GROUP BY notice_key
    HAVING one <> other;

-- Documents that were read before and have now been read to their end; and the
-- notices kept under them that they no longer hold.
CREATE OR REPLACE TABLE staging.reread AS
    SELECT document FROM staging.extractions SEMI JOIN facts.documents USING (document);
CREATE OR REPLACE TABLE staging.gone AS
    SELECT notice_key FROM (
        SELECT notice_key, document FROM facts.notices SEMI JOIN staging.reread USING (document)
        EXCEPT
        SELECT notice_key, document FROM staging.sightings);

-- The earliest document leads, whichever was loaded first.
CREATE OR REPLACE TABLE staging.verdicts AS
    WITH best AS (
        SELECT stage_no, notice_key, document, fetched, url, format_version, content_digest
        FROM staging.notices
        QUALIFY row_number() OVER (PARTITION BY notice_key ORDER BY fetched, document) = 1)
    SELECT best.stage_no, notice_key,
        CASE
            WHEN held.document IS NULL THEN 'new'
            WHEN held.document <> best.document AND (held.fetched, held.document) < (best.fetched, best.document) THEN 'later'
            WHEN held.content_digest <> best.content_digest THEN 'changed'
            WHEN (held.document, held.fetched, held.format_version) <> (best.document, best.fetched, best.format_version)
                OR held.url IS DISTINCT FROM best.url THEN 'moved'
            ELSE 'same'
        END AS verdict
    FROM best LEFT JOIN (FROM staging.held ANTI JOIN staging.gone USING (notice_key)) AS held USING (notice_key);
