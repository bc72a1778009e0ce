-- tieout_reader: a group role for the user's own tools, which read the SQL views and nothing else. Made here where the
-- migrating role may make roles; else an administrator makes it, see the runbook. Nothing needs it to be there.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tieout_reader')
       AND (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        CREATE ROLE tieout_reader NOLOGIN;
    END IF;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server was faster
END
$$;

SET ROLE tieout_app;

-- A switch to a generation with other columns makes its view anew: default privileges outlive that.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tieout_reader') THEN
        GRANT USAGE ON SCHEMA read TO tieout_reader;
        GRANT SELECT ON ALL TABLES IN SCHEMA read TO tieout_reader;
        ALTER DEFAULT PRIVILEGES IN SCHEMA read GRANT SELECT ON TABLES TO tieout_reader;
    END IF;
END
$$;

RESET ROLE;
