package io.tieout.app.api.http;

import io.tieout.app.ingest.reading.TextFlaw;
import io.tieout.core.InvalidValueException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads texts that can be stored: a text with a control character or half a character is
 * refused while its sender listens.
 */
final class PlainTextDeserializer extends StdDeserializer<String> {

	PlainTextDeserializer() {
		super(String.class);
	}

	@Override
	public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
		String text = StringDeserializer.instance.deserialize(parser, context);
		if (text != null && !TextFlaw.isPlain(text)) {
			throw new InvalidValueException(TextFlaw.TEXT_INVALID.name(), TextFlaw.TEXT_INVALID.detail());
		}
		return text;
	}

}
