package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.reconciliation.AuthorityRight;
import java.time.ZoneId;
import java.util.List;

/**
 * The resource {@code stock-counts}: facts of what was physically there.
 */
final class StockCounts implements Resource {

	private static final Field<String> COUNT_ID = Field.required("countId", Shapes.text(StockCounts::countId));

	private static final Field<Quantity> DAMAGED = Field.optional("damaged", Shapes.number(Quantity::parse));

	private static final Field<Quantity> QUALITY_HOLD = Field.optional("qualityHold", Shapes.number(Quantity::parse));

	private static final Schema SCHEMA = CommonFields.schema(StockFields.SKU, StockFields.LOCATION,
			StockFields.QUANTITY, DAMAGED, QUALITY_HOLD, COUNT_ID);

	private static final FeedProfile PROFILE = new FeedProfile("stock-counts", "inventory", "stock", FeedMeaning.COUNT,
			CanonicalFeeds.FORMATS, "as it happens", false, false);

	@Override
	public FeedProfile profile() {
		return PROFILE;
	}

	@Override
	public Schema schema() {
		return SCHEMA;
	}

	@Override
	public void check(Entry entry, FieldProblems problems) {
		StockFields.checkSize(entry, problems);
		Quantity parts = Quantity.ZERO;
		for (Field<Quantity> part : List.of(StockFields.QUANTITY, DAMAGED, QUALITY_HOLD)) {
			Quantity found = entry.getOr(part, Quantity.ZERO);
			if (found.isNegative()) {
				problems.add(part.name(), "COUNT_NEGATIVE", "A count finds zero or more.");
			}
			else if (part != StockFields.QUANTITY) {
				StockFields.checkSize(found, part.name(), problems);
				parts = parts.plus(found);
			}
		}
		if (problems.isEmpty() && parts.compareTo(entry.get(StockFields.QUANTITY)) > 0) {
			problems.add(StockFields.QUANTITY.name(), "COUNT_EXCEEDED_BY_STATES",
					"What was found damaged and on quality hold is a part of the quantity.");
		}
	}

	@Override
	public Statement state(Entry entry, ZoneId zone, Identities identities) {
		return StockFields.fact(PROFILE, SCHEMA, entry, zone, AuthorityRight.COUNT,
				(surroundings) -> plan(entry, surroundings));
	}

	private static Plan plan(Entry entry, Surroundings surroundings) {
		return StockFields.planAtPosition(entry, surroundings,
				(position) -> new RecordCount(position, entry.get(StockFields.QUANTITY), entry.find(DAMAGED),
						entry.find(QUALITY_HOLD), entry.get(COUNT_ID), CommonFields.reference(entry),
						entry.get(CommonFields.OCCURRED_AT)));
	}

	private static String countId(String text) {
		return SourceRef.of("any", text).recordId();
	}

}
