-- Facts: what the notices said, one table a thing, loaded from the archive and
-- thrown away with it. Rows of one notice version share notice_key. Nothing here
-- is a judgement: what follows from several notices is in models/.
--
-- level and owner_no say whose row a party, a value or a period is: the notice's
-- (0), or that of the lot, award, contract or change with that place in its
-- table. The comments are the data dictionary; there are no indexes, because
-- every merge is a join and DuckDB joins faster without.
CREATE SCHEMA facts;

CREATE TABLE facts.documents (
    document     VARCHAR NOT NULL,
    source       VARCHAR NOT NULL,
    url          VARCHAR NOT NULL,
    fetched      TIMESTAMP NOT NULL,
    status       INTEGER NOT NULL,
    content_type VARCHAR,
    bytes        BIGINT NOT NULL,
    file         VARCHAR NOT NULL,
    "offset"     BIGINT NOT NULL,
    window_from  VARCHAR,
    window_to    VARCHAR
);
COMMENT ON TABLE facts.documents IS 'One archived body: a web answer or an imported file, each distinct body once';
COMMENT ON COLUMN facts.documents.document IS 'SHA-256 of the archived body, hex';
COMMENT ON COLUMN facts.documents.source IS 'Source that it was fetched from or imported for (find-a-tender, ted, ...)';
COMMENT ON COLUMN facts.documents.url IS 'Address that was asked, or the file that was imported';
COMMENT ON COLUMN facts.documents.fetched IS 'When it was archived, UTC';
COMMENT ON COLUMN facts.documents.status IS 'HTTP status; 0 for imported files';
COMMENT ON COLUMN facts.documents.content_type IS 'Content type as the server told it';
COMMENT ON COLUMN facts.documents.bytes IS 'Length of the body';
COMMENT ON COLUMN facts.documents.file IS 'WARC file that holds it, relative to the archive';
COMMENT ON COLUMN facts.documents."offset" IS 'Place of the record in that file, bytes';
COMMENT ON COLUMN facts.documents.window_from IS 'Start of the window of time asked, UK local time; null where none was';
COMMENT ON COLUMN facts.documents.window_to IS 'End of the window of time asked, UK local time';

CREATE TABLE facts.extractions (
    document       VARCHAR NOT NULL,
    format         VARCHAR,
    format_version VARCHAR,
    notices        INTEGER NOT NULL,
    failures       INTEGER NOT NULL,
    error          VARCHAR
);
COMMENT ON TABLE facts.extractions IS 'Outcome of reading one document; a document without a row is due to be read';
COMMENT ON COLUMN facts.extractions.document IS 'The document: facts.documents.document';
COMMENT ON COLUMN facts.extractions.format IS 'Format of its first notice; null where no notice could be read, mostly because no reader knows the document';
COMMENT ON COLUMN facts.extractions.format_version IS 'Version of the reader; the document is due again when it changes';
COMMENT ON COLUMN facts.extractions.notices IS 'Notices read, repeats included';
COMMENT ON COLUMN facts.extractions.failures IS 'Parts of the document that could not be read';
COMMENT ON COLUMN facts.extractions.error IS 'The first failure in words';

CREATE TABLE facts.sightings (
    notice_key UBIGINT NOT NULL,
    document   VARCHAR NOT NULL
);
COMMENT ON TABLE facts.sightings IS 'One notice version in one document: everywhere that it was seen';
COMMENT ON COLUMN facts.sightings.notice_key IS 'Notice version: facts.notices.notice_key';
COMMENT ON COLUMN facts.sightings.document IS 'A document that holds it: facts.documents.document';

