-- note: what was left out, by reason
-- needs: contracts
WITH reasons AS (SELECT not_counted_as AS reason, count(*) AS n, sum(value_gbp) AS gbp
    FROM asked_contracts($lens, $since, $until) WHERE NOT counts_toward_spend GROUP BY not_counted_as)
SELECT 'Left out, and not added: ' || string_agg(reason || ' ' || n || coalesce(' (' || pounds_text(gbp) || ' as stated)', ''), ', ' ORDER BY n DESC, reason) || '.' FROM reasons
