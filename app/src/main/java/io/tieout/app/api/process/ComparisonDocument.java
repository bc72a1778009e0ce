package io.tieout.app.api.process;

/**
 * A comparison that was asked for.
 *
 * @param statement the statement's name in addresses
 * @param comparison number of the comparison that is to come; it is over once the
 * statement shows it as {@code comparison}
 * @param position position of the event that asks for it
 */
record ComparisonDocument(String statement, long comparison, long position) {
}
