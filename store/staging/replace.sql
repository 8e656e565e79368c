-- The rows of notices that read differently now, or that no document holds any
-- more. Run only where there are any.
CREATE OR REPLACE TEMP TABLE doomed AS
    SELECT notice_key FROM staging.verdicts WHERE verdict = 'changed'
    UNION ALL
    SELECT notice_key FROM staging.gone;
DELETE FROM facts.notices   WHERE notice_key IN (FROM doomed);
DELETE FROM facts.lots      WHERE notice_key IN (FROM doomed);
DELETE FROM facts.awards    WHERE notice_key IN (FROM doomed);
DELETE FROM facts.contracts WHERE notice_key IN (FROM doomed);
DELETE FROM facts.changes   WHERE notice_key IN (FROM doomed);
DELETE FROM facts.parties   WHERE notice_key IN (FROM doomed);
DELETE FROM facts.values    WHERE notice_key IN (FROM doomed);
DELETE FROM facts.periods   WHERE notice_key IN (FROM doomed);
DELETE FROM facts.codes     WHERE notice_key IN (FROM doomed);
DELETE FROM facts.links     WHERE notice_key IN (FROM doomed);
DELETE FROM facts.problems  WHERE notice_key IN (FROM doomed);
DROP TABLE doomed;
