SET ROLE tieout_app;

-- What is sealed under a person's record is found again by its key. Keys of arrivals need none: they end by their term.
CREATE INDEX record_person_idx ON inbox.record (key_id) WHERE starts_with(key_id, 'customer:');
CREATE INDEX letter_person_idx ON inbox.letter (key_id) WHERE starts_with(key_id, 'customer:');

RESET ROLE;
