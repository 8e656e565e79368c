-- Article deals: what each article reports, and which bodies of notices its
-- names may mean.
--
-- Articles name bodies shortly ("Mersey Care", "SCC"). A short name means a body
-- where all its own words are among the body's; words that every public body or
-- group of firms has (name_core) match nothing alone, and a council is no
-- hospital. How well a name fits is its strength:
--   1     equal       the folded names are equal
--   0.92  same words  but for words that tell nothing, and their order
--   0.8   prefix      the body's name begins with the article's
--   0.7   part        the article's words are among the body's
--   0.6   initials    "SCC" for Specialist Computer Centres
--   0.5   longer      the body's words are among the article's
CREATE OR REPLACE MACRO name_words(folded) AS list_transform(string_split(
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(folded,
        '\bicb\b', 'integrated care board'), '\bccgs?\b', 'clinical commissioning group'), '\bcsu\b', 'commissioning support unit'),
        '\b(constabulary|pcc)\b', 'police'), '\bsaint\b', 'st'), ' '),
    lambda w: CASE WHEN length(w) > 3 AND NOT ends_with(w, 'ss') THEN rtrim(w, 's') ELSE w END);
COMMENT ON MACRO name_words IS 'Words of a folded name in their order, without plural s; icb, ccg and the like in full';

CREATE OR REPLACE MACRO name_core(words) AS list_filter(words, lambda w: NOT list_contains([
    'nh', 'nhs', 'trust', 'foundation', 'of', 'and', 'for', 'in', 'on', 'at', 'to', 'county', 'city', 'borough', 'district', 'metropolitan', 'council',
    'unitary', 'authority', 'service', 'board', 'crime', 'commissioner', 'uk', 'gb', 'group', 'holding', 'international', 'global', 'europe', 'emea', 'co', 'company'], w));
COMMENT ON MACRO name_core IS 'The words of a name that tell it from others; NHS, trust, council, group and the like do not';

-- What sort of body a name says it is; two sorts are two bodies.
CREATE OR REPLACE MACRO name_sort(folded) AS CASE
    WHEN regexp_matches(folded, '\b(council|borough)\b') THEN 'council'
    WHEN regexp_matches(folded, '\b(police|constabulary|pcc)\b') THEN 'police'
    WHEN regexp_matches(folded, '\bfire\b') THEN 'fire'
    WHEN regexp_matches(folded, '\b(nhs|hospitals?|health|healthcare|icb|ccg|infirmary|ambulance)\b') THEN 'health'
    WHEN regexp_matches(folded, '\b(university|college|school|academy)\b') THEN 'education' END;
COMMENT ON MACRO name_sort IS 'council, police, fire, health or education, as far as the words of a folded name tell';

CREATE OR REPLACE TEMP TABLE t_deals AS
SELECT n.notice_key, n.notice_id, n.deal_status AS status, n.published, split_part(n.publisher_id, '#', 1) AS article, f.title, f.deal_subject AS subject,
    n.framework OR n.dps AS framework, n.call_off
FROM t_notices AS n JOIN facts.notices AS f USING (notice_key) WHERE n.kind = 'report';

-- The one figure of a deal, chosen as a contract's is (007).
CREATE OR REPLACE TEMP TABLE t_deal_values AS
SELECT v.notice_key, arg_min(v, (v.state <> 'stated', v.per <> 'total' AND v.times IS NULL,
    CASE v.kind WHEN 'changed_total' THEN 0 WHEN 'awarded' THEN 1 WHEN 'framework_ceiling' THEN 2 WHEN 'estimated' THEN 3 ELSE 4 END,
    v.amount IS NULL, v.level <> 'award', v.value_no)) AS v
FROM facts.values AS v JOIN t_deals USING (notice_key)
WHERE v.kind IN ('changed_total', 'awarded', 'framework_ceiling', 'estimated', 'revenue', 'extension') GROUP BY v.notice_key;

