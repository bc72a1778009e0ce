SET ROLE tieout_app;

-- Orders of channels that reserve nothing: what each was to get when it was last tried and whether it had it then, and,
-- while it is to be looked at, the event that makes it so.
CREATE TABLE process.order_allocation (
    order_id      text   COLLATE "C" NOT NULL,
    wanted        text   COLLATE "C",
    held          boolean            NOT NULL,
    due_position  bigint,
    due_event     uuid               NOT NULL,
    correlation   text   COLLATE "C" NOT NULL,
    CONSTRAINT order_allocation_pkey PRIMARY KEY (order_id)
);

CREATE INDEX order_allocation_due_idx ON process.order_allocation (due_position) WHERE due_position IS NOT NULL;

-- Orders that fell short: whether each waits for goods, and whether it is to be tried.
CREATE TABLE process.shortfall (
    order_id         text   COLLATE "C" NOT NULL,
    waiting          boolean            NOT NULL,
    due              boolean            NOT NULL,
    opened_position  bigint             NOT NULL,
    due_event        uuid               NOT NULL,
    correlation      text   COLLATE "C" NOT NULL,
    CONSTRAINT shortfall_pkey PRIMARY KEY (order_id)
);

CREATE INDEX shortfall_due_idx ON process.shortfall (opened_position) WHERE due;

-- The items that an order which fell short is to get, and the parts it was short of.
CREATE TABLE process.shortfall_item (
    order_id  text COLLATE "C" NOT NULL,
    sku       text COLLATE "C" NOT NULL,
    CONSTRAINT shortfall_item_pkey PRIMARY KEY (order_id, sku)
);

CREATE INDEX shortfall_item_sku_idx ON process.shortfall_item (sku);

RESET ROLE;
