package io.tieout.app.architecture.planted.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;

/** Rules for everyone's eyes. */
public final class PublicDecider implements Decider<String, PlantedMessage, PlantedMessage> {

	@Override
	public String aggregateType() {
		return "planted.Thing";
	}

	@Override
	public Class<PlantedMessage> commandFamily() {
		return PlantedMessage.class;
	}

	@Override
	public Class<PlantedMessage> eventFamily() {
		return PlantedMessage.class;
	}

	@Override
	public Class<String> stateType() {
		return String.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public String initial() {
		return "";
	}

	@Override
	public Decision<PlantedMessage> decide(String state, PlantedMessage command) {
		return Decision.accepted(command);
	}

	@Override
	public String evolve(String state, PlantedMessage event) {
		return event.aggregateId();
	}

}