CREATE TABLE facts.notices (
    notice_key          UBIGINT NOT NULL,
    notice_id           VARCHAR NOT NULL,
    source              VARCHAR NOT NULL,
    publisher_id        VARCHAR NOT NULL,
    version             VARCHAR NOT NULL,
    format              VARCHAR NOT NULL,
    format_version      VARCHAR NOT NULL,
    process_id          VARCHAR,
    kind                VARCHAR NOT NULL,
    form                VARCHAR,
    regime              VARCHAR,
    language            VARCHAR,
    languages           VARCHAR[],
    title               VARCHAR,
    description         VARCHAR,
    published           DATE,
    published_at        VARCHAR,
    dispatched          DATE,
    deadline            DATE,
    deadline_at         VARCHAR,
    procedure_method    VARCHAR,
    procedure_details   VARCHAR,
    framework           BOOLEAN NOT NULL,
    dps                 BOOLEAN NOT NULL,
    call_off            BOOLEAN NOT NULL,
    direct_award_reason VARCHAR,
    procedure_path      VARCHAR,
    title_path          VARCHAR,
    description_path    VARCHAR,
    published_path      VARCHAR,
    dispatched_path     VARCHAR,
    deadline_path       VARCHAR,
    deal_status         VARCHAR,
    deal_subject        VARCHAR,
    deal_published_by   VARCHAR,
    document            VARCHAR NOT NULL,
    url                 VARCHAR,
    fetched             TIMESTAMP NOT NULL,
    path                VARCHAR NOT NULL,
    content_digest      UBIGINT NOT NULL
);
COMMENT ON TABLE facts.notices IS 'One notice version as one publisher published it, under the earliest document that holds it';
COMMENT ON COLUMN facts.notices.notice_key IS 'Hash of notice_id, version and format; names the notice version in all tables';
COMMENT ON COLUMN facts.notices.notice_id IS 'Source and publisher_id joined by a colon';
COMMENT ON COLUMN facts.notices.source IS 'Source that published it';
COMMENT ON COLUMN facts.notices.publisher_id IS 'The publisher''s own id';
COMMENT ON COLUMN facts.notices.version IS 'SHA-256 of what was published, hex; the same notice sent again has the same';
COMMENT ON COLUMN facts.notices.format IS 'Reader that understood it: ocds, tedxml, eforms, page, article';
COMMENT ON COLUMN facts.notices.format_version IS 'Version of that reader';
COMMENT ON COLUMN facts.notices.process_id IS 'What ties the notices of one procedure together: OCID or its like';
COMMENT ON COLUMN facts.notices.kind IS 'planning, tender, correction, intention, award, change, termination, cancellation, performance, compiled (a merged record) or report (an article)';
COMMENT ON COLUMN facts.notices.form IS 'The publisher''s type: UK1 to UK17, F03, eForms subtype, ...';
COMMENT ON COLUMN facts.notices.regime IS 'Law it was published under: PA2023, PCR2015, PSR, EU2014, EU2009-81 (defence), ...';
COMMENT ON COLUMN facts.notices.language IS 'Language of the text, ISO 639-1';
COMMENT ON COLUMN facts.notices.languages IS 'All languages that it is offered in, where several';
COMMENT ON COLUMN facts.notices.title IS 'Title';
COMMENT ON COLUMN facts.notices.description IS 'Description';
COMMENT ON COLUMN facts.notices.published IS 'Date of publication, as published';
COMMENT ON COLUMN facts.notices.published_at IS 'Stamp of publication, as published';
COMMENT ON COLUMN facts.notices.dispatched IS 'Date it was sent to the publisher';
COMMENT ON COLUMN facts.notices.deadline IS 'Last day for tenders or requests, as published';
COMMENT ON COLUMN facts.notices.deadline_at IS 'Stamp of the deadline, as published';
COMMENT ON COLUMN facts.notices.procedure_method IS 'open, selective, limited or direct';
COMMENT ON COLUMN facts.notices.procedure_details IS 'The procedure in the publisher''s words';
COMMENT ON COLUMN facts.notices.framework IS 'A framework agreement is set up';
COMMENT ON COLUMN facts.notices.dps IS 'A dynamic purchasing system or dynamic market is set up';
COMMENT ON COLUMN facts.notices.call_off IS 'It is bought under a framework or dynamic system';
COMMENT ON COLUMN facts.notices.direct_award_reason IS 'Stated ground for doing without competition';
COMMENT ON COLUMN facts.notices.procedure_path IS 'Place of what said framework, dps or call_off, or else the method';
COMMENT ON COLUMN facts.notices.title_path IS 'Place of the title in the document';
COMMENT ON COLUMN facts.notices.description_path IS 'Place of the description in the document';
COMMENT ON COLUMN facts.notices.published_path IS 'Place of the date of publication in the document';
COMMENT ON COLUMN facts.notices.dispatched_path IS 'Place of the date of dispatch in the document';
COMMENT ON COLUMN facts.notices.deadline_path IS 'Place of the deadline in the document';
COMMENT ON COLUMN facts.notices.deal_status IS 'Articles only: awarded, preferred, tender, planned, extended, changed, cancelled';
COMMENT ON COLUMN facts.notices.deal_subject IS 'Articles only: what the deal is about';
COMMENT ON COLUMN facts.notices.deal_published_by IS 'Articles only: who published the article';
COMMENT ON COLUMN facts.notices.document IS 'Earliest archived document that holds this version: facts.documents.document';
COMMENT ON COLUMN facts.notices.url IS 'Address of that document';
COMMENT ON COLUMN facts.notices.fetched IS 'When that document was archived, UTC';
COMMENT ON COLUMN facts.notices.path IS 'Place of the notice in the document';
COMMENT ON COLUMN facts.notices.content_digest IS 'Hash of what was read; rows that read as before are not rewritten';

