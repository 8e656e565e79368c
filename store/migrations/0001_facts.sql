-- Facts: what the notices said, one table a thing, loaded from the archive and
-- thrown away with it. Rows of one notice version share notice_key. Nothing here
-- is a judgement: what follows from several notices is in models/.
CREATE SCHEMA facts;

CREATE TABLE facts.documents (
    document      VARCHAR NOT NULL,      -- SHA-256 of the archived body, hex
    source        VARCHAR NOT NULL,
    url           VARCHAR NOT NULL,
    fetched       TIMESTAMP NOT NULL,    -- UTC
    status        INTEGER NOT NULL,      -- HTTP status; 0 for imported files
    content_type  VARCHAR,
    bytes         BIGINT NOT NULL,       -- length of the body
    file          VARCHAR NOT NULL,      -- WARC file, relative to the archive
    "offset"      BIGINT NOT NULL,       -- place of the record in that file, bytes
    window_from   VARCHAR,               -- window of time asked, UK local time
    window_to     VARCHAR
);

CREATE TABLE facts.extractions (
    document       VARCHAR NOT NULL,
    format         VARCHAR,              -- null: no reader knows this document
    format_version VARCHAR,
    notices        INTEGER NOT NULL,     -- notices read
    failures       INTEGER NOT NULL,     -- parts of the document that could not be read
    error          VARCHAR               -- the first failure's words
);

CREATE TABLE facts.notices (
    notice_key         UBIGINT NOT NULL, -- hash of notice_id, version and format
    notice_id          VARCHAR NOT NULL,
    source             VARCHAR NOT NULL,
    publisher_id       VARCHAR NOT NULL,
    version            VARCHAR NOT NULL,
    format             VARCHAR NOT NULL,
    format_version     VARCHAR NOT NULL,
    process_id         VARCHAR,
    kind               VARCHAR NOT NULL,
    form               VARCHAR,
    regime             VARCHAR,
    language           VARCHAR,
    languages          VARCHAR[],
    title              VARCHAR,
    description        VARCHAR,
    published          DATE,
    published_at       VARCHAR,          -- as published
    dispatched         DATE,
    deadline           DATE,
    deadline_at        VARCHAR,
    procedure_method   VARCHAR,
    procedure_details  VARCHAR,
    framework          BOOLEAN NOT NULL,
    dps                BOOLEAN NOT NULL,
    call_off           BOOLEAN NOT NULL,
    direct_award_reason VARCHAR,
    procedure_path     VARCHAR,
    title_path         VARCHAR,
    description_path   VARCHAR,
    published_path     VARCHAR,
    deadline_path      VARCHAR,
    deal_status        VARCHAR,          -- articles only
    deal_subject       VARCHAR,
    deal_published_by  VARCHAR,
    document           VARCHAR NOT NULL, -- earliest archived document that holds this version
    url                VARCHAR,          -- address of that document
    fetched            TIMESTAMP NOT NULL,
    path               VARCHAR NOT NULL, -- place of the notice in the document
    content_digest     UBIGINT NOT NULL  -- hash of what was read; unchanged rows are not rewritten
);

CREATE TABLE facts.lots (
    notice_key UBIGINT NOT NULL, lot_no INTEGER NOT NULL, -- place in the notice, from 0
    lot_id VARCHAR, title VARCHAR, description VARCHAR, status VARCHAR, framework BOOLEAN NOT NULL, path VARCHAR
);

CREATE TABLE facts.awards (
    notice_key UBIGINT NOT NULL, award_no INTEGER NOT NULL,
    award_key VARCHAR NOT NULL,          -- place in the document
    award_id VARCHAR, lots VARCHAR[], status VARCHAR, date DATE, signed DATE, title VARCHAR,
    tenders_received INTEGER, tenders_sme INTEGER, tenders_electronic INTEGER, tenders_path VARCHAR,
    bid_together BOOLEAN NOT NULL, date_path VARCHAR, signed_path VARCHAR
);

