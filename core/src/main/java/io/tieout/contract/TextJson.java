package io.tieout.contract;

import io.tieout.core.InvalidValueException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * Text values in JSON. A value that is no text of its kind keeps its
 * {@link InvalidValueException} as the cause of Jackson's exception, which knows the
 * path.
 */
final class TextJson {

	private TextJson() {
	}

	static final class Reader<T> extends StdScalarDeserializer<T> {

		private final TextForm<T> form;

		Reader(TextForm<T> form) {
			super(form.type());
			this.form = form;
		}

		@Override
		public T deserialize(JsonParser parser, DeserializationContext context) {
			if (parser.currentToken() != JsonToken.VALUE_STRING) {
				return this.form.type().cast(context.handleUnexpectedToken(this.form.type(), parser));
			}
			try {
				return this.form.read().apply(parser.getString());
			}
			catch (InvalidValueException ex) {
				throw context.instantiationException(this.form.type(), ex);
			}
		}

	}

	static final class Writer<T> extends StdScalarSerializer<T> {

		private final TextForm<T> form;

		Writer(TextForm<T> form) {
			super(form.type());
			this.form = form;
		}

		@Override
		public void serialize(T value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(this.form.write().apply(value));
		}

	}

	static final class KeyReader extends KeyDeserializer {

		private final TextForm<?> form;

		KeyReader(TextForm<?> form) {
			this.form = form;
		}

		@Override
		public Object deserializeKey(String key, DeserializationContext context) {
			try {
				return this.form.read().apply(key);
			}
			catch (InvalidValueException ex) {
				throw context.instantiationException(this.form.type(), ex);
			}
		}

	}

	static final class KeyWriter<T> extends StdScalarSerializer<T> {

		private final TextForm<T> form;

		KeyWriter(TextForm<T> form) {
			super(form.type());
			this.form = form;
		}

		@Override
		public void serialize(T value, JsonGenerator generator, SerializationContext context) {
			generator.writeName(this.form.write().apply(value));
		}

	}

}
