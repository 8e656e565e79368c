-- asked: What was awarded without competition, and on what ground?
-- rank: 8
-- limit: 100
-- screen: how, date, title, buyers, supplier, value_gbp, counts, reason
-- column how: direct award, direct call-off (under a framework, no prior publication), or announced (not concluded)
-- column reason: the ground that the notice states
-- column counts: whether value_gbp counts toward spending; what is only announced never does
-- caveat: A call-off under a framework is not the same as an award without competition; an announced award (transparency notice, VEAT) is an intention. A reason to look, no evidence of wrongdoing.
SELECT * FROM (
    SELECT CASE WHEN call_off THEN 'direct call-off' ELSE 'direct award' END AS how, awarded AS date, title, buyers, supplier, value_gbp, value_kind, counts_toward_spend AS counts,
        direct_award_reason AS reason, procedure, contract_id AS id, url
    FROM asked_contracts($lens, $since, $until)
    -- The publisher's words come before OCDS' method: Contracts Finder files
    -- quotations from several firms under "limited", too.
    WHERE (procedure_method IN ('limited', 'direct') AND NOT regexp_matches(coalesce(procedure, ''), '(?i)competitive|quotation|open|restricted|competition'))
        OR regexp_matches(procedure, '(?i)direct award|single tender|without (prior publication|competition|a call)') OR direct_award_reason IS NOT NULL
    UNION ALL
    SELECT 'announced', published, title, buyers, intended_supplier, CASE WHEN currency = 'GBP' THEN value END, value_kind, false, direct_award_reason, procedure, notice_id, url
    FROM opportunities
    WHERE status = 'intended' AND ($lens = 'all' OR (nhs AND it)) AND ($since IS NULL OR published >= $since::DATE) AND ($until IS NULL OR published <= $until::DATE))
ORDER BY value_gbp DESC NULLS LAST, id LIMIT $limit
