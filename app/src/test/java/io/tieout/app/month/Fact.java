package io.tieout.app.month;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a system has to tell of a shelf, as it tells it.
 */
sealed interface Fact {

	/**
	 * What every fact has.
	 */
	Head head();

	/**
	 * The resource it is told to.
	 */
	String resource();

	/**
	 * What the shelf holds after it.
	 */
	Levels after(Levels before);

	/**
	 * The record, field by field.
	 */
	default Map<String, Object> fields() {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("source", head().source());
		fields.put("sourceId", head().id());
		fields.put("occurredAt", head().at().toString());
		if (!(this instanceof TakenBack)) {
			fields.put("sku", head().shelf().sku());
			fields.put("location", head().shelf().location());
		}
		ownFields(fields);
		fields.values().removeIf((value) -> value.equals(""));
		return fields;
	}

	/**
	 * Adds the fields of its resource; empty ones are left out.
	 */
	void ownFields(Map<String, Object> fields);

	/**
	 * What every fact has.
	 *
	 * @param source the system that tells it
	 * @param id its name there
	 * @param at business time
	 * @param shelf what it is about
	 */
	record Head(String source, String id, Instant at, Shelf shelf) {

		@Override
		public String toString() {
			return this.source + "/" + this.id;
		}

	}

	/**
	 * Goods that moved.
	 *
	 * @param quantity above zero, or signed if adjusted
	 * @param state where the kind does not say it, or empty
	 * @param reason why, or empty
	 * @param document the transfer, or empty
	 * @param otherLocation where transferred goods go to, or empty
	 */
	record Movement(Head head, String kind, int quantity, String state, String reason, String document,
			String otherLocation) implements Fact {

		private static final Map<String, String> COST = Map.of("amount", "2.50", "currency", "GBP");

		@Override
		public String resource() {
			return "stock-movements";
		}

		@Override
		public Levels after(Levels before) {
			String touched = this.kind.equals("RETURNED_DAMAGED") ? "DAMAGED" : this.state;
			return before.plus(Levels.of(units(), touched));
		}

		/** What was lost on the way was never on hand where it did not arrive. */
		private int units() {
			return switch (this.kind) {
				case "RECEIVED", "RETURNED", "RETURNED_DAMAGED", "TRANSFER_IN" -> this.quantity;
				case "SOLD", "SHIPPED", "TRANSFER_OUT" -> -this.quantity;
				case "ADJUSTED" -> isLostOnTheWay() ? 0 : this.quantity;
				default -> 0;
			};
		}

		private boolean isLostOnTheWay() {
			return this.reason.equals("TRANSFER_LOSS");
		}

		/** The shelf to which goods are on the way, by more or fewer. */
		@Nullable Shelf destination() {
			if (this.kind.equals("TRANSFER_OUT")) {
				return new Shelf(this.otherLocation, this.head.shelf().sku());
			}
			return (this.kind.equals("TRANSFER_IN") || isLostOnTheWay()) ? this.head.shelf() : null;
		}

		/** How many more are on the way. */
		int onTheWay() {
			return this.kind.equals("TRANSFER_IN") ? -this.quantity : this.quantity;
		}

		@Override
		public void ownFields(Map<String, Object> fields) {
			fields.put("kind", this.kind);
			fields.put("quantity", this.quantity);
			fields.put("state", this.state);
			fields.put("reason", this.reason);
			fields.put("unitCost", this.kind.equals("RECEIVED") ? COST : "");
			fields.put("document", this.document);
			fields.put("otherLocation", this.otherLocation);
		}

	}

	/**
	 * Goods on hand that came into another state.
	 */
	record StateChange(Head head, String from, String to, int quantity) implements Fact {

		@Override
		public String resource() {
			return "stock-state-changes";
		}

		@Override
		public Levels after(Levels before) {
			return before.plus(Levels.of(this.quantity, this.to)).minus(Levels.of(this.quantity, this.from));
		}

		@Override
		public void ownFields(Map<String, Object> fields) {
			fields.put("from", this.from);
			fields.put("to", this.to);
			fields.put("quantity", this.quantity);
		}

	}

	/**
	 * What somebody found on the shelf.
	 *
	 * @param found all of it
	 * @param withParts whether what was damaged and on hold was counted by itself
	 * @param parts how much of it was
	 */
	record Count(Head head, int found, boolean withParts, Levels parts) implements Fact {

		@Override
		public String resource() {
			return "stock-counts";
		}

		@Override
		public Levels after(Levels before) {
			Levels known = this.withParts ? this.parts : before;
			return new Levels(this.found, known.damaged(), known.qualityHold());
		}

		@Override
		public void ownFields(Map<String, Object> fields) {
			fields.put("quantity", this.found);
			fields.put("damaged", this.withParts ? this.parts.damaged() : "");
			fields.put("qualityHold", this.withParts ? this.parts.qualityHold() : "");
			fields.put("countId", head().id());
		}

	}

	/**
	 * A fact that the system takes back.
	 */
	record TakenBack(Head head, Fact fact) implements Fact {

		@Override
		public String resource() {
			return "stock-voids";
		}

		/** What it takes back is not in the books any more. */
		@Override
		public Levels after(Levels before) {
			return before;
		}

		@Override
		public void ownFields(Map<String, Object> fields) {
			fields.put("voids", this.fact.head().id());
			fields.put("reason", "INCORRECT_DATA");
		}

	}

}
