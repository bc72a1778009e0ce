SET ROLE tieout_app;

-- What came through a door at once: a request, a file. Work on it is taken up again from its checkpoint, by another
-- process if need be: a process holds the advisory lock (7473, lease) while it lives.
CREATE TABLE inbox.arrival (
    id              uuid                     NOT NULL,
    feed            text        COLLATE "C"  NOT NULL,
    door            text        COLLATE "C"  NOT NULL,
    format          text        COLLATE "C"  NOT NULL,
    charset         text        COLLATE "C"  NOT NULL,
    parameters      text                     NOT NULL,
    file_name       text,
    header          text,
    actor           text        COLLATE "C"  NOT NULL,
    correlation_id  text        COLLATE "C"  NOT NULL,
    trace_id        text        COLLATE "C",
    sources         text[]      COLLATE "C"  NOT NULL,
    key_record      text        COLLATE "C"  NOT NULL,
    received_at     timestamptz              NOT NULL,
    kept            boolean                  NOT NULL,
    body_hash       text        COLLATE "C",
    body_bytes      bigint,
    picked_from     text,
    state           text        COLLATE "C"  NOT NULL,
    attempt         integer                  NOT NULL,
    lease           integer                  NOT NULL,
    checkpoint_line bigint                   NOT NULL DEFAULT 0,
    bytes_read      bigint                   NOT NULL DEFAULT 0,
    accepted        bigint                   NOT NULL DEFAULT 0,
    duplicates      bigint                   NOT NULL DEFAULT 0,
    parked          bigint                   NOT NULL DEFAULT 0,
    rejected        bigint                   NOT NULL DEFAULT 0,
    tallies         text                     NOT NULL DEFAULT '[]',
    problems        text                     NOT NULL DEFAULT '[]',
    refusal_code    text        COLLATE "C",
    refusal_detail  text,
    started_at      timestamptz,
    ended_at        timestamptz,
    CONSTRAINT arrival_pkey PRIMARY KEY (id),
    CONSTRAINT arrival_state_check CHECK (state IN ('ARRIVING', 'WAITING', 'OPEN', 'DONE', 'REFUSED', 'BROKEN_OFF'))
) WITH (fillfactor = 80);
CREATE INDEX arrival_unfinished_idx ON inbox.arrival (received_at) WHERE state IN ('ARRIVING', 'WAITING', 'OPEN');
CREATE INDEX arrival_feed_idx ON inbox.arrival (feed, received_at);
CREATE INDEX arrival_picked_idx ON inbox.arrival (picked_from) WHERE picked_from IS NOT NULL;

-- What has come through each feed with arrivals that have ended.
CREATE TABLE inbox.feed_total (
    feed         text        COLLATE "C" NOT NULL,
    last_arrival timestamptz             NOT NULL,
    arrivals     bigint                  NOT NULL,
    accepted     bigint                  NOT NULL,
    duplicates   bigint                  NOT NULL,
    parked       bigint                  NOT NULL,
    rejected     bigint                  NOT NULL,
    CONSTRAINT feed_total_pkey PRIMARY KEY (feed)
) WITH (fillfactor = 50);

CREATE SEQUENCE inbox.lease_seq AS integer CYCLE;

-- The body of an arrival that is worked on later, sealed in portions, until the work is done.
CREATE TABLE inbox.chunk (
    arrival     uuid    NOT NULL,
    number      integer NOT NULL,
    key_version integer NOT NULL,
    box         bytea   NOT NULL,
    CONSTRAINT chunk_pkey PRIMARY KEY (arrival, number)
);
ALTER TABLE inbox.chunk ALTER COLUMN box SET STORAGE EXTERNAL;

-- One row per source record, whichever doors it came through and however often. The primary key says what makes two
-- records the same; the store's command key decides whether it was applied.
CREATE TABLE inbox.record (
    source       text        COLLATE "C" NOT NULL,
    record_id    text        COLLATE "C" NOT NULL,
    line         integer                 NOT NULL,
    resource     text        COLLATE "C" NOT NULL,
    version      text        COLLATE "C" NOT NULL,
    content_hash text        COLLATE "C" NOT NULL,
    arrival      uuid                    NOT NULL,
    arrival_line bigint                  NOT NULL,
    occurred_at  timestamptz             NOT NULL,
    object       text        COLLATE "C" NOT NULL,
    unchanged    boolean                 NOT NULL DEFAULT false,
    key_id       text        COLLATE "C" NOT NULL,
    key_version  integer                 NOT NULL,
    box          bytea                   NOT NULL,
    CONSTRAINT record_pkey PRIMARY KEY (source, record_id, line, resource, version)
);
CREATE INDEX record_arrival_idx ON inbox.record (arrival, arrival_line);
ALTER TABLE inbox.record SET (autovacuum_vacuum_insert_scale_factor = 0.05);

-- Records that only their sender can mend, with what was answered.
CREATE TABLE inbox.rejected (
    arrival      uuid    NOT NULL,
    arrival_line bigint  NOT NULL,
    problems     text    NOT NULL,
    source       text    COLLATE "C" NOT NULL,
    trading_day  date    NOT NULL,
    key_id       text    COLLATE "C",
    key_version  integer,
    box          bytea,
    CONSTRAINT rejected_pkey PRIMARY KEY (arrival, arrival_line),
    CONSTRAINT rejected_key_check CHECK ((key_id IS NULL) = (box IS NULL) AND (key_version IS NULL) = (box IS NULL))
);

-- Counts on their way to the trading days; a row goes when its command is durable.
CREATE TABLE inbox.tally (
    id            bigint  GENERATED ALWAYS AS IDENTITY,
    batch         uuid,
    source        text    COLLATE "C" NOT NULL,
    flow          text    COLLATE "C" NOT NULL,
    business_date date    NOT NULL,
    received      bigint  NOT NULL,
    duplicates    bigint  NOT NULL,
    parked        bigint  NOT NULL,
    rejected      bigint  NOT NULL,
    CONSTRAINT tally_pkey PRIMARY KEY (id)
);

RESET ROLE;
