-- A notice that a document holds twice is kept once; the repeat is a problem on
-- the notice, if that document is the one it is kept under.
INSERT INTO facts.problems BY NAME
    SELECT r.* EXCLUDE (document)
    FROM staging.repeats AS r SEMI JOIN facts.notices AS n ON n.notice_key = r.notice_key AND n.document = r.document;
