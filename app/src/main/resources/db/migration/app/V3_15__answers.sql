SET ROLE tieout_app;

-- Answers that were given under an Idempotency-Key, for a while. A row is durable before its answer is given. The hash of
-- the content is keyed, so that nobody can try contents out.
CREATE TABLE inbox.answer (
    principal    text    COLLATE "C" NOT NULL,
    operation    text    COLLATE "C" NOT NULL,
    request_key  text    COLLATE "C" NOT NULL,
    content_hash text    COLLATE "C" NOT NULL,
    status       integer NOT NULL,
    location     text,
    body         text    NOT NULL,
    answered_at  timestamptz NOT NULL,
    CONSTRAINT answer_pkey PRIMARY KEY (principal, operation, request_key),
    CONSTRAINT answer_status_check CHECK (status BETWEEN 200 AND 299)
);
CREATE INDEX answer_age_idx ON inbox.answer (answered_at);

RESET ROLE;
