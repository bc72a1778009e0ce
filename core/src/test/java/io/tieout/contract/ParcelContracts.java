package io.tieout.contract;

import io.tieout.contract.ParcelEvent.ParcelId;
import io.tieout.core.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contracts of the parcel, with a history: an arrival once named the person
 * {@code name} and stated kilograms as text.
 */
final class ParcelContracts {

	static final AggregateContract PARCEL = new AggregateContract("sample", "sample.Parcel", ParcelCommand.class,
			ParcelEvent.class, Parcel.class, 4);

	private ParcelContracts() {
	}

	static MessageCatalog catalog() {
		return MessageCatalog.of(List.of(PARCEL), upcasters());
	}

	static List<Upcaster> upcasters() {
		return List.of(new WeightAsNumber(), new ArrivalBecomesReceipt());
	}

	/** State of a parcel. */
	record Parcel(@Nullable ParcelId parcel, Quantity weight) {
	}

	/** Revision 1 to 2. */
	static final class WeightAsNumber implements Upcaster {

		@Override
		public String type() {
			return "sample.ParcelArrived";
		}

		@Override
		public int fromRevision() {
			return 1;
		}

		@Override
		public int toRevision() {
			return 2;
		}

		@Override
		public ObjectNode upcast(ObjectNode payload) {
			payload.put("weight", new BigDecimal(payload.remove("kilograms").asString()));
			return payload;
		}

	}

	/** Revision 2 to 3 under a new name. */
	static final class ArrivalBecomesReceipt implements Upcaster {

		@Override
		public String type() {
			return "sample.ParcelArrived";
		}

		@Override
		public int fromRevision() {
			return 2;
		}

		@Override
		public String toType() {
			return "sample.ParcelReceived";
		}

		@Override
		public int toRevision() {
			return 3;
		}

		@Override
		public ObjectNode upcast(ObjectNode payload) {
			payload.set("recipient", payload.remove("name"));
			payload.put("location", "UNKNOWN");
			return payload;
		}

	}

}
