-- The rows of notices that are new or were just deleted.
CREATE OR REPLACE TEMP TABLE chosen AS
    SELECT stage_no, notice_key FROM staging.verdicts WHERE verdict IN ('new', 'changed');
INSERT INTO facts.notices BY NAME
    SELECT s.* EXCLUDE (stage_no) REPLACE (string_split(languages, chr(30)) AS languages)
    FROM staging.notices AS s SEMI JOIN chosen USING (stage_no);
INSERT INTO facts.lots      BY NAME SELECT notice_key, s.* EXCLUDE (stage_no) FROM staging.lots AS s JOIN chosen USING (stage_no);
INSERT INTO facts.awards    BY NAME SELECT notice_key, s.* EXCLUDE (stage_no) REPLACE (string_split(lots, chr(30)) AS lots) FROM staging.awards AS s JOIN chosen USING (stage_no);
INSERT INTO facts.contracts BY NAME SELECT notice_key, s.* EXCLUDE (stage_no) FROM staging.contracts AS s JOIN chosen USING (stage_no);
INSERT INTO facts.changes   BY NAME SELECT notice_key, s.* EXCLUDE (stage_no) FROM staging.changes AS s JOIN chosen USING (stage_no);
INSERT INTO facts.parties   BY NAME SELECT notice_key, s.* EXCLUDE (stage_no)
    REPLACE (list_transform(string_split(ids, chr(30)), lambda x: {'scheme': split_part(x, chr(31), 1), 'id': split_part(x, chr(31), 2)}) AS ids)
    FROM staging.parties AS s JOIN chosen USING (stage_no);
INSERT INTO facts.values    BY NAME SELECT notice_key, s.* EXCLUDE (stage_no) FROM staging."values" AS s JOIN chosen USING (stage_no);
INSERT INTO facts.periods   BY NAME SELECT notice_key, s.* EXCLUDE (stage_no) FROM staging.periods AS s JOIN chosen USING (stage_no);
INSERT INTO facts.codes     BY NAME SELECT notice_key, s.* EXCLUDE (stage_no) FROM staging.codes AS s JOIN chosen USING (stage_no);
INSERT INTO facts.links     BY NAME SELECT notice_key, s.* EXCLUDE (stage_no) FROM staging.links AS s JOIN chosen USING (stage_no);
INSERT INTO facts.problems  BY NAME SELECT notice_key, s.* EXCLUDE (stage_no) FROM staging.problems AS s JOIN chosen USING (stage_no);
DROP TABLE chosen;
