SET ROLE tieout_app;

-- A store-day's sales as one source states them: how far they have come in (the first line that may not be posted yet,
-- the last line), how far they have been posted, and the code of what keeps them from being posted.
CREATE TABLE process.posting_document (
    source           text    COLLATE "C" NOT NULL,
    document         text    COLLATE "C" NOT NULL,
    company          text    COLLATE "C" NOT NULL,
    store            text    COLLATE "C" NOT NULL,
    trading_date     date                NOT NULL,
    first_position   bigint              NOT NULL,
    first_sequence   bigint              NOT NULL,
    last_position    bigint              NOT NULL,
    posted_position  bigint              NOT NULL DEFAULT 0,
    revision         integer             NOT NULL DEFAULT 0,
    trigger_event    uuid                NOT NULL,
    correlation_id   text    COLLATE "C" NOT NULL,
    due_at           timestamptz,
    blocked          text    COLLATE "C",
    CONSTRAINT posting_document_pkey PRIMARY KEY (source, document)
);

CREATE INDEX posting_document_due_idx ON process.posting_document (due_at) WHERE due_at IS NOT NULL;

CREATE INDEX posting_document_company_idx ON process.posting_document (company)
    WHERE blocked = 'COMPANY_NOT_CONFIGURED';

-- Where each accounting period stands; a period without a row was never opened.
CREATE TABLE process.posting_period (
    company  text COLLATE "C" NOT NULL,
    source   text COLLATE "C" NOT NULL,
    month    text COLLATE "C" NOT NULL,
    status   text COLLATE "C" NOT NULL,
    CONSTRAINT posting_period_pkey PRIMARY KEY (company, source, month)
);

-- Documents that stand as a break because they cannot be posted.
CREATE TABLE process.posting_break (
    key  text COLLATE "C" NOT NULL,
    CONSTRAINT posting_break_pkey PRIMARY KEY (key)
);

RESET ROLE;
