-- The tables that goroutines append to, in memory: a killed run leaves nothing
-- to clean up. They are those of the facts, but for two things. A row belongs
-- to stage_no, one notice as it stood in one document, because several documents
-- of a batch may hold the same notice version. And lists are texts, split at
-- U+001E and U+001F by the merge: a nested cell costs the appender ten times as
-- much as a text.
CREATE OR REPLACE TABLE staging.documents   AS FROM facts.documents LIMIT 0;
CREATE OR REPLACE TABLE staging.extractions AS FROM facts.extractions LIMIT 0;
CREATE OR REPLACE TABLE staging.sightings   AS FROM facts.sightings LIMIT 0;
CREATE OR REPLACE TABLE staging.repeats     AS SELECT ''::VARCHAR AS document, * FROM facts.problems LIMIT 0;

CREATE OR REPLACE TABLE staging.notices AS
    SELECT 0::UBIGINT AS stage_no, * EXCLUDE (content_digest) REPLACE (''::VARCHAR AS languages), content_digest FROM facts.notices LIMIT 0;
CREATE OR REPLACE TABLE staging.lots      AS SELECT 0::UBIGINT AS stage_no, * EXCLUDE (notice_key) FROM facts.lots LIMIT 0;
CREATE OR REPLACE TABLE staging.awards    AS SELECT 0::UBIGINT AS stage_no, * EXCLUDE (notice_key) REPLACE (''::VARCHAR AS lots) FROM facts.awards LIMIT 0;
CREATE OR REPLACE TABLE staging.contracts AS SELECT 0::UBIGINT AS stage_no, * EXCLUDE (notice_key) FROM facts.contracts LIMIT 0;
CREATE OR REPLACE TABLE staging.changes   AS SELECT 0::UBIGINT AS stage_no, * EXCLUDE (notice_key) FROM facts.changes LIMIT 0;
CREATE OR REPLACE TABLE staging.parties   AS SELECT 0::UBIGINT AS stage_no, * EXCLUDE (notice_key) REPLACE (''::VARCHAR AS ids) FROM facts.parties LIMIT 0;
CREATE OR REPLACE TABLE staging."values"  AS SELECT 0::UBIGINT AS stage_no, * EXCLUDE (notice_key) FROM facts.values LIMIT 0;
CREATE OR REPLACE TABLE staging.periods   AS SELECT 0::UBIGINT AS stage_no, * EXCLUDE (notice_key) FROM facts.periods LIMIT 0;
CREATE OR REPLACE TABLE staging.codes     AS SELECT 0::UBIGINT AS stage_no, * EXCLUDE (notice_key) FROM facts.codes LIMIT 0;
CREATE OR REPLACE TABLE staging.links     AS SELECT 0::UBIGINT AS stage_no, * EXCLUDE (notice_key) FROM facts.links LIMIT 0;
CREATE OR REPLACE TABLE staging.problems  AS SELECT 0::UBIGINT AS stage_no, * EXCLUDE (notice_key) FROM facts.problems LIMIT 0;
