package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.reading.Value;
import io.tieout.app.ingest.reading.Value.Cell;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.app.ingest.reading.Value.Text;
import io.tieout.core.InvalidValueException;
import io.tieout.core.Money;
import io.tieout.core.UnitPrice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Amounts with their currency: {@code {"amount":"12.34","currency":"GBP"}}; in CSV the
 * column of the field's name and the column {@code currency}.
 *
 * @param reader makes the value of amount and currency code
 * @param <T> money or a unit price
 */
record Amounts<T>(BiFunction<String, String, T> reader) implements Shape<T> {

	private static final String AMOUNT = "amount";

	private static final String CURRENCY = "currency";

	/**
	 * An amount in whole minor units.
	 */
	static Shape<Money> money() {
		return new Amounts<>(Money::of);
	}

	/**
	 * A price for one, zero or more.
	 */
	static Shape<UnitPrice> price() {
		return new Amounts<>((amount, currency) -> {
			UnitPrice price = UnitPrice.of(amount, currency);
			if (price.isNegative()) {
				throw new InvalidValueException("NEGATIVE_PRICE", "A price is zero or more.");
			}
			return price;
		});
	}

	/**
	 * An amount of zero or more.
	 */
	static Shape<Money> positiveMoney() {
		return new Amounts<>((amount, currency) -> {
			Money money = Money.of(amount, currency);
			if (money.isNegative()) {
				throw new InvalidValueException("NEGATIVE_AMOUNT", "The amount is zero or more.");
			}
			return money;
		});
	}

	@Override
	public @Nullable T read(Value value, String path, FieldProblems problems) {
		if (!(value instanceof Fields fields)) {
			problems.add(path, "TYPE_INVALID",
					"Here belongs an amount with its currency, such as {\"amount\":\"12.34\",\"currency\":\"GBP\"}.");
			return null;
		}
		for (String name : fields.values().keySet()) {
			if (!name.equals(AMOUNT) && !name.equals(CURRENCY)) {
				problems.add(path, "FIELD_UNKNOWN", "An amount has the fields amount and currency.");
				return null;
			}
		}
		String amount = part(fields, AMOUNT, path, problems);
		String currency = part(fields, CURRENCY, path, problems);
		if (amount == null || currency == null) {
			return null;
		}
		try {
			return this.reader.apply(amount, currency);
		}
		catch (InvalidValueException ex) {
			problems.add(path, ex.code(), String.valueOf(ex.getMessage()));
			return null;
		}
	}

	private static @Nullable String part(Fields fields, String name, String path, FieldProblems problems) {
		Value value = fields.values().get(name);
		if (value == null || PlainText.isNothing(value)) {
			problems.add(path + "." + name, name.equals(CURRENCY) ? "CURRENCY_MISSING" : "FIELD_MISSING",
					"An amount needs its " + name + ".");
			return null;
		}
		if (!(value instanceof Text) && !(value instanceof Cell)) {
			problems.add(path + "." + name, "TYPE_INVALID", "Here belongs a text in quotes, such as \"12.34\".");
			return null;
		}
		return PlainText.of(value);
	}

	@Override
	public Map<String, Object> describe() {
		return Map.of("type", "object", "additionalProperties", false, "required", List.of(AMOUNT, CURRENCY),
				"properties", Map.of(AMOUNT, Map.of("type", "string", "description", "A decimal number."), CURRENCY,
						Map.of("type", "string", "description", "Code of ISO 4217.")));
	}

	@Override
	public Set<String> furtherColumns(String name) {
		return Set.of(CURRENCY);
	}

	@Override
	public @Nullable Value fromCsv(String name, Map<String, String> cells) {
		String amount = cells.get(name);
		if (amount == null) {
			return null;
		}
		Map<String, Value> parts = new LinkedHashMap<>();
		parts.put(AMOUNT, new Cell(amount));
		String currency = cells.get(CURRENCY);
		if (currency != null) {
			parts.put(CURRENCY, new Cell(currency));
		}
		return new Fields(parts);
	}

}
