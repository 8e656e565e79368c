-- Macros: the one way this database folds names and cuts pounds.
--
-- fold_name makes two spellings of one body's name equal. Everything that matches
-- names uses it and nothing else, so that a match can be explained by one rule.
-- What tells bodies apart stays: "Barts Health NHS Trust" and "Barts Health NHS
-- Foundation Trust" are two.
CREATE OR REPLACE MACRO fold_name(name) AS nullif(trim(regexp_replace(
    regexp_replace(
        regexp_replace(
            regexp_replace(
                regexp_replace(
                    regexp_replace(
                        replace(lower(strip_accents(name)), '&', ' and '),
                        '[''’`´.]', '', 'g'),
                    '[^a-z0-9]+', ' ', 'g'),
                '\b([a-z]) ([a-z]) ([a-z])\b', '\1\2\3', 'g'),
            '\b([a-z]) ([a-z])\b', '\1\2', 'g'),
        '\b(the|public limited company|plc|ltd|limited|llp|lp|inc|incorporated|cyf|cyfyngedig)\b', ' ', 'g'),
    '\s+', ' ', 'g')), '');
COMMENT ON MACRO fold_name IS 'Name of a body, folded for matching: case, accents, punctuation, legal form, "the", "&" = "and", "N H S" = "NHS"';

-- Two decimals and no more than 9,999,999,999,999,999.99: beyond that an amount is
-- a slip of the keyboard, and null here.
CREATE OR REPLACE MACRO pounds(amount) AS TRY_CAST(round(amount, 2) AS DECIMAL(18, 2));
COMMENT ON MACRO pounds IS 'An amount of money as DECIMAL(18,2); null where it does not fit';

-- A stable name for what has no name of its own: 64 bits of MD5 in hex.
CREATE OR REPLACE MACRO stable_id(words) AS left(md5(words), 16);
COMMENT ON MACRO stable_id IS 'The first 16 hex digits of the MD5 of the words';

-- An amount as people write it: no zeros after the point that say nothing.
CREATE OR REPLACE MACRO plain_number(amount) AS rtrim(rtrim(amount::DECIMAL(24, 6)::VARCHAR, '0'), '.');
COMMENT ON MACRO plain_number IS 'An amount as text, without zeros that say nothing';

CREATE OR REPLACE MACRO pounds_text(amount) AS '£' || format('{:,}', round(amount)::BIGINT);
COMMENT ON MACRO pounds_text IS 'Whole pounds for people: £1,234';

-- Aggregates that sort inside a group are slow where groups are many and small,
-- so lists of {place, name} are sorted afterwards instead.
CREATE OR REPLACE MACRO joined(placed) AS array_to_string(list_transform(list_sort(placed), lambda x: x.name), '; ');
COMMENT ON MACRO joined IS 'Names of a list of {place, name}, in the order of their places, joined by "; "';

-- Lots and contracts as buyers number them: "LOT-0001", "Lot 1" and "01" are one
-- lot, and words for "no number" are none.
CREATE OR REPLACE MACRO lot_number(id) AS regexp_replace(lower(id), '^(?:lot[^0-9]*)?0*([0-9].*)$', '\1');
COMMENT ON MACRO lot_number IS 'Id of a lot, folded for matching between forms';

CREATE OR REPLACE MACRO contract_number(id) AS nullif(regexp_replace(regexp_replace(lower(id), '[^a-z0-9]+', '', 'g'), '^(0*|na|none|tbc|notapplicable)$', ''), '');
COMMENT ON MACRO contract_number IS 'A contract''s number, folded for matching; null for words that say there is none';

CREATE OR REPLACE MACRO nobody_won(status) AS regexp_matches(coalesce(status, ''), '^(cancelled|canceled|unsuccessful|withdrawn|discontinued|not awarded)$');
COMMENT ON MACRO nobody_won IS 'true for the status of an award that came to nothing';
