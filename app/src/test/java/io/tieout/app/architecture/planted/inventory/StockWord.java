package io.tieout.app.architecture.planted.inventory;

/** A word of the planted domain. */
public record StockWord(String value) {
}
