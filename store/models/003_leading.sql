-- Leading versions: one row a notice, the version that speaks for it, and the
-- process that it belongs to. Everything after this file starts from here.
--
-- The leading version is of the best format (OCDS before XML before a page, a
-- card of a listing last), then the latest fetched, then the lowest version hash: a total order. A bulk
-- file's compiled record is left out where any notice of its process is held,
-- because it repeats them.
-- An article that was changed stands at the same address with another text: the
-- text seen last speaks, and so does one of several addresses that name one
-- address as theirs.
-- What a site of articles serves in the form of notices is nobody's notice.
-- Contracts Finder's pages are named by the GUID that the ids of its releases
-- begin with: a page is left out where a release of the same notice is held.
CREATE OR REPLACE TEMP TABLE t_leading AS
WITH cards AS (
    SELECT DISTINCT notice_key FROM facts.problems WHERE rule = 'card'
), repeated AS (
    SELECT p.notice_key FROM facts.notices AS p
    JOIN facts.notices AS o ON o.source = p.source AND lower(left(o.publisher_id, 36)) = lower(p.publisher_id)
    WHERE p.format = 'page' AND o.format = 'ocds' AND length(p.publisher_id) = 36
), addressed AS (
    SELECT a.notice_key, a.version, max(d.fetched) AS seen,
        lower(regexp_replace(coalesce(min(l.url), min(d.url)), '(#.*|/+)$', '')) AS address
    FROM facts.notices AS a JOIN facts.sightings AS s USING (notice_key) JOIN facts.documents AS d ON d.document = s.document
    LEFT JOIN facts.links AS l ON l.notice_key = a.notice_key AND l.rel = 'source'
    WHERE a.format = 'article' GROUP BY a.notice_key, a.version
), superseded AS (
    SELECT notice_key FROM addressed QUALIFY version <> first_value(version) OVER (PARTITION BY address ORDER BY seen DESC, version)
), best AS (
    SELECT arg_min(notice_key, (CASE format WHEN 'ocds' THEN 1 WHEN 'eforms' THEN 2 WHEN 'tedxml' THEN 3 WHEN 'page' THEN 4 ELSE 5 END,
        cards.notice_key IS NOT NULL, -epoch_us(fetched), version, notice_key)) AS notice_key
    FROM facts.notices LEFT JOIN cards USING (notice_key)
    WHERE notice_key NOT IN (FROM repeated) AND notice_key NOT IN (FROM superseded)
        AND (format = 'article' OR source NOT IN (SELECT source FROM source_rules WHERE licence = 'facts-only')) GROUP BY notice_id
)
SELECT notice_key, notice_id, source, publisher_id, format, kind, form, deal_status, published, published_at, dispatched, deadline,
    framework, dps, call_off, coalesce(process_id, notice_id) AS shown_process, source || '|' || coalesce(process_id, notice_id) AS own_proc
FROM facts.notices JOIN best USING (notice_key);

-- TED's older notices have no process id of their own (shown_process is then the
-- notice itself), and its newer ones have one that the older do not know: a
-- result, a change or a correction names the notice before it. Those links tie
-- processes together here, from portal to portal where the link says which (the
-- British notices of 2021 follow those in the EU's journal). A planning notice
-- ties nothing, because one often precedes several procurements; neither does one
-- that is not held, where the process id ties the rest.
CREATE OR REPLACE TEMP TABLE t_ties AS
WITH linked AS (
    SELECT n.own_proc AS a, coalesce(r.source, n.source) AS source, l.id, n.shown_process = n.notice_id AS bare
    FROM t_leading AS n JOIN facts.links AS l USING (notice_key) LEFT JOIN source_rules AS r ON r.source = l.scheme
    WHERE l.rel = 'previous' AND l.id IS NOT NULL AND l.id <> n.publisher_id AND (n.shown_process = n.notice_id OR n.format IN ('tedxml', 'eforms'))
        AND n.kind IN ('award', 'change', 'termination', 'cancellation', 'correction')
)
-- A notice that is not held has the name that it will have when it comes.
SELECT DISTINCT a, coalesce(t.own_proc, linked.source || '|' || linked.source || ':' || linked.id) AS b
FROM linked LEFT JOIN t_leading AS t ON t.source = linked.source AND t.publisher_id = linked.id
WHERE coalesce(t.kind NOT IN ('planning', 'compiled'), bare) AND a IS DISTINCT FROM t.own_proc;

-- The earliest of what is tied together names it, so that later notices do not
-- change the name.
CREATE OR REPLACE TEMP TABLE t_process_of AS
WITH RECURSIVE days AS (
    SELECT own_proc, min(coalesce(published, dispatched)) AS day FROM t_leading GROUP BY own_proc
), named AS (
    SELECT proc, coalesce(day::VARCHAR, regexp_extract(proc, '([0-9]{4})$', 1) || '-00-00') || '|' || proc AS dated
    FROM (SELECT a AS proc FROM t_ties UNION SELECT b FROM t_ties) LEFT JOIN days ON days.own_proc = proc
), edges AS (
    SELECT a, b FROM t_ties UNION SELECT b, a FROM t_ties
), reached(proc, root) USING KEY (proc) AS (
    SELECT proc, dated FROM named
    UNION
    SELECT e.b, min(reached.root)
    FROM reached JOIN edges AS e ON e.a = reached.proc JOIN recurring.reached AS r ON r.proc = e.b
    WHERE reached.root < r.root GROUP BY e.b
)
SELECT proc, root[length('2006-01-02|') + 1:] AS root FROM reached;

-- seq is the order in which the notices of a process speak: the later wins.
CREATE OR REPLACE TEMP TABLE t_notices AS
WITH placed AS (
    SELECT n.notice_key, n.kind, coalesce(p.root, n.own_proc) AS proc,
        coalesce(published, dispatched) AS day, published_at, publisher_id, notice_id
    FROM t_leading AS n LEFT JOIN t_process_of AS p ON p.proc = n.own_proc
), noticed AS (
    SELECT DISTINCT proc FROM placed WHERE kind <> 'compiled'
), numbered AS (
    SELECT notice_key, proc, row_number() OVER (PARTITION BY proc ORDER BY day, published_at, length(publisher_id), publisher_id, notice_id)::INTEGER AS seq
    FROM placed WHERE kind <> 'compiled' OR proc NOT IN (FROM noticed)
)
SELECT l.* EXCLUDE (published_at, dispatched), n.proc, n.seq
FROM t_leading AS l JOIN numbered AS n USING (notice_key);

-- Temporary tables go as soon as nothing needs them: memory is small.
DROP TABLE t_leading;
DROP TABLE t_process_of;
