-- note: which date decides
-- needs: asked_contracts
WITH bases AS (SELECT awarded_basis AS b, count(*) AS n FROM asked_contracts($lens, $since, $until) WHERE awarded_basis IS NOT NULL GROUP BY awarded_basis)
SELECT 'The date of award decides, else signature, else first publication: ' || string_agg(b || ' ' || n, ', ' ORDER BY n DESC, b) || '.' FROM bases