CREATE OR REPLACE TEMP TABLE t_deal_terms AS
-- What stands far apart in a text has a row of its own: field by field, the first.
SELECT notice_key, {'months': arg_min(months, place) FILTER (months IS NOT NULL), 'extension_months': arg_min(extension_months, place) FILTER (extension_months IS NOT NULL),
    'start_date': arg_min(start_date, place) FILTER (start_date IS NOT NULL), 'end_date': arg_min(end_date, place) FILTER (end_date IS NOT NULL)} AS p
FROM (SELECT p.*, (p.level <> 'award', p.period_no) AS place FROM facts.periods AS p JOIN t_deals USING (notice_key)) GROUP BY notice_key;

CREATE OR REPLACE TEMP TABLE t_deal_parties AS
SELECT b.notice_key, CASE b.level WHEN 'notice' THEN 'buyer' ELSE 'supplier' END AS side, b.place, b.name, b.folded, i.organisation_id, b.path
FROM t_bodies AS b JOIN t_deals USING (notice_key) JOIN t_body_ids AS i USING (body)
WHERE b.folded IS NOT NULL AND ((b.level = 'notice' AND b.role <> 'prospective') OR (b.level = 'award' AND b.role IN ('supplier', 'member')));

CREATE OR REPLACE TEMP TABLE t_deal_names AS
SELECT side, folded, name_words(folded) AS words, name_core(name_words(folded)) AS core, name_sort(folded) AS sort,
    CASE folded WHEN 'bt' THEN 'british telecommunications' WHEN 'hp' THEN 'hewlett packard' WHEN 'hpe' THEN 'hewlett packard enterprise' END AS known_as
FROM (SELECT DISTINCT side, folded FROM t_deal_parties);

-- Names of bodies in notices, as far as they share a word with an article's.
CREATE OR REPLACE TEMP TABLE t_named_bodies AS
WITH wanted AS (
    SELECT DISTINCT unnest(core) AS word FROM t_deal_names
    UNION SELECT DISTINCT unnest(string_split(known_as, ' ')) FROM t_deal_names
), press AS (
    -- What only articles call somebody is no name of a notice's.
    SELECT i.organisation_id, b.name, count(*) AS times
    FROM t_bodies AS b JOIN t_deals USING (notice_key) JOIN t_body_ids AS i USING (body) GROUP BY ALL
), named AS (
    SELECT DISTINCT n.organisation_id, n.folded
    FROM organisation_names AS n LEFT JOIN press AS p ON p.organisation_id = n.organisation_id AND p.name = n.name
    WHERE n.folded IS NOT NULL AND n.times > coalesce(p.times, 0) AND EXISTS (FROM t_deal_names)
), split AS (
    SELECT organisation_id, folded, name_words(folded) AS words FROM named
), cored AS (
    SELECT *, name_core(words) AS core,
        array_to_string(list_transform(list_filter(string_split(folded, ' '), lambda w: w NOT IN ('and', 'of', 'for', 'in', 'uk', 'group')), lambda w: w[1]), '') AS initials
    FROM split
)
SELECT organisation_id, folded, words, core, initials, name_sort(folded) AS sort
FROM cored
WHERE (organisation_id, folded) IN (SELECT (organisation_id, folded) FROM (SELECT organisation_id, folded, unnest(core) AS word FROM cored) WHERE word IN (FROM wanted))
    OR initials IN (SELECT folded FROM t_deal_names);

-- How many bodies share a word: the rarest decides what is compared at all.
CREATE OR REPLACE TEMP TABLE t_name_words AS
SELECT word, count(DISTINCT organisation_id) AS bodies FROM (SELECT organisation_id, unnest(core) AS word FROM t_named_bodies) GROUP BY word;