CREATE TABLE facts.lots (
    notice_key  UBIGINT NOT NULL,
    lot_no      INTEGER NOT NULL,
    lot_id      VARCHAR,
    title       VARCHAR,
    description VARCHAR,
    status      VARCHAR,
    framework   BOOLEAN NOT NULL,
    path        VARCHAR
);
COMMENT ON TABLE facts.lots IS 'One lot of a notice';
COMMENT ON COLUMN facts.lots.notice_key IS 'Notice version this belongs to: facts.notices.notice_key';
COMMENT ON COLUMN facts.lots.lot_no IS 'Place among the notice''s lots, from 0';
COMMENT ON COLUMN facts.lots.lot_id IS 'The publisher''s id of the lot';
COMMENT ON COLUMN facts.lots.title IS 'Title';
COMMENT ON COLUMN facts.lots.description IS 'Description';
COMMENT ON COLUMN facts.lots.status IS 'Status in the publisher''s words';
COMMENT ON COLUMN facts.lots.framework IS 'The lot sets up a framework agreement';
COMMENT ON COLUMN facts.lots.path IS 'Place of the lot in the document';

CREATE TABLE facts.awards (
    notice_key         UBIGINT NOT NULL,
    award_no           INTEGER NOT NULL,
    award_key          VARCHAR NOT NULL,
    award_id           VARCHAR,
    lots               VARCHAR[],
    status             VARCHAR,
    reason             VARCHAR,
    date               DATE,
    signed             DATE,
    title              VARCHAR,
    tenders_received   INTEGER,
    tenders_sme        INTEGER,
    tenders_electronic INTEGER,
    tenders_path       VARCHAR,
    bid_together       BOOLEAN NOT NULL,
    date_path          VARCHAR,
    signed_path        VARCHAR
);
COMMENT ON TABLE facts.awards IS 'One award of a notice: somebody won, or nobody did';
COMMENT ON COLUMN facts.awards.notice_key IS 'Notice version this belongs to: facts.notices.notice_key';
COMMENT ON COLUMN facts.awards.award_no IS 'Place among the notice''s awards, from 0';
COMMENT ON COLUMN facts.awards.award_key IS 'Place of the award in the document; unique where ids repeat';
COMMENT ON COLUMN facts.awards.award_id IS 'The publisher''s id';
COMMENT ON COLUMN facts.awards.lots IS 'Ids of the lots that it settles';
COMMENT ON COLUMN facts.awards.status IS 'Status in the publisher''s words';
COMMENT ON COLUMN facts.awards.reason IS 'Why nobody won, as published';
COMMENT ON COLUMN facts.awards.date IS 'Date of the award';
COMMENT ON COLUMN facts.awards.signed IS 'Date of signature, where the award tells it';
COMMENT ON COLUMN facts.awards.title IS 'Title';
COMMENT ON COLUMN facts.awards.tenders_received IS 'Tenders received; null: not stated';
COMMENT ON COLUMN facts.awards.tenders_sme IS 'Tenders received from small and medium enterprises';
COMMENT ON COLUMN facts.awards.tenders_electronic IS 'Tenders received electronically';
COMMENT ON COLUMN facts.awards.tenders_path IS 'Place of these counts in the document';
COMMENT ON COLUMN facts.awards.bid_together IS 'The winners bid together, as a group';
COMMENT ON COLUMN facts.awards.date_path IS 'Place of the date';
COMMENT ON COLUMN facts.awards.signed_path IS 'Place of the date of signature';

