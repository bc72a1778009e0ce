package io.tieout.eventstore;

import com.github.f4b6a3.uuid.UuidCreator;
import org.axonframework.common.IdentifierFactory;

/**
 * Gives every Axon message a UUIDv7, so that event ids sort by time and their index grows
 * at its end. Found by Axon through {@link java.util.ServiceLoader}.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

	@Override
	public String generateIdentifier() {
		return UuidCreator.getTimeOrderedEpochPlus1().toString();
	}

}
