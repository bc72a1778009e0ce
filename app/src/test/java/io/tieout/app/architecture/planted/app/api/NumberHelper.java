package io.tieout.app.architecture.planted.app.api;

/** A name that says nothing. */
public record NumberHelper(int number) {
}
