-- What the documents that were read again repeated when they were read before.
DELETE FROM facts.problems
    WHERE rule = 'repeated-notice' AND notice_key IN (
        SELECT notice_key FROM facts.notices SEMI JOIN staging.reread USING (document));
