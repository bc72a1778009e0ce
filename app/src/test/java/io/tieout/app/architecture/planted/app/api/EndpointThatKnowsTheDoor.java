package io.tieout.app.architecture.planted.app.api;

import io.tieout.app.architecture.planted.app.security.DoorThatKnowsTheApi;

/** The way back. */
record EndpointThatKnowsTheDoor(DoorThatKnowsTheApi door) {
}
