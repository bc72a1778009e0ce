-- The schema store exists already: Flyway keeps its history there, out of the service's reach.
REVOKE ALL ON SCHEMA store FROM PUBLIC;
GRANT USAGE ON SCHEMA store TO tieout_app;

-- One row per event, for ever. Identifiers compare by byte (COLLATE "C"): they are never shown sorted, and an index in
-- a language's order would break when the operating system's locale data change.
CREATE TABLE store.event (
    position       bigint                   NOT NULL,
    event_id       uuid                     NOT NULL,
    aggregate_type text        COLLATE "C"  NOT NULL,
    aggregate_id   text        COLLATE "C"  NOT NULL,
    sequence       bigint                   NOT NULL,
    type           text        COLLATE "C"  NOT NULL,
    revision       integer                  NOT NULL,
    payload        bytea                    NOT NULL,
    metadata       bytea                    NOT NULL,
    occurred_at    timestamptz              NOT NULL,
    recorded_at    timestamptz              NOT NULL,
    source_system  text        COLLATE "C",
    source_ref     text        COLLATE "C",
    actor          text        COLLATE "C"  NOT NULL,
    correlation_id text        COLLATE "C"  NOT NULL,
    causation_id   text        COLLATE "C",
    command_key    text        COLLATE "C",
    command_hash   text        COLLATE "C",
    hash_version   smallint                 NOT NULL,
    hash           bytea                    NOT NULL,
    CONSTRAINT event_pkey PRIMARY KEY (position),
    CONSTRAINT event_event_id_key UNIQUE (event_id),
    CONSTRAINT event_aggregate_sequence_key UNIQUE (aggregate_id, sequence),
    CONSTRAINT event_position_check CHECK (position > 0),
    CONSTRAINT event_sequence_check CHECK (sequence >= 0),
    CONSTRAINT event_revision_check CHECK (revision > 0),
    CONSTRAINT event_hash_check CHECK (octet_length(hash) = 32),
    CONSTRAINT event_command_check CHECK ((command_key IS NULL) = (command_hash IS NULL)),
    CONSTRAINT event_source_check CHECK ((source_system IS NULL) = (source_ref IS NULL))
);

CREATE UNIQUE INDEX event_command_key_key ON store.event (command_key) WHERE command_key IS NOT NULL;
CREATE INDEX event_correlation_id_idx ON store.event (correlation_id);
CREATE INDEX event_source_idx ON store.event (source_system, source_ref) WHERE source_system IS NOT NULL;
CREATE INDEX event_recorded_at_idx ON store.event USING brin (recorded_at) WITH (pages_per_range = 32, autosummarize = on);

-- Rows are only ever added: a hash does not compress, and freezing early, in small portions, spares the table the one
-- great freeze of everything.
ALTER TABLE store.event ALTER COLUMN hash SET STORAGE PLAIN;
ALTER TABLE store.event SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

CREATE FUNCTION store.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'store.event only grows: % is refused', TG_OP
        USING ERRCODE = 'TI001', HINT = 'Correct a fact by a new event.';
END
$$;

-- ALWAYS: session_replication_role does not get around it.
CREATE TRIGGER event_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON store.event
    FOR EACH STATEMENT EXECUTE FUNCTION store.refuse_change();
ALTER TABLE store.event ENABLE ALWAYS TRIGGER event_refuse_change;

GRANT SELECT, INSERT ON store.event TO tieout_app;

-- The last state of long histories; it can be thrown away at any time.
CREATE TABLE store.snapshot (
    aggregate_id   text    COLLATE "C" NOT NULL,
    aggregate_type text    COLLATE "C" NOT NULL,
    sequence       bigint              NOT NULL,
    state_revision integer             NOT NULL,
    payload        bytea               NOT NULL,
    CONSTRAINT snapshot_pkey PRIMARY KEY (aggregate_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON store.snapshot TO tieout_app;

CREATE SCHEMA views AUTHORIZATION tieout_app;
CREATE SCHEMA read AUTHORIZATION tieout_app;
CREATE SCHEMA inbox AUTHORIZATION tieout_app;
CREATE SCHEMA process AUTHORIZATION tieout_app;
CREATE SCHEMA keys AUTHORIZATION tieout_app;
CREATE SCHEMA axon AUTHORIZATION tieout_app;

SET ROLE tieout_app;

-- Columns and types as Axon's JdbcTokenStore names them by default.
CREATE TABLE axon.token_entry (
    processorname varchar(255) NOT NULL,
    segment       integer      NOT NULL,
    token         bytea,
    tokentype     varchar(255),
    timestamp     varchar(255),
    owner         varchar(255),
    CONSTRAINT token_entry_pkey PRIMARY KEY (processorname, segment)
) WITH (fillfactor = 50);

-- Keys of sealed personal data, wrapped by a key from outside the database. Erasing nulls the key and keeps the row:
-- only such a row means erased, a missing one is an error.
CREATE TABLE keys.data_key (
    key_id      text        COLLATE "C" NOT NULL,
    kind        text        COLLATE "C" NOT NULL,
    key_version integer                 NOT NULL,
    wrapped     bytea,
    created_at  timestamptz             NOT NULL,
    expires_at  timestamptz,
    shredded_at timestamptz,
    CONSTRAINT data_key_pkey PRIMARY KEY (key_id),
    CONSTRAINT data_key_version_check CHECK (key_version > 0),
    CONSTRAINT data_key_shredded_check CHECK ((wrapped IS NULL) = (shredded_at IS NOT NULL))
);
-- How often keys were destroyed, one row: a node that held keys in memory before drops them before it uses one again.
CREATE TABLE keys.shredding (
    one   boolean NOT NULL DEFAULT true,
    count bigint  NOT NULL,
    CONSTRAINT shredding_pkey PRIMARY KEY (one),
    CONSTRAINT shredding_one_check CHECK (one)
) WITH (fillfactor = 50);
INSERT INTO keys.shredding (count) VALUES (0);

CREATE INDEX data_key_expires_at_idx ON keys.data_key (expires_at) WHERE expires_at IS NOT NULL AND wrapped IS NOT NULL;

RESET ROLE;
