package io.tieout.projections.shelf;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens on a shelf.
 */
public sealed interface ShelfEvent extends Event {

	String shelf();

	@Override
	default String aggregateId() {
		return "shelf:" + shelf();
	}

	@MessageType(name = "shelf.Put")
	record Put(String shelf, Sku sku, Quantity quantity, Money price, BusinessDate day, Instant at,
			@Nullable String note) implements ShelfEvent {
	}

	/** Concerns two rows. */
	@MessageType(name = "shelf.Carried")
	record Carried(String shelf, String to, Sku sku, Quantity quantity) implements ShelfEvent {
	}

	@MessageType(name = "shelf.Cleared")
	record Cleared(String shelf, Sku sku) implements ShelfEvent {
	}

	@MessageType(name = "shelf.Inspected")
	record Inspected(String shelf) implements ShelfEvent {
	}

	/** Cannot be folded by a view that is told so. */
	@MessageType(name = "shelf.Toppled")
	record Toppled(String shelf, Sku sku) implements ShelfEvent {
	}

}
