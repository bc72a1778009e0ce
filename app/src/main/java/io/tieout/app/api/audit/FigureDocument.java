package io.tieout.app.api.audit;

/**
 * A figure that an event is in.
 *
 * @param kind {@code AVAILABILITY}, {@code TRADING_DAY}, {@code JOURNAL_LINE},
 * {@code ORDER}, {@code BREAK}, {@code CUSTOMER}, {@code STATEMENT} or {@code VARIANCE}
 * @param name which one
 * @param address where it is read
 */
record FigureDocument(String kind, String name, String address) {
}
