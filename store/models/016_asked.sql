-- asked_contracts: the part of contracts that a question looks at. The date of
-- award decides (else signature, else first publication).
CREATE OR REPLACE MACRO asked_contracts(lens, since, until) AS TABLE
SELECT * FROM contracts
WHERE (lens = 'all' OR (nhs AND it))
    AND (since IS NULL OR awarded >= since::DATE) AND (until IS NULL OR awarded <= until::DATE);
COMMENT ON MACRO TABLE asked_contracts IS 'Contracts seen through a lens (nhs-it or all), awarded between two dates; null is no bound';
