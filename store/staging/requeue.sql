-- A notice that went away with its document may stand in another one, whose
-- copy was not kept: that document is due again, unless an earlier one leads
-- the notice by now. Run once a load has removed anything; the second half is
-- for documents whose notices were passed over before that.
DELETE FROM facts.extractions WHERE document IN (
    SELECT s.document FROM (
        SELECT notice_key, document FROM facts.sightings SEMI JOIN staging.gone USING (notice_key)
        UNION
        SELECT notice_key, document FROM staging.sightings) AS s
    JOIN facts.documents AS d USING (document)
    LEFT JOIN facts.notices AS n USING (notice_key)
    WHERE n.document IS NULL OR (n.fetched, n.document) > (d.fetched, d.document));
