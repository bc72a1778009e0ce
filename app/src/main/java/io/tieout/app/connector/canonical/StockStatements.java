package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.inventory.StatedLine;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.StockStatementCommand.RecordStatement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The resource {@code stock-statements}: what a system claims to have at a place at a
 * cut-off. A fact, taken as a whole whatever its lines name: a code that no product has
 * is for the comparison to show, and keeps no other line waiting.
 */
final class StockStatements implements Resource {

	private static final Field<Instant> AS_OF = Field.required("asOf", Shapes.businessTime());

	private static final Field<StatedMeaning> MEANING = Field.required("meaning", Shapes.choice(StatedMeaning.class));

	private static final Field<Boolean> COMPLETE = Field.optional("complete", Shapes.flag());

	private static final Field<Quantity> QUANTITY = Field.optional(StockFields.QUANTITY.name(),
			Shapes.number(Quantity::parse));

	private static final Field<List<Entry>> LINES = Field.optional("lines",
			new Rows(Schema.of(StockFields.SKU, QUANTITY), "", ObjectSize.STATEMENT.lines(), Set.of(QUANTITY.name())));

	private static final Schema SCHEMA = CommonFields.schema(StockFields.LOCATION, AS_OF, MEANING, COMPLETE, LINES);

	private static final FeedProfile PROFILE = new FeedProfile("stock-statements", "inventory", "stock",
			FeedMeaning.STATEMENT, CanonicalFeeds.FORMATS, "nightly, or as a system offers it", false, false);

	@Override
	public FeedProfile profile() {
		return PROFILE;
	}

	@Override
	public Schema schema() {
		return SCHEMA;
	}

	@Override
	public ObjectSize size() {
		return ObjectSize.STATEMENT;
	}

	@Override
	public void check(Entry entry, FieldProblems problems) {
		List<Entry> lines = lines(entry);
		if (lines.isEmpty() && !entry.getOr(COMPLETE, false)) {
			problems.add(LINES.name(), "STATEMENT_EMPTY",
					"A statement without lines says nothing, unless it is complete and the place is empty.");
		}
		Set<Sku> codes = new HashSet<>();
		for (int index = 0; index < lines.size(); index++) {
			String place = LINES.name() + "[" + index + "].";
			if (!codes.add(lines.get(index).get(StockFields.SKU))) {
				problems.add(place + StockFields.SKU.name(), "LINE_REPEATED", "A statement names each code once.");
			}
			Quantity quantity = lines.get(index).find(QUANTITY);
			if (quantity != null) {
				StockFields.checkSize(quantity, place + QUANTITY.name(), problems);
			}
		}
	}

	@Override
	public Statement state(Entry entry, ZoneId zone, Identities identities) {
		SourceRef reference = CommonFields.reference(entry);
		return Statement.of(RecordIdentity.ofFact(PROFILE.name(), reference), latest(entry),
				CommonFields.tradingDay(entry, zone), "statement:" + reference,
				SCHEMA.spell(entry, CommonFields.NOT_CONTENT), (surroundings) -> Plan.ready(statement(entry)));
	}

	private static List<Entry> lines(Entry entry) {
		return entry.getOr(LINES, List.of());
	}

	/** What is stated of a time to come has to wait for it. */
	private static Instant latest(Entry entry) {
		Instant occurredAt = entry.get(CommonFields.OCCURRED_AT);
		return entry.get(AS_OF).isAfter(occurredAt) ? entry.get(AS_OF) : occurredAt;
	}

	private static RecordStatement statement(Entry entry) {
		return new RecordStatement(CommonFields.reference(entry), entry.get(StockFields.LOCATION), entry.get(AS_OF),
				entry.get(MEANING), entry.getOr(COMPLETE, false),
				lines(entry).stream()
					.map((line) -> new StatedLine(line.get(StockFields.SKU), line.find(QUANTITY)))
					.toList());
	}

}
