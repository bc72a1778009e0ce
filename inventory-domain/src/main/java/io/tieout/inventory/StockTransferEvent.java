package io.tieout.inventory;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a transfer. Each event carries how far its item has come by all that
 * is known by then.
 */
public sealed interface StockTransferEvent extends Event {

	/**
	 * The transfer.
	 */
	TransferId transfer();

	/**
	 * The item.
	 */
	Sku sku();

	/**
	 * What it adds to what is on the way to places; what was on the way to one may be on
	 * the way to another by what is known now.
	 */
	List<AtPlace> awaited();

	/**
	 * How far the item has come.
	 */
	TransferProgress after();

	@Override
	default String aggregateId() {
		return "transfer:" + transfer();
	}

	/**
	 * Goods left, arrived, or were lost on the way.
	 *
	 * @param transfer the transfer
	 * @param step what happened to them
	 * @param sku the item
	 * @param quantity how much
	 * @param from the place they left from, if that was said
	 * @param to the place they go to, if that was said; of a loss, the place that says
	 * so, which may be either
	 * @param occurredAt business time
	 * @param awaited what it adds to what is on the way to places
	 * @param after how far the item has come
	 */
	@MessageType(name = "inventory.TransferStepRecorded")
	record StepRecorded(TransferId transfer, TransferStep step, Sku sku, Quantity quantity, @Nullable LocationId from,
			@Nullable LocationId to, Instant occurredAt, List<AtPlace> awaited,
			TransferProgress after) implements StockTransferEvent {
	}

	/**
	 * What a record said of a transfer was taken back.
	 *
	 * @param transfer the transfer
	 * @param step what was said to have happened
	 * @param sku the item
	 * @param quantity how much was said
	 * @param from the place they left from, if that was said
	 * @param to the place they go to, if that was said; of a loss, the place that said so
	 * @param voided the record that had said so
	 * @param occurredAt business time of what was said
	 * @param awaited what it adds to what is on the way to places
	 * @param after how far the item has come
	 */
	@MessageType(name = "inventory.TransferStepVoided")
	record StepVoided(TransferId transfer, TransferStep step, Sku sku, Quantity quantity, @Nullable LocationId from,
			@Nullable LocationId to, SourceRef voided, Instant occurredAt, List<AtPlace> awaited,
			TransferProgress after) implements StockTransferEvent {
	}

	/**
	 * It was decided that goods on the way will not arrive; those that do arrive after
	 * all are no longer lost.
	 *
	 * @param transfer the transfer
	 * @param sku the item
	 * @param quantity how much
	 * @param reason why, for people
	 * @param at when that was decided
	 * @param awaited what it adds to what is on the way to places
	 * @param after how far the item has come
	 */
	@MessageType(name = "inventory.TransitWrittenOff")
	record TransitWrittenOff(TransferId transfer, Sku sku, Quantity quantity, String reason, Instant at,
			List<AtPlace> awaited, TransferProgress after) implements StockTransferEvent {
	}

}
