package io.tieout.app.architecture.planted.finance;

import java.sql.Connection;

/** Knows SQL. */
record JournalThatKnowsSql(Connection connection) {
}
