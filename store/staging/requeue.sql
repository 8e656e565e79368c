-- A notice that went away with its document may stand in another one, whose
-- copy was not kept: that document is due again. Run once a load has removed
-- anything; the second half is for documents whose notices were passed over
-- before that.
DELETE FROM facts.extractions WHERE document IN (
    SELECT document FROM (
        FROM facts.sightings SEMI JOIN staging.gone USING (notice_key)
        UNION ALL
        FROM staging.sightings)
    WHERE notice_key NOT IN (SELECT notice_key FROM facts.notices));