CREATE TABLE facts.contracts (
    notice_key   UBIGINT NOT NULL,
    contract_no  INTEGER NOT NULL,
    contract_key VARCHAR NOT NULL,
    contract_id  VARCHAR,
    award_key    VARCHAR,
    signed       DATE,
    status       VARCHAR,
    title        VARCHAR,
    signed_path  VARCHAR
);
COMMENT ON TABLE facts.contracts IS 'One contract that a notice tells of as concluded';
COMMENT ON COLUMN facts.contracts.notice_key IS 'Notice version this belongs to: facts.notices.notice_key';
COMMENT ON COLUMN facts.contracts.contract_no IS 'Place among the notice''s contracts, from 0';
COMMENT ON COLUMN facts.contracts.contract_key IS 'Place of the contract in the document; unique where ids repeat';
COMMENT ON COLUMN facts.contracts.contract_id IS 'The publisher''s id';
COMMENT ON COLUMN facts.contracts.award_key IS 'Key of the award it concludes; null: not told';
COMMENT ON COLUMN facts.contracts.signed IS 'Date of signature';
COMMENT ON COLUMN facts.contracts.status IS 'Status in the publisher''s words';
COMMENT ON COLUMN facts.contracts.title IS 'Title';
COMMENT ON COLUMN facts.contracts.signed_path IS 'Place of the date of signature';

CREATE TABLE facts.changes (
    notice_key   UBIGINT NOT NULL,
    change_no    INTEGER NOT NULL,
    contract_key VARCHAR,
    lot          VARCHAR,
    section      VARCHAR,
    label        VARCHAR,
    old          VARCHAR,
    new          VARCHAR,
    reason       VARCHAR,
    all_suppliers BOOLEAN NOT NULL,
    path         VARCHAR
);
COMMENT ON TABLE facts.changes IS 'One thing that a notice alters in what was published before';
COMMENT ON COLUMN facts.changes.notice_key IS 'Notice version this belongs to: facts.notices.notice_key';
COMMENT ON COLUMN facts.changes.change_no IS 'Place among the notice''s changes, from 0';
COMMENT ON COLUMN facts.changes.contract_key IS 'Key of the contract or award that changes';
COMMENT ON COLUMN facts.changes.lot IS 'Id of the lot that changes';
COMMENT ON COLUMN facts.changes.section IS 'Section of the form';
COMMENT ON COLUMN facts.changes.label IS 'Label in the form';
COMMENT ON COLUMN facts.changes.old IS 'What stood there';
COMMENT ON COLUMN facts.changes.new IS 'What stands there now';
COMMENT ON COLUMN facts.changes.reason IS 'The stated reason';
COMMENT ON COLUMN facts.changes.all_suppliers IS 'The suppliers of this change are all that hold the contract after it, not only those that join or leave';
COMMENT ON COLUMN facts.changes.path IS 'Place of the change in the document';

CREATE TABLE facts.parties (
    notice_key UBIGINT NOT NULL,
    party_no   INTEGER NOT NULL,
    level      VARCHAR NOT NULL,
    owner_no   INTEGER NOT NULL,
    place      INTEGER NOT NULL,
    role       VARCHAR NOT NULL,
    name       VARCHAR,
    ids        STRUCT(scheme VARCHAR, id VARCHAR)[],
    country    VARCHAR,
    region     VARCHAR,
    postcode   VARCHAR,
    size       VARCHAR,
    path       VARCHAR
);
COMMENT ON TABLE facts.parties IS 'One organisation in a role: buyers of the notice, suppliers of an award or a change';
COMMENT ON COLUMN facts.parties.notice_key IS 'Notice version this belongs to: facts.notices.notice_key';
COMMENT ON COLUMN facts.parties.party_no IS 'Place among the notice''s parties, from 0';
COMMENT ON COLUMN facts.parties.level IS 'Whose row it is: notice for buyers, award or change for suppliers';
COMMENT ON COLUMN facts.parties.owner_no IS 'Place of the owner in its table; 0 for the notice';
COMMENT ON COLUMN facts.parties.place IS 'Place among the owner''s parties, from 0';
COMMENT ON COLUMN facts.parties.role IS 'buyer, joint, on_behalf, central, prospective, supplier, member, subcontractor or removed';
COMMENT ON COLUMN facts.parties.name IS 'Name as published';
COMMENT ON COLUMN facts.parties.ids IS 'Ids in registers, as published: scheme and id';
COMMENT ON COLUMN facts.parties.country IS 'Country, ISO 3166 alpha-2';
COMMENT ON COLUMN facts.parties.region IS 'NUTS or ITL code';
COMMENT ON COLUMN facts.parties.postcode IS 'Postcode as published';
COMMENT ON COLUMN facts.parties.size IS 'sme or large, as published';
COMMENT ON COLUMN facts.parties.path IS 'Place of the name in the document';

