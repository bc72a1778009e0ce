SET ROLE tieout_app;

-- Every build of every view. The generations' own tables (views.<view>_g<generation>) are made at run time from the
-- row records; read.<view> points at the one that is live.
CREATE TABLE views.generation (
    view        text        COLLATE "C" NOT NULL,
    generation  integer                 NOT NULL,
    state       text        COLLATE "C" NOT NULL,
    revision    integer                 NOT NULL,
    definition  text                    NOT NULL,
    position    bigint                  NOT NULL,
    row_count   bigint                  NOT NULL,
    digest      text        COLLATE "C" NOT NULL,
    created_at  timestamptz             NOT NULL DEFAULT now(),
    changed_at  timestamptz             NOT NULL DEFAULT now(),
    CONSTRAINT generation_pkey PRIMARY KEY (view, generation),
    CONSTRAINT generation_state_check
        CHECK (state IN ('LIVE', 'KEPT', 'BUILDING', 'AS_OF', 'CANCELLED', 'FAILED')),
    CONSTRAINT generation_position_check CHECK (position >= 0)
) WITH (fillfactor = 50);

CREATE UNIQUE INDEX generation_live_key ON views.generation (view) WHERE state = 'LIVE';

-- What was done to views: rebuilds, verifications, views as known then, roll-backs. A run that is still RUNNING while
-- nobody holds its view's advisory lock was killed.
CREATE TABLE views.rebuild (
    id               uuid                    NOT NULL,
    view             text        COLLATE "C" NOT NULL,
    mode             text        COLLATE "C" NOT NULL,
    state            text        COLLATE "C" NOT NULL,
    step             text        COLLATE "C" NOT NULL,
    generation       integer                 NOT NULL,
    position         bigint                  NOT NULL,
    target           bigint                  NOT NULL,
    rate             bigint                  NOT NULL,
    differences      bigint,
    listed           json,
    failure          text,
    ordered_by       text                    NOT NULL,
    cancel_requested boolean                 NOT NULL DEFAULT false,
    started_at       timestamptz             NOT NULL,
    updated_at       timestamptz             NOT NULL,
    CONSTRAINT rebuild_pkey PRIMARY KEY (id),
    CONSTRAINT rebuild_state_check CHECK (state IN ('RUNNING', 'DONE', 'CANCELLED', 'FAILED'))
) WITH (fillfactor = 50);

CREATE INDEX rebuild_view_idx ON views.rebuild (view, started_at);
CREATE UNIQUE INDEX rebuild_running_key ON views.rebuild (view) WHERE state = 'RUNNING';

RESET ROLE;
