SET ROLE tieout_app;

-- Tells whether a key kept outside the database is still the one this installation began with, and likewise its erasure
-- ledger. A fingerprint gives nothing away: the keys are 256 random bits, the ledger is known by an id.
CREATE TABLE keys.installation_key (
    name        text        COLLATE "C" NOT NULL,
    fingerprint bytea                   NOT NULL,
    created_at  timestamptz             NOT NULL DEFAULT now(),
    CONSTRAINT installation_key_pkey PRIMARY KEY (name)
);

RESET ROLE;