CREATE TABLE facts.values (
    notice_key  UBIGINT NOT NULL,
    value_no    INTEGER NOT NULL,
    level       VARCHAR NOT NULL,
    owner_no    INTEGER NOT NULL,
    kind        VARCHAR NOT NULL,
    amount      DECIMAL(24,6),
    min         DECIMAL(24,6),
    max         DECIMAL(24,6),
    currency    VARCHAR,
    tax         VARCHAR NOT NULL,
    state       VARCHAR NOT NULL,
    per         VARCHAR NOT NULL,
    times       INTEGER,
    supplier    INTEGER,
    approximate BOOLEAN NOT NULL,
    scope       VARCHAR,
    path        VARCHAR NOT NULL,
    raw         VARCHAR NOT NULL,
    min_path    VARCHAR,
    min_raw     VARCHAR,
    rule        VARCHAR NOT NULL,
    confidence  FLOAT NOT NULL
);
COMMENT ON TABLE facts.values IS 'One amount of money, and what kind of figure it is';
COMMENT ON COLUMN facts.values.notice_key IS 'Notice version this belongs to: facts.notices.notice_key';
COMMENT ON COLUMN facts.values.value_no IS 'Place among the notice''s values, from 0';
COMMENT ON COLUMN facts.values.level IS 'Whose amount it is: notice, lot, award, contract or change';
COMMENT ON COLUMN facts.values.owner_no IS 'Place of the owner in its table; 0 for the notice';
COMMENT ON COLUMN facts.values.kind IS 'estimated, awarded, framework_ceiling, extension, option, changed_total, before_change, lowest_offer, highest_offer, subcontracted, revenue, payment, prize or penalty';
COMMENT ON COLUMN facts.values.amount IS 'The amount, in units of currency; null for a range';
COMMENT ON COLUMN facts.values.min IS 'Lower end of a range';
COMMENT ON COLUMN facts.values.max IS 'Upper end of a range';
COMMENT ON COLUMN facts.values.currency IS 'ISO 4217 code';
COMMENT ON COLUMN facts.values.tax IS 'Value added tax: net, gross or unstated';
COMMENT ON COLUMN facts.values.state IS 'stated, zero, placeholder (fills a field) or withheld';
COMMENT ON COLUMN facts.values.per IS 'Time that the amount pays for: total, year or month';
COMMENT ON COLUMN facts.values.times IS 'How many of these times the publisher counts; null: not stated';
COMMENT ON COLUMN facts.values.supplier IS 'Place of the supplier whose amount it is; null: everybody''s';
COMMENT ON COLUMN facts.values.approximate IS 'The words say about, circa or the like';
COMMENT ON COLUMN facts.values.scope IS 'Whose cost it is, where not the buyer''s alone';
COMMENT ON COLUMN facts.values.path IS 'Place of the amount (or max, or else min) in the document';
COMMENT ON COLUMN facts.values.raw IS 'The words at path, as published';
COMMENT ON COLUMN facts.values.min_path IS 'Place of min, where the ends of a range stand apart';
COMMENT ON COLUMN facts.values.min_raw IS 'The words at min_path, as published';
COMMENT ON COLUMN facts.values.rule IS 'Rule that read it';
COMMENT ON COLUMN facts.values.confidence IS '1 for a field of a form, less for prose';

