package io.tieout.app.connector.shopify;

import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.reading.JsonRecords;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.core.InvalidValueException;
import io.tieout.core.SourceSystem;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Bodies of a shop, alike for every topic: JSON, and the shop named beside it.
 */
final class ShopBody {

	static final List<BodyFormat> FORMATS = List.of(BodyFormat.JSON, BodyFormat.NDJSON);

	/** The parameter that names the source system, the shop. */
	private static final String SOURCE_PARAMETER = "source";

	private ShopBody() {
	}

	/**
	 * Starts to read a body.
	 * @throws BodyRefusedException {@code SOURCE_INVALID}, {@code FORMAT_UNSUPPORTED} and
	 * what {@link JsonRecords} says
	 */
	static RecordReader<Fields> open(Reader body, BodyFormat format, FeedContext context) throws IOException {
		try {
			source(context);
		}
		catch (InvalidValueException ex) {
			throw new BodyRefusedException("SOURCE_INVALID", "The parameter source: " + ex.getMessage());
		}
		return switch (format) {
			case JSON -> JsonRecords.single(body, JsonRecords.USUAL_CHARS);
			case NDJSON -> JsonRecords.perLine(body, JsonRecords.USUAL_CHARS);
			case CSV, JSON_LD, EDI -> throw new BodyRefusedException("FORMAT_UNSUPPORTED",
					"This feed takes application/json and application/x-ndjson.");
		};
	}

	/**
	 * The source system: the shop that is named, else {@code SHOPIFY}.
	 */
	static SourceSystem source(FeedContext context) {
		String named = context.parameters().get(SOURCE_PARAMETER);
		return new SourceSystem((named != null) ? named : "SHOPIFY");
	}

}
