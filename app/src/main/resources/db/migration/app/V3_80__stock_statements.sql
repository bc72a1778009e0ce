SET ROLE tieout_app;

-- Which item a source has to do with at a place: whether it tracks it there (it moved or counted it, or stated more than
-- nothing), and the latest cut-off of which it stated it. A source of '' stands for what no source has caused, so that every
-- item known at a place has a row.
CREATE TABLE process.stock_source_item (
    location   text    COLLATE "C" NOT NULL,
    sku        text    COLLATE "C" NOT NULL,
    source     text    COLLATE "C" NOT NULL,
    tracked    boolean             NOT NULL,
    as_of      timestamptz,
    statement  text    COLLATE "C",
    CONSTRAINT stock_source_item_pkey PRIMARY KEY (location, sku, source)
);

-- The latest known cost of an item.
CREATE TABLE process.stock_item_cost (
    sku          text    COLLATE "C" NOT NULL,
    amount       numeric             NOT NULL,
    currency     text    COLLATE "C" NOT NULL,
    occurred_at  timestamptz         NOT NULL,
    position     bigint              NOT NULL,
    CONSTRAINT stock_item_cost_pkey PRIMARY KEY (sku)
);

-- Statements, and how far the comparison that is under way has come: up to which item, by the events up to which position,
-- with what result so far.
CREATE TABLE process.stock_statement (
    statement       text    COLLATE "C" NOT NULL,
    source          text    COLLATE "C" NOT NULL,
    record_id       text    COLLATE "C" NOT NULL,
    location        text    COLLATE "C" NOT NULL,
    as_of           timestamptz         NOT NULL,
    meaning         text    COLLATE "C" NOT NULL,
    complete        boolean             NOT NULL,
    lines           bigint              NOT NULL,
    requested       bigint              NOT NULL,
    comparison      bigint              NOT NULL DEFAULT 0,
    through         bigint,
    after_sku       text    COLLATE "C",
    counts          bigint[],
    trigger_event   uuid                NOT NULL,
    correlation_id  text    COLLATE "C" NOT NULL,
    due_at          timestamptz,
    CONSTRAINT stock_statement_pkey PRIMARY KEY (statement)
);

CREATE INDEX stock_statement_due_idx ON process.stock_statement (due_at) WHERE due_at IS NOT NULL;

-- Variances as they stand. One that is open is looked at again when its item moves.
CREATE TABLE process.stock_variance (
    source          text    COLLATE "C" NOT NULL,
    location        text    COLLATE "C" NOT NULL,
    sku             text    COLLATE "C" NOT NULL,
    status          text    COLLATE "C" NOT NULL,
    statement       text    COLLATE "C" NOT NULL,
    as_of           timestamptz         NOT NULL,
    meaning         text    COLLATE "C" NOT NULL,
    class           text    COLLATE "C" NOT NULL,
    stated_micros   bigint              NOT NULL,
    held_micros     bigint              NOT NULL,
    trigger_event   uuid                NOT NULL,
    correlation_id  text    COLLATE "C" NOT NULL,
    due_at          timestamptz,
    CONSTRAINT stock_variance_pkey PRIMARY KEY (location, sku, source)
);

CREATE INDEX stock_variance_due_idx ON process.stock_variance (due_at) WHERE due_at IS NOT NULL;

RESET ROLE;
