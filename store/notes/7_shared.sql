-- note: how many values are divided
-- needs: contract_suppliers
SELECT CASE WHEN count(DISTINCT contract_id) > 0 THEN count(DISTINCT contract_id) || ' counted contracts have one value shared by several suppliers; it is counted once and divided equally.' END
FROM contract_suppliers JOIN asked_contracts($lens, $since, $until) USING (contract_id) WHERE share_assumed
