SET ROLE tieout_app;

-- What a trading day counts as parked opens to the letters behind it.
CREATE INDEX letter_trading_day_idx ON inbox.letter (trading_day, source, flow, id) WHERE state = 'WAITING';

RESET ROLE;
