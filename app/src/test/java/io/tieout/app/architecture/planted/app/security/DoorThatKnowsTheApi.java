package io.tieout.app.architecture.planted.app.security;

import io.tieout.app.architecture.planted.app.api.NumberHelper;

/** One half of a cycle. */
public record DoorThatKnowsTheApi(NumberHelper word) {
}
