package io.tieout.app.connector.epcis;

import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.KeptRecord;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.reading.JsonRecords;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.core.InvalidValueException;
import io.tieout.core.SourceSystem;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * The feed {@code epcis}. The source system comes from the parameter {@code source}, else
 * from the settings.
 */
public final class EpcisFeed implements Feed<Fields> {

	/** The parameter that names the source system. */
	public static final String SOURCE_PARAMETER = "source";

	static final FeedProfile PROFILE = new FeedProfile("epcis", "inventory", "stock", FeedMeaning.MIXED,
			List.of(BodyFormat.JSON_LD, BodyFormat.NDJSON), "as it happens", false, false);

	private final EpcisSettings settings;

	/**
	 * The feed under these settings.
	 */
	public EpcisFeed(EpcisSettings settings) {
		this.settings = settings;
	}

	@Override
	public FeedProfile profile() {
		return PROFILE;
	}

	@Override
	public RecordReader<Fields> open(Reader body, BodyFormat format, FeedContext context) throws IOException {
		try {
			sourceOf(context);
		}
		catch (InvalidValueException ex) {
			throw new BodyRefusedException("SOURCE_INVALID", "The parameter source: " + ex.getMessage());
		}
		return switch (format) {
			case JSON_LD, JSON -> EventDocument.open(body);
			case NDJSON -> JsonRecords.perLine(body, JsonRecords.USUAL_CHARS);
			case CSV, EDI -> throw new BodyRefusedException("FORMAT_UNSUPPORTED",
					"This feed takes application/ld+json, application/json and application/x-ndjson.");
		};
	}

	@Override
	public ReadRecord<Fields> reread(KeptRecord record, FeedContext context) {
		return JsonRecords.read(record.line(), record.text());
	}

	@Override
	public Interpretation interpret(ReadRecord<Fields> record, FeedContext context, Identities identities) {
		return new EventTranslation(this.settings, sourceOf(context)).translate(record);
	}

	@Override
	public SourceSystem sourceOf(FeedContext context) {
		String named = context.parameters().get(SOURCE_PARAMETER);
		return (named != null) ? new SourceSystem(named) : this.settings.source();
	}

}
