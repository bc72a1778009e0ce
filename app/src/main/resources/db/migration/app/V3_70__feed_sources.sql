SET ROLE tieout_app;

-- Whose records came with an arrival, so that each source's last arrival is known even where work on a body was taken up
-- again by another process.
ALTER TABLE inbox.arrival ADD COLUMN record_sources text[] COLLATE "C" NOT NULL DEFAULT '{}';

-- When each source last came through a feed, of arrivals that have ended.
CREATE TABLE inbox.feed_source (
    feed         text        COLLATE "C" NOT NULL,
    source       text        COLLATE "C" NOT NULL,
    last_arrival timestamptz             NOT NULL,
    CONSTRAINT feed_source_pkey PRIMARY KEY (feed, source)
) WITH (fillfactor = 50);

-- Since when a delivery is expected that may never have come; the source is empty where any will do.
CREATE TABLE inbox.expected_delivery (
    feed   text        COLLATE "C" NOT NULL,
    source text        COLLATE "C" NOT NULL,
    since  timestamptz             NOT NULL,
    CONSTRAINT expected_delivery_pkey PRIMARY KEY (feed, source)
);

RESET ROLE;