CREATE OR REPLACE TEMP TABLE t_rare_words AS
WITH ours AS (
    SELECT side, folded, arg_min(word, (bodies, word)) AS word
    FROM (SELECT side, folded, unnest(core) AS word FROM t_deal_names) JOIN t_name_words USING (word) WHERE bodies <= 500 GROUP BY ALL
), theirs AS (
    SELECT organisation_id, folded, arg_min(word, (bodies, word)) AS word
    FROM (SELECT organisation_id, folded, unnest(core) AS word FROM t_named_bodies) JOIN t_name_words USING (word) WHERE bodies <= 500 GROUP BY ALL
)
SELECT o.side, o.folded, b.organisation_id, b.folded AS other
FROM ours AS o JOIN (SELECT organisation_id, folded, unnest(core) AS word FROM t_named_bodies) AS b USING (word)
UNION
SELECT o.side, o.folded, t.organisation_id, t.folded
FROM (SELECT side, folded, unnest(core) AS word FROM t_deal_names) AS o JOIN theirs AS t USING (word)
UNION
SELECT o.side, o.folded, b.organisation_id, b.folded FROM t_deal_names AS o JOIN t_named_bodies AS b USING (folded)
UNION
SELECT o.side, o.folded, b.organisation_id, b.folded FROM t_deal_names AS o JOIN t_named_bodies AS b ON b.initials = o.folded WHERE length(o.folded) BETWEEN 3 AND 5
UNION
SELECT o.side, o.folded, b.organisation_id, b.folded FROM t_deal_names AS o JOIN t_named_bodies AS b ON starts_with(b.folded, o.known_as);

CREATE OR REPLACE TEMP TABLE t_name_matches AS
WITH compared AS (
    SELECT r.side, r.folded, r.organisation_id, r.other,
        CASE WHEN o.folded = b.folded THEN 'equal'
            WHEN o.sort <> b.sort AND o.side = 'buyer' THEN NULL
            WHEN len(o.core) = 0 THEN NULL
            WHEN list_sort(list_distinct(o.core)) = list_sort(list_distinct(b.core)) THEN 'same words'
            WHEN list_has_all(b.core, o.core) AND b.core[1] = o.core[1] THEN 'prefix'
            WHEN list_has_all(b.core, o.core) THEN 'part'
            WHEN len(b.core) > 0 AND list_has_all(o.core, b.core) AND b.core[1] = o.core[1] THEN 'longer'
            WHEN length(o.folded) BETWEEN 3 AND 5 AND b.initials = o.folded THEN 'initials'
            WHEN starts_with(b.folded, o.known_as) THEN 'known as' END AS how
    FROM t_rare_words AS r JOIN t_deal_names AS o ON o.side = r.side AND o.folded = r.folded
    JOIN t_named_bodies AS b ON b.organisation_id = r.organisation_id AND b.folded = r.other
), scored AS (
    SELECT *, CASE how WHEN 'equal' THEN 1 WHEN 'same words' THEN 0.92 WHEN 'prefix' THEN 0.8 WHEN 'known as' THEN 0.8 WHEN 'part' THEN 0.7
        WHEN 'longer' THEN 0.5 ELSE 0.6 END::DOUBLE AS strength
    FROM compared WHERE how IS NOT NULL
)
-- A short name that fits one body alone means it more surely. Where a body has
-- the article's name, one of a longer or shorter name is less likely meant. A name that fits very many bodies means none in particular.
SELECT side, folded, organisation_id, how,
    CASE WHEN how IN ('prefix', 'part') AND count(*) OVER (PARTITION BY side, folded) = 1 THEN strength + 0.1
        WHEN strength < 0.9 AND max(strength) OVER (PARTITION BY side, folded) > 0.9 THEN strength - 0.15 ELSE strength END AS strength
FROM (SELECT side, folded, organisation_id, max(strength) AS strength, arg_max(how, (strength, other)) AS how FROM scored GROUP BY side, folded, organisation_id)
QUALIFY row_number() OVER (PARTITION BY side, folded ORDER BY strength DESC, organisation_id) <= 50;

CREATE OR REPLACE TEMP TABLE t_deal_bodies AS
SELECT p.notice_key, p.side, p.place, p.name, m.organisation_id, m.strength, m.how
FROM t_deal_parties AS p JOIN t_name_matches AS m USING (side, folded);

DROP TABLE t_deal_names;
DROP TABLE t_named_bodies;
DROP TABLE t_name_words;
DROP TABLE t_rare_words;
DROP TABLE t_name_matches;
