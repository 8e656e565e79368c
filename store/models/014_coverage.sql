-- Coverage: one source and month. A month is complete when closed windows cover
-- all of it without a gap; a source that was imported has no windows, and nobody
-- can say (null).
CREATE OR REPLACE TABLE coverage AS
WITH windows AS (
    -- The last state of each window.
    SELECT source, window_from, window_to, arg_max(state, "at") AS state, arg_max(kept, "at") AS kept, arg_max(expected, "at") AS expected
    FROM facts.windows GROUP BY ALL
), dated AS (
    SELECT *, date_trunc('month', window_from)::DATE AS month FROM windows
), ordered AS (
    SELECT source, month, window_from, window_to,
        window_from > coalesce(max(window_to) OVER before, month::TIMESTAMP) AS gap
    FROM dated WHERE state = 'closed'
    WINDOW before AS (PARTITION BY source, month ORDER BY window_from, window_to ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), covered AS (
    SELECT source, month, NOT bool_or(gap) AND max(window_to) >= (month + INTERVAL 1 MONTH - INTERVAL 1 SECOND) AS complete
    FROM ordered GROUP BY source, month
), asked AS (
    SELECT d.source, d.month, count(*) AS windows,
        -- An open window that closed ones have covered since is no hole.
        count(*) FILTER (d.state = 'open' AND NOT coalesce(c.complete, false)) AS open, count(*) FILTER (d.state = 'failed' AND NOT coalesce(c.complete, false)) AS failed,
        sum(d.expected) AS expected, coalesce(any_value(c.complete), false) AS complete
    FROM dated AS d LEFT JOIN covered AS c USING (source, month) GROUP BY d.source, d.month
), held AS (
    SELECT source, date_trunc('month', published)::DATE AS month, count(*) AS notices
    FROM notices WHERE published IS NOT NULL GROUP BY ALL
), crawled AS (
    SELECT DISTINCT source FROM windows
)
SELECT coalesce(a.source, h.source) AS source, coalesce(a.month, h.month) AS month, coalesce(a.windows, 0)::INTEGER AS windows,
    coalesce(a.open, 0)::INTEGER AS open, coalesce(a.failed, 0)::INTEGER AS failed, coalesce(h.notices, 0)::INTEGER AS notices,
    a.expected::INTEGER AS expected, a.complete
FROM asked AS a FULL JOIN held AS h ON h.source = a.source AND h.month = a.month
ORDER BY source, month;

COMMENT ON TABLE coverage IS 'One source and month: what was asked, what is held, and whether the month is whole';
COMMENT ON COLUMN coverage.month IS 'First day of the month';
COMMENT ON COLUMN coverage.windows IS 'Windows of time asked';
COMMENT ON COLUMN coverage.open IS 'Windows that were not answered in full';
COMMENT ON COLUMN coverage.failed IS 'Windows that failed';
COMMENT ON COLUMN coverage.notices IS 'Notices held that were published in the month';
COMMENT ON COLUMN coverage.expected IS 'Notices that the source said there are, where it says';
COMMENT ON COLUMN coverage.complete IS 'true where closed windows cover the month without a gap; null where nothing was asked (imports)';
