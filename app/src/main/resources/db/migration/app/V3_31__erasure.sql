SET ROLE tieout_app;

-- Erasures that were asked for and are not done. REQUESTED: the keys may still be there. CLEARED: they are destroyed and
-- what was derived is deleted; the views have still to follow.
CREATE TABLE process.erasure (
    position    bigint               NOT NULL,
    step        text    COLLATE "C"  NOT NULL,
    raw_records integer              NOT NULL DEFAULT 0,
    letters     integer              NOT NULL DEFAULT 0,
    CONSTRAINT erasure_pkey PRIMARY KEY (position),
    CONSTRAINT erasure_step_check CHECK (step IN ('REQUESTED', 'CLEARED'))
);

RESET ROLE;
