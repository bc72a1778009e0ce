SET ROLE tieout_app;

-- How far each item of a company is: the position through which its movements are taken, and whether it has a cost. Those
-- of an item that has one are in the history of that cost.
CREATE TABLE process.costing_item (
    company   text    COLLATE "C" NOT NULL,
    sku       text    COLLATE "C" NOT NULL,
    position  bigint              NOT NULL,
    costed    boolean             NOT NULL,
    CONSTRAINT costing_item_pkey PRIMARY KEY (company, sku)
);

-- What moved of items that no cost was stated of yet, summed by place and kind, in millionths of a unit.
CREATE TABLE process.costing_before (
    company           text    COLLATE "C" NOT NULL,
    sku               text    COLLATE "C" NOT NULL,
    location          text    COLLATE "C" NOT NULL,
    kind              text    COLLATE "C" NOT NULL,
    quantity          bigint              NOT NULL,
    from_position     bigint              NOT NULL,
    through_position  bigint              NOT NULL,
    trading_day       date                NOT NULL,
    CONSTRAINT costing_before_pkey PRIMARY KEY (company, sku, location, kind)
);

-- What transfers have made of what companies own, in millionths of a unit: goods that arrived at another company's
-- place, and goods that were lost ('' as the place they went to).
CREATE TABLE process.costing_transfer (
    transfer    text    COLLATE "C" NOT NULL,
    sku         text    COLLATE "C" NOT NULL,
    from_place  text    COLLATE "C" NOT NULL,
    to_place    text    COLLATE "C" NOT NULL,
    quantity    bigint              NOT NULL,
    CONSTRAINT costing_transfer_pkey PRIMARY KEY (transfer, sku, from_place, to_place)
);

RESET ROLE;
