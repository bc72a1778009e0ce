package io.tieout.app.connector.shopify;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.reading.Value;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.app.ingest.reading.Value.Numeral;
import io.tieout.app.ingest.reading.Value.Text;
import io.tieout.contract.EventContext;
import io.tieout.core.InvalidValueException;
import io.tieout.core.Quantity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An inventory level whose fields are right.
 *
 * @param item Shopify's number of the inventory item
 * @param location Shopify's number of the location
 * @param available how much may be sold, {@code null} if the item is not tracked there
 * @param updatedAt of when, {@code null} if the level does not say
 */
record InventoryLevel(String item, String location, @Nullable Quantity available, @Nullable Instant updatedAt) {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

	/**
	 * Reads a level; what is wrong with it is added to the problems.
	 * @return {@code null} if anything is
	 */
	static @Nullable InventoryLevel of(Fields fields, long line, List<Problem> problems) {
		Reader reader = new Reader(fields, line, new ArrayList<>());
		String item = reader.required("inventory_item_id", InventoryLevel::number);
		String location = reader.required("location_id", InventoryLevel::number);
		Quantity available = reader.value("available", Quantity::parse);
		Instant updatedAt = reader.value("updated_at", InventoryLevel::instant);
		problems.addAll(reader.found());
		return (item != null && location != null && reader.found().isEmpty())
				? new InventoryLevel(item, location, available, updatedAt) : null;
	}

	static Instant instant(String text) {
		try {
			return EventContext.recordable(OffsetDateTime.parse(text).toInstant());
		}
		catch (DateTimeParseException ex) {
			throw new InvalidValueException("TIME_INVALID",
					"An instant is written with its offset, such as 2026-11-24T08:00:00Z.");
		}
	}

	private static String number(String text) {
		if (!NUMBER.matcher(text).matches()) {
			throw new InvalidValueException("SHOPIFY_ID_INVALID", "An id of Shopify is a number.");
		}
		return text;
	}

	/** Reads fields and notes what is wrong. */
	private record Reader(Fields fields, long line, List<Problem> found) {

		<T> @Nullable T required(String name, Function<String, T> reading) {
			if (!this.fields.values().containsKey(name)) {
				this.found.add(Problem.ofField(this.line, name, "FIELD_MISSING", "The field " + name + " is missing."));
			}
			return value(name, reading);
		}

		<T> @Nullable T value(String name, Function<String, T> reading) {
			Value value = this.fields.values().get(name);
			if (value == null) {
				return null;
			}
			try {
				return reading.apply(text(value));
			}
			catch (InvalidValueException ex) {
				this.found.add(Problem.ofField(this.line, name, ex.code(), String.valueOf(ex.getMessage())));
				return null;
			}
		}

		private static String text(Value value) {
			if (value instanceof Numeral numeral) {
				return numeral.digits();
			}
			if (value instanceof Text text) {
				return text.text();
			}
			throw new InvalidValueException("TEXT_EXPECTED", "A number or a text is expected here.");
		}

	}

}
