package io.tieout.app.architecture.planted.app.connector.till;

import javax.sql.DataSource;

/** Knows SQL. */
record TillThatAsksTheDatabase(DataSource source) {
}
