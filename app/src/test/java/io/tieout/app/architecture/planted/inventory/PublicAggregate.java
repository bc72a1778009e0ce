package io.tieout.app.architecture.planted.inventory;

import io.tieout.aggregate.DecidedAggregate;

/** An aggregate for everyone's eyes. */
public final class PublicAggregate extends DecidedAggregate<String, PlantedMessage, PlantedMessage> {

	public PublicAggregate() {
		super(new PublicDecider());
	}

}
