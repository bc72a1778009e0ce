package io.tieout.inventory;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the prices of an item in a channel.
 */
public sealed interface PriceEvent extends Event {

	/**
	 * The price as it was stated.
	 */
	StatedPrice stated();

	@Override
	default String aggregateId() {
		return stated().aggregateId();
	}

	/**
	 * A price holds from its beginning on, in the place of an earlier statement about the
	 * same beginning.
	 *
	 * @param stated the price
	 */
	@MessageType(name = "inventory.PriceSet")
	record PriceSet(StatedPrice stated) implements PriceEvent {
	}

	/**
	 * A newer statement says what holds already: whatever is older than it can no longer
	 * change the price of that beginning.
	 *
	 * @param stated the price
	 */
	@MessageType(name = "inventory.PriceConfirmed")
	record PriceConfirmed(StatedPrice stated) implements PriceEvent {
	}

	/**
	 * A statement arrived after a newer one about the same beginning, or about a
	 * beginning so long ago that it is no longer remembered; it changes nothing.
	 *
	 * @param stated the price
	 */
	@MessageType(name = "inventory.PriceStatementSuperseded")
	record PriceStatementSuperseded(StatedPrice stated) implements PriceEvent {
	}

	/**
	 * A source without authority stated a price; it changes nothing.
	 *
	 * @param stated the price
	 * @param held what held at its beginning by what was known then, if anything did
	 */
	@MessageType(name = "inventory.PriceCompared")
	record PriceCompared(StatedPrice stated, @Nullable UnitPrice held) implements PriceEvent {
	}

}
