SET ROLE tieout_app;

-- How far each process has read the events; the row is the lock that keeps one node on it at a time.
CREATE TABLE process.progress (
    process  text   COLLATE "C" NOT NULL,
    position bigint             NOT NULL,
    CONSTRAINT progress_pkey PRIMARY KEY (process)
);

RESET ROLE;
