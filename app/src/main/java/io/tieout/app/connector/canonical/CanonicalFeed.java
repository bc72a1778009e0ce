package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.KeptRecord;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.reading.CsvRows;
import io.tieout.app.ingest.reading.JsonRecords;
import io.tieout.app.ingest.reading.Value.Fields;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource of the system API as a feed.
 */
final class CanonicalFeed implements Feed<Item> {

	private final Resource resource;

	private final ZoneId zone;

	CanonicalFeed(Resource resource, ZoneId zone) {
		this.resource = resource;
		this.zone = zone;
	}

	@Override
	public FeedProfile profile() {
		return this.resource.profile();
	}

	@Override
	public Map<String, Object> schema() {
		return this.resource.schema().describe();
	}

	@Override
	public RecordReader<Item> open(Reader body, BodyFormat format, FeedContext context) throws IOException {
		return switch (format) {
			case JSON -> new JsonItems(JsonRecords.single(body, this.resource.size().chars()));
			case NDJSON -> new JsonItems(JsonRecords.perLine(body, this.resource.size().chars()));
			case CSV -> new CsvItems(CsvRows.open(body), this.resource);
			case JSON_LD, EDI -> throw new BodyRefusedException("FORMAT_UNSUPPORTED",
					"This feed takes application/json, application/x-ndjson and text/csv.");
		};
	}

	@Override
	public ReadRecord<Item> reread(KeptRecord record, FeedContext context) {
		if (record.format() != BodyFormat.CSV) {
			return JsonItems.item(JsonRecords.read(record.line(), record.text()));
		}
		String header = Objects.requireNonNull(record.header(), "Rows are kept with their header");
		try {
			CsvItems items = new CsvItems(CsvRows.reopen(header, record.text(), record.line()), this.resource);
			return Objects.requireNonNull(items.next(), "Kept rows are not empty");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Interpretation interpret(ReadRecord<Item> record, FeedContext context, Identities identities) {
		Item item = record.required();
		FieldProblems problems = new FieldProblems(record.line(), item.rowLines());
		Entry entry = this.resource.schema().read(item.fields(), "", problems);
		Problem broken = item.broken();
		if (broken != null) {
			return rejected(entry, List.of(broken));
		}
		if (problems.isEmpty()) {
			this.resource.check(entry, problems);
		}
		return problems.isEmpty() ? this.resource.state(entry, this.zone, identities) : rejected(entry, problems.all());
	}

	private Interpretation rejected(Entry entry, List<Problem> problems) {
		Instant occurredAt = entry.find(CommonFields.OCCURRED_AT);
		return new Interpretation.Rejected(problems, entry.find(CommonFields.SOURCE),
				(occurredAt != null) ? CommonFields.tradingDay(occurredAt, this.zone) : null);
	}

	/** JSON objects as items. */
	private record JsonItems(JsonRecords records) implements RecordReader<Item> {

		@Override
		public @Nullable String header() {
			return null;
		}

		@Override
		public @Nullable ReadRecord<Item> next() throws IOException {
			ReadRecord<Fields> record = this.records.next();
			return (record != null) ? item(record) : null;
		}

		static ReadRecord<Item> item(ReadRecord<Fields> record) {
			Problem problem = record.problem();
			return (problem != null) ? ReadRecord.unreadable(record.text(), problem)
					: ReadRecord.of(record.line(), record.text(), Item.of(record.required()));
		}

	}

}
