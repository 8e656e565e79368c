-- note: what was left out, by reason
-- needs: asked_contracts
WITH reasons AS (SELECT not_counted_as AS reason, count(*) AS n, sum(value_gbp) AS gbp
    FROM asked_contracts($lens, $since, $until) WHERE NOT counts_toward_spend GROUP BY not_counted_as)
SELECT 'Left out, and not added: ' || string_agg(reason || ' ' || n || CASE WHEN reason = 'framework ceiling' THEN ' (limits, never added up)' ELSE coalesce(' (' || pounds_text(gbp) || ' as stated)', '') END, ', ' ORDER BY n DESC, reason) || '.' FROM reasons
