-- Notices that read as before, but in an earlier document or by another version
-- of the reader: one row each changes. What the other document repeated is no
-- longer told.
UPDATE facts.notices AS n
    SET document = s.document, url = s.url, fetched = s.fetched, format_version = s.format_version
    FROM staging.notices AS s JOIN staging.verdicts AS v USING (stage_no)
    WHERE v.verdict = 'moved' AND n.notice_key = v.notice_key;
DELETE FROM facts.problems
    WHERE rule = 'repeated-notice' AND notice_key IN (SELECT notice_key FROM staging.verdicts WHERE verdict = 'moved');