CREATE TABLE facts.periods (
    notice_key       UBIGINT NOT NULL,
    period_no        INTEGER NOT NULL,
    level            VARCHAR NOT NULL,
    owner_no         INTEGER NOT NULL,
    start_date       DATE,
    end_date         DATE,
    max_end_date     DATE,
    months           INTEGER,
    days             INTEGER,
    extension_months INTEGER,
    basis            VARCHAR NOT NULL,
    path             VARCHAR NOT NULL,
    raw              VARCHAR NOT NULL
);
COMMENT ON TABLE facts.periods IS 'One term: dates, a length, or both';
COMMENT ON COLUMN facts.periods.notice_key IS 'Notice version this belongs to: facts.notices.notice_key';
COMMENT ON COLUMN facts.periods.period_no IS 'Place among the notice''s periods, from 0';
COMMENT ON COLUMN facts.periods.level IS 'Whose term it is: notice, lot, award, contract or change';
COMMENT ON COLUMN facts.periods.owner_no IS 'Place of the owner in its table; 0 for the notice';
COMMENT ON COLUMN facts.periods.start_date IS 'First day';
COMMENT ON COLUMN facts.periods.end_date IS 'Last day of the initial term';
COMMENT ON COLUMN facts.periods.max_end_date IS 'Last day with every extension';
COMMENT ON COLUMN facts.periods.months IS 'Length of the initial term in months, where stated';
COMMENT ON COLUMN facts.periods.days IS 'Length of the initial term in days, where stated';
COMMENT ON COLUMN facts.periods.extension_months IS 'Length of all extensions in months, where stated';
COMMENT ON COLUMN facts.periods.basis IS 'stated, derived or prose';
COMMENT ON COLUMN facts.periods.path IS 'Place of the term in the document';
COMMENT ON COLUMN facts.periods.raw IS 'The words at path, as published';

CREATE TABLE facts.codes (
    notice_key UBIGINT NOT NULL,
    code_no    INTEGER NOT NULL,
    scheme     VARCHAR NOT NULL,
    code       VARCHAR NOT NULL,
    main       BOOLEAN NOT NULL,
    lot        VARCHAR,
    path       VARCHAR
);
COMMENT ON TABLE facts.codes IS 'One code of a classification';
COMMENT ON COLUMN facts.codes.notice_key IS 'Notice version this belongs to: facts.notices.notice_key';
COMMENT ON COLUMN facts.codes.code_no IS 'Place among the notice''s codes, from 0';
COMMENT ON COLUMN facts.codes.scheme IS 'Classification: CPV, NUTS, ...';
COMMENT ON COLUMN facts.codes.code IS 'The code';
COMMENT ON COLUMN facts.codes.main IS 'The subject''s leading code';
COMMENT ON COLUMN facts.codes.lot IS 'Id of the lot that it classifies; null: the whole';
COMMENT ON COLUMN facts.codes.path IS 'Place of the code in the document';

CREATE TABLE facts.links (
    notice_key UBIGINT NOT NULL,
    link_no    INTEGER NOT NULL,
    rel        VARCHAR NOT NULL,
    scheme     VARCHAR,
    id         VARCHAR,
    url        VARCHAR,
    path       VARCHAR
);
COMMENT ON TABLE facts.links IS 'One link from a notice to another notice or page';
COMMENT ON COLUMN facts.links.notice_key IS 'Notice version this belongs to: facts.notices.notice_key';
COMMENT ON COLUMN facts.links.link_no IS 'Place among the notice''s links, from 0';
COMMENT ON COLUMN facts.links.rel IS 'previous, canonical, framework, planning or source';
COMMENT ON COLUMN facts.links.scheme IS 'What id is an id of';
COMMENT ON COLUMN facts.links.id IS 'Id that is linked to';
COMMENT ON COLUMN facts.links.url IS 'Address that is linked to';
COMMENT ON COLUMN facts.links.path IS 'Place of the link in the document';

CREATE TABLE facts.problems (
    notice_key UBIGINT NOT NULL,
    problem_no INTEGER NOT NULL,
    path       VARCHAR,
    rule       VARCHAR NOT NULL,
    message    VARCHAR NOT NULL
);
COMMENT ON TABLE facts.problems IS 'One thing in a notice that could not be read or does not fit';
COMMENT ON COLUMN facts.problems.notice_key IS 'Notice version this belongs to: facts.notices.notice_key';
COMMENT ON COLUMN facts.problems.problem_no IS 'Place among the notice''s problems, from 0';
COMMENT ON COLUMN facts.problems.path IS 'Where';
COMMENT ON COLUMN facts.problems.rule IS 'Short stable name of what is wrong; drift: a path that no reader knows; repeated-notice: the document holds the notice again';
COMMENT ON COLUMN facts.problems.message IS 'A sentence for a person';

