package io.tieout.app.architecture.planted.finance;

/** A word of the planted domain. */
public record MoneyWord(String value) {
}
