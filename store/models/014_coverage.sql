-- Coverage: one source and month, what the ledger says was asked beside what is
-- held. A source that was imported was never asked, and nobody can say whether
-- its months are whole (null).
CREATE OR REPLACE TABLE coverage AS
WITH held AS (
    SELECT source, date_trunc('month', published)::DATE AS month, count(*) AS notices
    FROM notices WHERE published IS NOT NULL GROUP BY ALL
)
SELECT source, month, coalesce(a.windows, 0) AS windows, coalesce(a.open, 0) AS open, coalesce(a.failed, 0) AS failed,
    coalesce(h.notices, 0)::INTEGER AS notices, a.expected, a.gaps, a.complete
FROM facts.months AS a FULL JOIN held AS h USING (source, month)
ORDER BY source, month;

COMMENT ON TABLE coverage IS 'One source and month: what was asked, what is held, and whether the month is whole';
COMMENT ON COLUMN coverage.month IS 'First day of the month';
COMMENT ON COLUMN coverage.windows IS 'Windows of time asked';
COMMENT ON COLUMN coverage.open IS 'Windows that were not answered in full';
COMMENT ON COLUMN coverage.failed IS 'Windows that failed';
COMMENT ON COLUMN coverage.notices IS 'Notices held that were published in the month';
COMMENT ON COLUMN coverage.expected IS 'Rows that the source''s answers held; null where nothing was asked';
COMMENT ON COLUMN coverage.gaps IS 'Numbers missing between those seen, where the source numbers its notices; null where nothing was asked';
COMMENT ON COLUMN coverage.complete IS 'true where closed windows cover the month and no number is missing; null where nothing was asked (imports)';
