package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;

/**
 * What can be asked of the prices of an item in a channel.
 */
public sealed interface PriceCommand extends Command {

	/**
	 * The price as it is stated.
	 */
	StatedPrice stated();

	@Override
	default String aggregateId() {
		return stated().aggregateId();
	}

	/**
	 * Sets the price from a beginning on, as a source with authority over the channel's
	 * prices states it. Of the statements about one beginning the newest holds, whatever
	 * the order of arrival; one older than that is recorded as superseded.
	 * <p>
	 * Refused with {@code PRICE_NEGATIVE}, {@code PERIOD_REVERSED} (it ends before it
	 * begins), {@code SOURCE_RECORD_CHANGED} (the version that holds, with other content)
	 * or {@code VERSION_NOT_NUMBERED} (see
	 * {@link io.tieout.core.RecordVersion#lacksNumberAfter}).
	 *
	 * @param stated the price
	 */
	@MessageType(name = "inventory.SetPrice")
	record SetPrice(StatedPrice stated) implements PriceCommand {
	}

	/**
	 * Records what a source without authority over the channel's prices states, beside
	 * what holds; it is never applied. Refused with {@code PRICE_NEGATIVE} or
	 * {@code PERIOD_REVERSED}.
	 *
	 * @param stated the price
	 */
	@MessageType(name = "inventory.ComparePrice")
	record ComparePrice(StatedPrice stated) implements PriceCommand {
	}

}
