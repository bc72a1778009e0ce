package io.tieout.app.architecture.planted.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.Event;

/** A message of the planted domain. */
public record PlantedMessage(String aggregateId) implements Command, Event {
}
