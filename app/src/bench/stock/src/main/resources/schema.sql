DROP TABLE IF EXISTS availability;
CREATE TABLE availability (
    sku             text        NOT NULL,
    location        text        NOT NULL,
    sellable        bigint      NOT NULL,
    reserved        bigint      NOT NULL,
    damaged         bigint      NOT NULL,
    quality_control bigint      NOT NULL,
    in_transit      bigint      NOT NULL,
    as_of           timestamptz NOT NULL,
    PRIMARY KEY (sku, location)
);
