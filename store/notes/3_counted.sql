-- note: how many contracts count
-- needs: asked_contracts
SELECT count(*) FILTER (counts_toward_spend) || ' contracts counted, ' || pounds_text(coalesce(sum(value_gbp) FILTER (counts_toward_spend), 0))
    || '; ' || count(*) FILTER (NOT counts_toward_spend) || ' left out; ' || count(*) FILTER (value IS NULL) || ' have no usable published value and add nothing.'
FROM asked_contracts($lens, $since, $until)
