SET ROLE tieout_app;

-- What the identity process knows, as of its row in process.progress. Records are written <source>/<hash of their id>,
-- identifiers only as keyed hashes: no personal value stands here.

-- Which customer holds a record.
CREATE TABLE process.identity_record (
    record   text COLLATE "C" NOT NULL,
    customer uuid             NOT NULL,
    CONSTRAINT identity_record_pkey PRIMARY KEY (record)
);

-- Which record founded a customer. A customer id, alias or not, resolves to whoever holds its founder.
CREATE TABLE process.identity_founder (
    customer uuid             NOT NULL,
    founder  text COLLATE "C" NOT NULL,
    CONSTRAINT identity_founder_pkey PRIMARY KEY (customer),
    CONSTRAINT identity_founder_key UNIQUE (founder)
);

-- Which records have stated which identifier, in any version; current if the latest version states it.
CREATE TABLE process.identity_holder (
    kind    text COLLATE "C" NOT NULL,
    hash    text COLLATE "C" NOT NULL,
    record  text COLLATE "C" NOT NULL,
    current boolean          NOT NULL,
    CONSTRAINT identity_holder_pkey PRIMARY KEY (kind, hash, record)
);

CREATE INDEX identity_holder_record_idx ON process.identity_holder (record);

-- Identifiers that lost their strength, with the aggregate that says so; they gain no further holders.
CREATE TABLE process.identity_weak_key (
    kind       text COLLATE "C" NOT NULL,
    hash       text COLLATE "C" NOT NULL,
    shared_key uuid             NOT NULL,
    CONSTRAINT identity_weak_key_pkey PRIMARY KEY (kind, hash)
);

-- Every edge that is recorded and not retracted.
CREATE TABLE process.identity_link (
    record_a         text COLLATE "C" NOT NULL,
    record_b         text COLLATE "C" NOT NULL,
    rule             text COLLATE "C" NOT NULL,
    model_version    text COLLATE "C" NOT NULL,
    decision         text COLLATE "C" NOT NULL,
    weight_millibits integer          NOT NULL,
    status           text COLLATE "C" NOT NULL,
    CONSTRAINT identity_link_pkey PRIMARY KEY (record_a, record_b, rule, model_version, decision),
    CONSTRAINT identity_link_order CHECK (record_a <> record_b)
);

CREATE INDEX identity_link_record_b_idx ON process.identity_link (record_b);

RESET ROLE;