CREATE TABLE facts.windows (
    source      VARCHAR NOT NULL,
    part        VARCHAR,
    window_from TIMESTAMP NOT NULL,
    window_to   TIMESTAMP NOT NULL,
    state       VARCHAR NOT NULL,
    "at"        TIMESTAMP NOT NULL,
    asked       INTEGER NOT NULL,
    kept        INTEGER NOT NULL,
    unchanged   INTEGER NOT NULL,
    expected    INTEGER,
    run         VARCHAR,
    reason      VARCHAR
);
-- What the ledger makes of a month; the rule of what is complete is its alone.
CREATE TABLE facts.months (
    source VARCHAR NOT NULL, month DATE NOT NULL,
    windows INTEGER NOT NULL, open INTEGER NOT NULL, failed INTEGER NOT NULL,
    expected INTEGER NOT NULL, gaps INTEGER NOT NULL, complete BOOLEAN NOT NULL
);

COMMENT ON TABLE facts.months IS 'Copy of the ledger: what was asked of a source for a month, and whether it is whole';
COMMENT ON COLUMN facts.months.source IS 'The source';
COMMENT ON COLUMN facts.months.month IS 'First day of the month, UK time';
COMMENT ON COLUMN facts.months.windows IS 'Windows of time that were asked or are due';
COMMENT ON COLUMN facts.months.open IS 'Windows that were not answered in full';
COMMENT ON COLUMN facts.months.failed IS 'Windows that failed';
COMMENT ON COLUMN facts.months.expected IS 'Rows that the source''s answers held; a row on the edge of two windows counts in both';
COMMENT ON COLUMN facts.months.gaps IS 'Numbers missing between those seen, where the source numbers its notices';
COMMENT ON COLUMN facts.months.complete IS 'true where closed windows cover the whole month and no number is missing';

COMMENT ON COLUMN facts.windows.part IS 'The part of what the source publishes that was asked for: a type of notices, a country, a feed; null is all of it';
COMMENT ON TABLE facts.windows IS 'Copy of the ledger: one window of time that was asked of a source; the ledger is the truth';
COMMENT ON COLUMN facts.windows.source IS 'The source';
COMMENT ON COLUMN facts.windows.window_from IS 'Start, inclusive, UK local time';
COMMENT ON COLUMN facts.windows.window_to IS 'End, inclusive, UK local time';
COMMENT ON COLUMN facts.windows.state IS 'closed, open or failed';
COMMENT ON COLUMN facts.windows."at" IS 'When it ended so, UTC';
COMMENT ON COLUMN facts.windows.asked IS 'Requests';
COMMENT ON COLUMN facts.windows.kept IS 'Rows of its answers that were new to the archive';
COMMENT ON COLUMN facts.windows.unchanged IS 'Rows of its answers that were archived already, or told by the window before';
COMMENT ON COLUMN facts.windows.expected IS 'Rows that the source''s answers held; for a closed window, kept and unchanged together';
COMMENT ON COLUMN facts.windows.run IS 'The run: facts.runs.run';
COMMENT ON COLUMN facts.windows.reason IS 'Why it is not closed';

CREATE TABLE facts.runs (
    run     VARCHAR NOT NULL,
    command VARCHAR NOT NULL,
    started TIMESTAMP NOT NULL,
    ended   TIMESTAMP,
    outcome VARCHAR,
    summary VARCHAR
);
COMMENT ON TABLE facts.runs IS 'Copy of the ledger: one run of a command';
COMMENT ON COLUMN facts.runs.run IS 'Id of the run';
COMMENT ON COLUMN facts.runs.command IS 'The command';
COMMENT ON COLUMN facts.runs.started IS 'When it began, UTC';
COMMENT ON COLUMN facts.runs.ended IS 'When it ended, UTC; null: it never told';
COMMENT ON COLUMN facts.runs.outcome IS 'How it ended';
COMMENT ON COLUMN facts.runs.summary IS 'What it did, in words';

-- Whether the models still follow from these facts; see current.go.
CREATE TABLE facts.marks (name VARCHAR NOT NULL, value VARCHAR NOT NULL);

COMMENT ON TABLE facts.marks IS 'What the program notes for itself, so that it rebuilds the models only when something has changed';
COMMENT ON COLUMN facts.marks.name IS 'facts: derived or changed; models: SHA-256 of the models they were derived by; ledger: SHA-256 of the copy held';
COMMENT ON COLUMN facts.marks.value IS 'Its value';
