package io.tieout.app.ingest;

import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.Cause;
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
import io.tieout.core.Gtin;
import io.tieout.core.LocationId;
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

/**
 * A feed whose records name items by GTIN, as scanners and partners do.
 */
final class ScannerFeed implements Feed<Fields> {

	private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

	@Override
	public FeedProfile profile() {
		return new FeedProfile("scanner", "tests", null, FeedMeaning.DELTA, List.of(BodyFormat.NDJSON, BodyFormat.JSON),
				"never", false, false);
	}

	static String received(String id, String gtin) {
		return "{\"id\":\"" + id + "\",\"gtin\":\"" + gtin + "\"}";
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
		Gtin gtin = new Gtin(text(record, "gtin"));
		return Statement
			.of(RecordIdentity.ofFact("scanner", SourceRef.of("LAB", text(record, "id"))), AT,
					BusinessDate.parse("2026-03-01"), "gtin:" + gtin.asGtin14(), gtin.asGtin14(),
					(surroundings) -> surroundings.product(gtin)
						.map((product) -> Plan
							.ready(new RecordMovement(new StockPositionId(new LocationId("LAB"), product.sku()),
									MovementKind.RECEIVED, Quantity.of(1), null, null, null, AT)))
						.orElseGet(() -> Plan.blocked(Cause.unknownGtin(gtin))))
			.askingByGtin(Set.of(gtin));
	}

	private static String text(ReadRecord<Fields> record, String field) {
		return (record.required().values().get(field) instanceof Value.Text value) ? value.text() : "";
	}

}
