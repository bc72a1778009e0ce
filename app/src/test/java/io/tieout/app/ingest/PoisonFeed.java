package io.tieout.app.ingest;

import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.KeptRecord;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.reading.JsonRecords;
import io.tieout.app.ingest.reading.Value;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.core.BusinessDate;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A feed with faults in its program: what a record says of {@code fails} decides where.
 */
final class PoisonFeed implements Feed<Fields> {

	/** Ids whose plans no longer fail. */
	static final Set<String> HEALED = ConcurrentHashMap.newKeySet();

	private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

	@Override
	public FeedProfile profile() {
		return new FeedProfile("poison", "tests", null, FeedMeaning.STATE, List.of(BodyFormat.NDJSON, BodyFormat.JSON),
				"never", false, false);
	}

	static String record(String id, String fails) {
		return "{\"id\":\"" + id + "\",\"fails\":\"" + fails + "\"}";
	}

	@Override
	public RecordReader<Fields> open(Reader body, BodyFormat format, FeedContext context) throws IOException {
		return (format == BodyFormat.JSON) ? JsonRecords.single(body, JsonRecords.USUAL_CHARS)
				: JsonRecords.perLine(body, JsonRecords.USUAL_CHARS);
	}

	@Override
	public ReadRecord<Fields> reread(KeptRecord record, FeedContext context) {
		return JsonRecords.read(record.line(), record.text());
	}

	@Override
	public Interpretation interpret(ReadRecord<Fields> record, FeedContext context, Identities identities) {
		String id = text(record, "id");
		String fails = text(record, "fails");
		if (fails.equals("reading")) {
			throw new ArithmeticException("the value " + id + " is too large");
		}
		return Statement.of(RecordIdentity.ofFact("poison", SourceRef.of("LAB", id)), AT,
				BusinessDate.parse("2026-03-01"), "poison:" + id, id, (surroundings) -> {
					if (fails.equals("planning") && !HEALED.contains(id)) {
						throw new IllegalStateException("no plan for " + id);
					}
					if (fails.equals("machine")) {
						throw new StackOverflowError("nothing left for " + id);
					}
					return Plan.ready(new RecordMovement(StockPositionId.of("LAB", id), MovementKind.RECEIVED,
							Quantity.of(1), null, null, null, AT));
				});
	}

	private static String text(ReadRecord<Fields> record, String field) {
		return (record.required().values().get(field) instanceof Value.Text value) ? value.text() : "";
	}

}
