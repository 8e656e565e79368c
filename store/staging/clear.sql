-- After a merge: everything goes but the documents that are still being read.
-- The tables are made anew, which gives the memory back at once.
CREATE OR REPLACE TABLE staging.unfinished AS
    FROM staging.documents ANTI JOIN staging.extractions USING (document);
