SET ROLE tieout_app;

-- A statement that could not be applied. Letters of one object are applied in the order of their ids; a blocking letter
-- keeps later statements of its object waiting.
CREATE TABLE inbox.letter (
    id              bigint      GENERATED ALWAYS AS IDENTITY,
    state           text        COLLATE "C" NOT NULL,
    fingerprint     text        COLLATE "C" NOT NULL,
    code            text        COLLATE "C" NOT NULL,
    subject         text        COLLATE "C",
    detail          text                    NOT NULL,
    blocking        boolean                 NOT NULL,
    object          text        COLLATE "C" NOT NULL,
    resource        text        COLLATE "C" NOT NULL,
    source          text        COLLATE "C" NOT NULL,
    record_id       text        COLLATE "C" NOT NULL,
    line            integer                 NOT NULL,
    version         text        COLLATE "C" NOT NULL,
    content_hash    text        COLLATE "C" NOT NULL,
    occurred_at     timestamptz             NOT NULL,
    flow            text        COLLATE "C",
    trading_day     date                    NOT NULL,
    arrival         uuid                    NOT NULL,
    arrival_line    bigint                  NOT NULL,
    key_id          text        COLLATE "C" NOT NULL,
    key_version     integer                 NOT NULL,
    box             bytea                   NOT NULL,
    edited          boolean                 NOT NULL DEFAULT false,
    attempts        integer                 NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    parked_at       timestamptz             NOT NULL,
    closed_at       timestamptz,
    closed_by       text        COLLATE "C",
    position        bigint,
    CONSTRAINT letter_pkey PRIMARY KEY (id),
    CONSTRAINT letter_arrival_key UNIQUE (arrival, arrival_line),
    CONSTRAINT letter_state_check CHECK (state IN ('WAITING', 'RELEASED', 'DISCARDED', 'SUPERSEDED')),
    CONSTRAINT letter_closed_check CHECK ((state = 'WAITING') = (closed_at IS NULL))
);
CREATE UNIQUE INDEX letter_content_key ON inbox.letter (source, record_id, line, resource, version, content_hash)
    WHERE state = 'WAITING';
CREATE INDEX letter_record_idx ON inbox.letter (source, record_id);
CREATE INDEX letter_object_idx ON inbox.letter (object, id) WHERE state = 'WAITING';
CREATE INDEX letter_cause_idx ON inbox.letter (fingerprint, id) WHERE state = 'WAITING';
CREATE INDEX letter_due_idx ON inbox.letter (next_attempt_at) WHERE state = 'WAITING' AND next_attempt_at IS NOT NULL;

RESET ROLE;
