SET ROLE tieout_app;

-- When each open reservation expires, and the event that placed it: the key of its ending.
CREATE TABLE process.reservation_deadline (
    reservation text        COLLATE "C" NOT NULL,
    placed_by   uuid                    NOT NULL,
    expires_at  timestamptz             NOT NULL,
    CONSTRAINT reservation_deadline_pkey PRIMARY KEY (reservation)
);
CREATE INDEX reservation_deadline_expires_at_idx ON process.reservation_deadline (expires_at, reservation);

RESET ROLE;