CREATE TABLE facts.contracts (
    notice_key UBIGINT NOT NULL, contract_no INTEGER NOT NULL,
    contract_key VARCHAR NOT NULL, contract_id VARCHAR,
    award_key VARCHAR,                   -- of the award it concludes; null: not told
    signed DATE, status VARCHAR, title VARCHAR, signed_path VARCHAR
);

CREATE TABLE facts.changes (
    notice_key UBIGINT NOT NULL, change_no INTEGER NOT NULL,
    contract_key VARCHAR, lot VARCHAR, section VARCHAR, label VARCHAR, old VARCHAR, new VARCHAR, reason VARCHAR, path VARCHAR
);

-- level and owner_no say whose row it is: notice (0), lot, award, contract or
-- change, with its place in that table. The same holds for values and periods.
CREATE TABLE facts.parties (
    notice_key UBIGINT NOT NULL, party_no INTEGER NOT NULL,
    level VARCHAR NOT NULL,              -- notice for buyers, award or change for suppliers
    owner_no INTEGER NOT NULL,
    place INTEGER NOT NULL,              -- among the owner's parties, from 0
    role VARCHAR NOT NULL, name VARCHAR,
    ids STRUCT(scheme VARCHAR, id VARCHAR)[],
    country VARCHAR, region VARCHAR, postcode VARCHAR, size VARCHAR, path VARCHAR
);

CREATE TABLE facts.values (
    notice_key UBIGINT NOT NULL, value_no INTEGER NOT NULL,
    level VARCHAR NOT NULL, owner_no INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    amount DECIMAL(24,6), min DECIMAL(24,6), max DECIMAL(24,6), -- in units of currency
    currency VARCHAR, tax VARCHAR NOT NULL, state VARCHAR NOT NULL,
    per VARCHAR NOT NULL, times INTEGER,
    supplier INTEGER,                    -- place of the supplier whose amount it is; null: everybody's
    approximate BOOLEAN NOT NULL, scope VARCHAR,
    path VARCHAR NOT NULL, raw VARCHAR NOT NULL, min_path VARCHAR, min_raw VARCHAR,
    rule VARCHAR NOT NULL, confidence FLOAT NOT NULL
);

CREATE TABLE facts.periods (
    notice_key UBIGINT NOT NULL, period_no INTEGER NOT NULL,
    level VARCHAR NOT NULL, owner_no INTEGER NOT NULL,
    start_date DATE, end_date DATE, max_end_date DATE,
    months INTEGER, days INTEGER, extension_months INTEGER,
    basis VARCHAR NOT NULL, path VARCHAR NOT NULL, raw VARCHAR NOT NULL
);

CREATE TABLE facts.codes (
    notice_key UBIGINT NOT NULL, code_no INTEGER NOT NULL,
    scheme VARCHAR NOT NULL, code VARCHAR NOT NULL, main BOOLEAN NOT NULL, lot VARCHAR, path VARCHAR
);

CREATE TABLE facts.links (
    notice_key UBIGINT NOT NULL, link_no INTEGER NOT NULL,
    rel VARCHAR NOT NULL, scheme VARCHAR, id VARCHAR, url VARCHAR, path VARCHAR
);

CREATE TABLE facts.problems (
    notice_key UBIGINT NOT NULL, problem_no INTEGER NOT NULL,
    path VARCHAR, rule VARCHAR NOT NULL, message VARCHAR NOT NULL
);

-- Copies of the ledger's lines; the ledger is the truth.
CREATE TABLE facts.windows (
    source VARCHAR NOT NULL, window_from TIMESTAMP NOT NULL, window_to TIMESTAMP NOT NULL, -- UK local time
    state VARCHAR NOT NULL,              -- closed | open | failed
    at TIMESTAMP NOT NULL,               -- UTC, when it ended so
    asked INTEGER NOT NULL, kept INTEGER NOT NULL, unchanged INTEGER NOT NULL, expected INTEGER,
    run VARCHAR, reason VARCHAR
);

CREATE TABLE facts.runs (
    run VARCHAR NOT NULL, command VARCHAR NOT NULL, started TIMESTAMP NOT NULL, ended TIMESTAMP,
    outcome VARCHAR, summary VARCHAR
);
