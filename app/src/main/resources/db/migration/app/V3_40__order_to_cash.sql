SET ROLE tieout_app;

-- What order-to-cash knows of an order number: the newest state of the order itself, once it is there; the earliest
-- business times of all its states, and of those in which it was cancelled; and what it was last touched by.
CREATE TABLE process.order_tie_out (
    order_id        text   COLLATE "C" NOT NULL,
    order_position  bigint,
    total_minor     bigint,
    currency        text   COLLATE "C",
    phase           text   COLLATE "C",
    ordered_at      timestamptz,
    cancelled_at    timestamptz,
    trigger_event   uuid               NOT NULL,
    trigger_at      timestamptz        NOT NULL,
    correlation_id  text   COLLATE "C" NOT NULL,
    due_at          timestamptz,
    CONSTRAINT order_tie_out_pkey PRIMARY KEY (order_id)
);

CREATE INDEX order_tie_out_due_idx ON process.order_tie_out (due_at) WHERE due_at IS NOT NULL;

-- Money taken (positive) and given back (negative), one row per event.
CREATE TABLE process.order_payment (
    position     bigint             NOT NULL,
    order_id     text   COLLATE "C" NOT NULL,
    net_minor    bigint             NOT NULL,
    currency     text   COLLATE "C" NOT NULL,
    financed     boolean            NOT NULL,
    occurred_at  timestamptz        NOT NULL,
    CONSTRAINT order_payment_pkey PRIMARY KEY (position)
);

CREATE INDEX order_payment_order_id_idx ON process.order_payment (order_id);

-- Breaks that stand against an order and have not tied out.
CREATE TABLE process.order_break (
    flow      text COLLATE "C" NOT NULL,
    key       text COLLATE "C" NOT NULL,
    order_id  text COLLATE "C" NOT NULL,
    CONSTRAINT order_break_pkey PRIMARY KEY (flow, key)
);

CREATE INDEX order_break_order_id_idx ON process.order_break (order_id);

RESET ROLE;
