-- The documents of this batch. A document that is not read to its end gets no
-- row in extractions, and loses the one it had: it is due.
DELETE FROM facts.extractions WHERE document IN (SELECT document FROM staging.documents);
INSERT INTO facts.extractions BY NAME FROM staging.extractions;
DELETE FROM facts.documents WHERE document IN (SELECT document FROM staging.documents);
INSERT INTO facts.documents BY NAME FROM staging.documents;
DELETE FROM facts.sightings WHERE document IN (SELECT document FROM staging.reread);
INSERT INTO facts.sightings BY NAME FROM staging.sightings;
