SET ROLE tieout_app;

-- What the identity process knows, as of its row in process.progress. Records are written <source>/<hash of their id>,
-- identifiers and blocking keys only as keyed hashes: no personal value stands here but sealed under its record's key.

-- Every record: its number here, which customer holds it, and what of its latest version is compared with others, sealed.
-- One that is restricted is linked by no rule to those of others; one that was erased stays with its customer and takes
-- part in nothing any more.
CREATE TABLE process.identity_record (
    record      text COLLATE "C" NOT NULL,
    number      bigint           NOT NULL,
    customer    uuid             NOT NULL,
    key_version integer,
    features    text,
    restricted  boolean          NOT NULL DEFAULT false,
    erased      boolean          NOT NULL DEFAULT false,
    CONSTRAINT identity_record_pkey PRIMARY KEY (record),
    CONSTRAINT identity_record_number_key UNIQUE (number)
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

-- Which records have had which blocking key, in any version; current if the latest version has it. Millions of rows, so
-- records stand here by their numbers and keys by 64 bits of their hash: two that meet by accident are compared in vain.
CREATE TABLE process.identity_block (
    number  bigint  NOT NULL,
    key     bigint  NOT NULL,
    current boolean NOT NULL,
    CONSTRAINT identity_block_pkey PRIMARY KEY (number, key)
);

CREATE INDEX identity_block_key_idx ON process.identity_block (key) INCLUDE (number, current);

-- Blocking keys that too many records had, with the aggregate that says so; their rows above are gone.
CREATE TABLE process.identity_dropped_key (
    key        bigint NOT NULL,
    shared_key uuid   NOT NULL,
    CONSTRAINT identity_dropped_key_pkey PRIMARY KEY (key)
);

-- Every edge that is recorded and not retracted.
CREATE TABLE process.identity_link (
    record_a         text COLLATE "C" NOT NULL,
    record_b         text COLLATE "C" NOT NULL,
    rule             text COLLATE "C" NOT NULL,
    model_version    text COLLATE "C" NOT NULL,
    decision         text COLLATE "C" NOT NULL,
    weight_millibits integer          NOT NULL,
    levels           text COLLATE "C" NOT NULL,
    status           text COLLATE "C" NOT NULL,
    CONSTRAINT identity_link_pkey PRIMARY KEY (record_a, record_b, rule, model_version, decision),
    CONSTRAINT identity_link_order CHECK (record_a <> record_b)
);

CREATE INDEX identity_link_record_b_idx ON process.identity_link (record_b);

RESET ROLE;
