-- The words that prove what an article's deal is: that it is a call-off, and how
-- far it has got.
ALTER TABLE facts.notices ADD COLUMN procedure_raw VARCHAR;
ALTER TABLE facts.notices ADD COLUMN deal_path VARCHAR;
ALTER TABLE facts.notices ADD COLUMN deal_raw VARCHAR;
COMMENT ON COLUMN facts.notices.procedure_raw IS 'Articles only: the words that said framework or call_off';
COMMENT ON COLUMN facts.notices.deal_path IS 'Articles only: place of the sentence that reports the deal';
COMMENT ON COLUMN facts.notices.deal_raw IS 'Articles only: the beginning of that sentence, 200 characters at most';
