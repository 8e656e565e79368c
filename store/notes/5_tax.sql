-- note: on which tax basis the figures stand
-- needs: asked_contracts
WITH bases AS (SELECT value_tax, count(*) AS n, sum(value_gbp) AS gbp FROM asked_contracts($lens, $since, $until) WHERE counts_toward_spend GROUP BY value_tax)
SELECT 'VAT, as published, not converted: ' || string_agg(CASE value_tax WHEN 'net' THEN 'excluding' WHEN 'gross' THEN 'including' ELSE 'not stated' END
    || ' ' || n || ' (' || pounds_text(gbp) || ')', ', ' ORDER BY n DESC, value_tax) || '.' FROM bases
