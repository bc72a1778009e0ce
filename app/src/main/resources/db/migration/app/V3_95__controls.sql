SET ROLE tieout_app;

-- Runs of controls. One that has not ended runs, or its node was stopped in the middle of it.
CREATE TABLE process.control_run (
    run         uuid               NOT NULL,
    control     text   COLLATE "C" NOT NULL,
    ordered_by  text   COLLATE "C" NOT NULL,
    started_at  timestamptz        NOT NULL,
    ended_at    timestamptz,
    outcome     text   COLLATE "C" NOT NULL,
    subjects    bigint             NOT NULL DEFAULT 0,
    position    bigint             NOT NULL DEFAULT 0,
    violations  bigint             NOT NULL DEFAULT 0,
    shown       bigint             NOT NULL DEFAULT 0,
    failure     text   COLLATE "C",
    CONSTRAINT control_run_pkey PRIMARY KEY (run)
);

CREATE INDEX control_run_control_idx ON process.control_run (control, run);

-- When a control was last run by its schedule, so that one node runs it and a time that was missed is made up for.
CREATE TABLE process.control_schedule (
    control  text   COLLATE "C" NOT NULL,
    last_at  timestamptz        NOT NULL,
    CONSTRAINT control_schedule_pkey PRIMARY KEY (control)
);

-- The breaks that controls have opened and not closed yet, by the rest of their key.
CREATE TABLE process.control_finding (
    control  text   COLLATE "C" NOT NULL,
    subject  text   COLLATE "C" NOT NULL,
    run      uuid               NOT NULL,
    CONSTRAINT control_finding_pkey PRIMARY KEY (control, subject)
);

RESET ROLE;
