SET ROLE tieout_app;

-- Which items each supplier offers, and the source that said so last.
CREATE TABLE process.supplier_item (
    supplier text COLLATE "C" NOT NULL,
    number   text COLLATE "C" NOT NULL,
    source   text COLLATE "C" NOT NULL,
    CONSTRAINT supplier_item_pkey PRIMARY KEY (supplier, number)
);

-- Loads that were declared whole and are to be looked at; the newest of each supplier.
CREATE TABLE process.closed_catalogue (
    supplier    text        COLLATE "C" NOT NULL,
    items       bigint                  NOT NULL,
    source      text        COLLATE "C" NOT NULL,
    version     text        COLLATE "C",
    occurred_at timestamptz             NOT NULL,
    correlation text        COLLATE "C" NOT NULL,
    closed_by   uuid                    NOT NULL,
    CONSTRAINT closed_catalogue_pkey PRIMARY KEY (supplier)
);

-- Which items a load had: a line that says what is known already leaves no event.
CREATE INDEX record_catalogue_idx ON inbox.record (source, version) WHERE resource = 'supplier-catalogue';

RESET ROLE;
