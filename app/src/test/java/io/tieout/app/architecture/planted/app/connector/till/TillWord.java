package io.tieout.app.architecture.planted.app.connector.till;

/** A word of the planted connector. */
public record TillWord(String value) {
}
