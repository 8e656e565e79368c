-- asked: Who bought the most?
-- rank: 3
-- limit: 20
-- column buyer: the body's most frequent name; other spellings are in organisation_names
-- column contracts: contracts counted toward spending
-- column value_gbp: its shares of their values, pounds
-- column assumed_gbp: of that, shares that nobody stated: one value of several buyers, divided equally
-- column ceilings: awards under frameworks, not in contracts and not in value_gbp
-- column largest_ceiling: the largest of their ceilings, pounds: a limit, not spending; never added
-- column not_counted: other contracts that do not count, for any reason
-- column no_value: of these, contracts without a usable value
-- column buyer_id: organisations.organisation_id
-- caveat: One value of several buyers is counted once and divided equally among them; assumed_gbp says how much of a figure that is.
-- caveat: Names are merged only where a number or the folded name agrees; a group's companies stay apart.
WITH asked AS (SELECT * FROM asked_contracts($lens, $since, $until))
SELECT o.name AS buyer, count(*) FILTER (a.counts_toward_spend) AS contracts, coalesce(sum(s.value_share), 0)::DECIMAL(18, 2) AS value_gbp,
    coalesce(sum(s.value_share) FILTER (s.share_assumed), 0)::DECIMAL(18, 2) AS assumed_gbp,
    count(*) FILTER (a.not_counted_as = 'framework ceiling') AS ceilings, max(a.value_gbp) FILTER (a.not_counted_as = 'framework ceiling') AS largest_ceiling,
    count(*) FILTER (NOT a.counts_toward_spend AND a.not_counted_as <> 'framework ceiling') AS not_counted,
    count(*) FILTER (a.value IS NULL) AS no_value, s.buyer_id
FROM asked AS a JOIN contract_buyers AS s USING (contract_id) JOIN organisations AS o ON o.organisation_id = s.buyer_id
GROUP BY s.buyer_id, o.name
ORDER BY value_gbp DESC, contracts DESC, buyer, buyer_id LIMIT $limit
