package io.tieout.contract;

import io.tieout.core.BusinessDate;
import io.tieout.core.CustomerId;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Rate;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.core.UnitPrice;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events of the aggregate that the contract tests are tried on.
 */
sealed interface ParcelEvent extends Event {

	ParcelId parcel();

	@Override
	default String aggregateId() {
		return "parcel:" + parcel();
	}

	/** Has a component of nearly every kind. */
	@MessageType(name = "sample.ParcelSent")
	record Sent(ParcelId parcel, Carriage carriage, List<Item> items, Map<Sku, Quantity> totals,
			Map<Currency, Money> values, Rate taxRate, BusinessDate day, boolean insured, int floor,
			@Nullable CustomerId customer, @Nullable SourceRef order, @Nullable Instant dueAt) implements ParcelEvent {
	}

	/** Was {@code sample.ParcelArrived} until its revision 3. */
	@MessageType(name = "sample.ParcelReceived", revision = 3)
	record Received(ParcelId parcel, Sealed recipient, Quantity weight, LocationId location,
			Instant at) implements ParcelEvent {
	}

	@MessageType(name = "sample.ParcelWeighed", sunset = "2027-03-31")
	record Weighed(ParcelId parcel, Quantity weight) implements ParcelEvent {
	}

	/** A line of a parcel. */
	record Item(Sku sku, Quantity quantity, UnitPrice price, Money value, @Nullable String note) {
	}

	/** How it travels. */
	enum Carriage {

		ROAD, RAIL

	}

	/** A text value that is no core value. */
	record ParcelId(String value) {

		@Override
		public String toString() {
			return this.value;
		}

	}

}
