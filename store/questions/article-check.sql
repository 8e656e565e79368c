-- asked: Where do articles and notices differ, and which reported deals have no notice at all?
-- rank: 11
-- limit: 200
-- screen: finding, published, title, article_says, notice_says, explanation, id
-- column finding: what differs (value, term, start, supplier, buyer), or a lead: no notice found; tender found, no award notice
-- column article_says: what the article was read to say; for a lead its value
-- column article_words: the words of the article
-- column notice_says: what the notices of the linked contract say
-- column notice_words: the words of the notice
-- column explanation: what may lie between the two, by arithmetic
-- column score: how well the signs of the link agree, 0 to 1; see article_links
-- column notices_near: notices held that were published from two months before the article to six after; where they are few, "no notice found" says little
-- column id: what to show: the contract, else the article's deal
-- column notice_id: the article's deal; show it for the words that prove each field
-- caveat: A difference is a question to ask, not an error found: articles round, count options or VAT in, and name groups for their firms. Articles never count toward spending.
-- caveat: "No notice found" means none among the notices held that clearly fits; a notice may come later, stand on a portal or in a month that is not held, or name the parties otherwise. Compare the months above, and article_candidates for what came near.
-- caveat: since and until bound the date of the article.
WITH asked AS (
    SELECT a.*, figure_text(a.value, a.value_min, a.value_max) || CASE WHEN a.value_per <> 'total' THEN ' a ' || a.value_per ELSE '' END AS worth
    FROM articles AS a
    WHERE ($lens = 'all' OR (nhs AND it)) AND ($since IS NULL OR published >= $since::DATE) AND ($until IS NULL OR published <= $until::DATE)
), near AS (
    SELECT a.notice_id, coalesce(sum(c.notices), 0)::BIGINT AS notices
    FROM asked AS a LEFT JOIN coverage AS c ON c.source <> 'articles' AND c.month BETWEEN date_trunc('month', a.published - 60) AND a.published + 180 GROUP BY a.notice_id
), again AS (
    SELECT repeats AS notice_id, count(*) + 1 AS articles FROM articles WHERE repeats IS NOT NULL GROUP BY repeats
), words AS (
    SELECT notice_id, min(raw) AS raw FROM article_evidence WHERE field IN ('value', 'value_max', 'value_min') GROUP BY notice_id
), findings AS (
    SELECT 1 AS turn, CASE d.field WHEN 'months' THEN 'term' WHEN 'start_date' THEN 'start' ELSE d.field END || ' differs' AS finding, a.notice_id,
        d.article_value AS article_says, d.article_words, d.notice_value AS notice_says, d.notice_words, d.explanation
    FROM asked AS a JOIN article_differences AS d USING (notice_id)
    UNION ALL
    SELECT 2, CASE WHEN a.process_id IS NULL THEN 'no notice found' ELSE 'tender found, no award notice' END, a.notice_id, a.worth, w.raw, NULL, NULL,
        CASE WHEN a.process_id IS NULL THEN 'a lead: ' || a.status || ', and no notice tells of it' ELSE 'a lead: reported as ' || a.status || ', and no result is held' END
            || coalesce('; told by ' || t.articles || ' articles', '')
    FROM asked AS a LEFT JOIN words AS w USING (notice_id) LEFT JOIN again AS t USING (notice_id)
    WHERE a.repeats IS NULL AND a.contract_id IS NULL AND (a.process_id IS NULL OR a.status IN ('awarded', 'extended', 'changed'))
)
SELECT f.finding, a.published, a.title, a.buyers, a.suppliers, a.status, f.article_says, f.article_words, f.notice_says, f.notice_words, f.explanation,
    a.score, l.signals, n.notices AS notices_near, coalesce(a.contract_id, a.own_contract_id, a.notice_id) AS id, a.notice_id, a.contract_id, a.process_id, a.url, coalesce(c.url, o.url) AS notice_url
FROM findings AS f JOIN asked AS a USING (notice_id) JOIN near AS n USING (notice_id)
LEFT JOIN article_links AS l USING (notice_id) LEFT JOIN contracts AS c ON c.contract_id = a.contract_id
LEFT JOIN (SELECT process_id, source, min(url) AS url FROM opportunities GROUP BY ALL) AS o ON o.process_id = l.process_id AND o.source = l.source
ORDER BY f.turn, a.published DESC, a.notice_id, f.finding LIMIT $limit
