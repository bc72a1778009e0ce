SET ROLE tieout_app;

-- Documents that wait to be posted are few among many; how long they have waited is asked for all the time.
CREATE INDEX posting_document_pending_idx ON process.posting_document (blocked)
    WHERE due_at IS NOT NULL OR blocked IS NOT NULL;

RESET ROLE;
