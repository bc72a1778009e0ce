-- Business time follows the order of positions closely enough for ranges of blocks to be skipped.
CREATE INDEX event_occurred_at_idx ON store.event USING brin (occurred_at) WITH (pages_per_range = 32, autosummarize = on);
