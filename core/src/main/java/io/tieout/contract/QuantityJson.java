package io.tieout.contract;

import io.tieout.core.InvalidValueException;
import io.tieout.core.Quantity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * A quantity as a JSON number in plain notation.
 */
final class QuantityJson {

	private static final int SCALE = 6;

	private QuantityJson() {
	}

	static final class Reader extends StdScalarDeserializer<Quantity> {

		Reader() {
			super(Quantity.class);
		}

		@Override
		public Quantity deserialize(JsonParser parser, DeserializationContext context) {
			JsonToken token = parser.currentToken();
			if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
				return (Quantity) context.handleUnexpectedToken(Quantity.class, parser);
			}
			if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == NumberType.INT) {
				return Quantity.of(parser.getIntValue());
			}
			String text = parser.getString();
			if (DecimalText.fitsLong(text, SCALE)) {
				return new Quantity(DecimalText.unscaled(text, SCALE));
			}
			try {
				return Quantity.parse(text);
			}
			catch (InvalidValueException ex) {
				throw context.instantiationException(Quantity.class, ex);
			}
		}

	}

	static final class Writer extends StdScalarSerializer<Quantity> {

		Writer() {
			super(Quantity.class);
		}

		@Override
		public void serialize(Quantity value, JsonGenerator generator, SerializationContext context) {
			if (value.micros() % 1_000_000 == 0) {
				generator.writeNumber(value.micros() / 1_000_000);
			}
			else {
				generator.writeNumber(value.toDecimal().toPlainString());
			}
		}

	}

}
