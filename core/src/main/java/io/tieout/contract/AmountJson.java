package io.tieout.contract;

import io.tieout.core.InvalidValueException;
import io.tieout.core.Money;
import io.tieout.core.UnitPrice;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Amounts with their currency: {@code {"amount":"12.34","currency":"GBP"}}. The amount is
 * text, since a JSON number becomes a binary fraction in many readers.
 */
final class AmountJson {

	private static final String AMOUNT = "amount";

	private static final String CURRENCY = "currency";

	private AmountJson() {
	}

	private static void write(JsonGenerator generator, Object value, String amount, Currency currency) {
		generator.writeStartObject(value);
		generator.writeStringProperty(AMOUNT, amount);
		generator.writeStringProperty(CURRENCY, currency.getCurrencyCode());
		generator.writeEndObject();
	}

	/** Reads the two properties; what they make is the subclass's. */
	private abstract static class Reader<T> extends StdDeserializer<T> {

		private final Class<T> type;

		Reader(Class<T> type) {
			super(type);
			this.type = type;
		}

		abstract T value(String amount, String currency);

		@Override
		public T deserialize(JsonParser parser, DeserializationContext context) {
			if (!parser.isExpectedStartObjectToken()) {
				return this.type.cast(context.handleUnexpectedToken(this.type, parser));
			}
			String amount = null;
			String currency = null;
			for (String name = parser.nextName(); name != null; name = parser.nextName()) {
				JsonToken token = parser.nextToken();
				switch (name) {
					case AMOUNT -> amount = text(parser, token, context);
					case CURRENCY -> currency = text(parser, token, context);
					default -> context.handleUnknownProperty(parser, this, this.type, name);
				}
			}
			try {
				return value(required(context, AMOUNT, amount), required(context, CURRENCY, currency));
			}
			catch (InvalidValueException ex) {
				throw context.instantiationException(this.type, ex);
			}
		}

		private @Nullable String text(JsonParser parser, @Nullable JsonToken token, DeserializationContext context) {
			return (token == JsonToken.VALUE_STRING) ? parser.getString()
					: (String) context.handleUnexpectedToken(String.class, parser);
		}

		private String required(DeserializationContext context, String name, @Nullable String text) {
			if (text == null) {
				throw InvalidNullException.from(context, PropertyName.construct(name), getValueType(context))
					.prependPath(this.type, name);
			}
			return text;
		}

	}

	static final class MoneyReader extends Reader<Money> {

		MoneyReader() {
			super(Money.class);
		}

		@Override
		Money value(String amount, String currencyCode) {
			Currency currency = Money.currency(currencyCode);
			int decimals = Math.max(0, currency.getDefaultFractionDigits());
			return DecimalText.fitsLong(amount, decimals) ? new Money(DecimalText.unscaled(amount, decimals), currency)
					: Money.of(amount, currencyCode);
		}

	}

	static final class UnitPriceReader extends Reader<UnitPrice> {

		UnitPriceReader() {
			super(UnitPrice.class);
		}

		@Override
		UnitPrice value(String amount, String currency) {
			return UnitPrice.of(amount, currency);
		}

	}

	static final class MoneyWriter extends StdSerializer<Money> {

		MoneyWriter() {
			super(Money.class);
		}

		@Override
		public void serialize(Money value, JsonGenerator generator, SerializationContext context) {
			write(generator, value, value.toDecimal().toPlainString(), value.currency());
		}

	}

	static final class UnitPriceWriter extends StdSerializer<UnitPrice> {

		UnitPriceWriter() {
			super(UnitPrice.class);
		}

		@Override
		public void serialize(UnitPrice value, JsonGenerator generator, SerializationContext context) {
			write(generator, value, value.amount().toPlainString(), value.currency());
		}

	}

}
