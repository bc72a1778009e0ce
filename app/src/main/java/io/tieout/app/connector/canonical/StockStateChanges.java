package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.inventory.StockPositionCommand.ChangeState;
import io.tieout.inventory.StockState;
import io.tieout.reconciliation.AuthorityRight;
import java.time.ZoneId;

/**
 * The resource {@code stock-state-changes}: facts of goods on hand that became damaged,
 * were set aside, or came free for sale again.
 */
final class StockStateChanges implements Resource {

	private static final Field<StockState> FROM = Field.required("from", Shapes.choice(StockState.class));

	private static final Field<StockState> TO = Field.required("to", Shapes.choice(StockState.class));

	private static final Schema SCHEMA = CommonFields.schema(StockFields.SKU, StockFields.LOCATION, FROM, TO,
			StockFields.QUANTITY, StockFields.REASON, StockFields.DOCUMENT);

	private static final FeedProfile PROFILE = new FeedProfile("stock-state-changes", "inventory", "stock",
			FeedMeaning.DELTA, CanonicalFeeds.FORMATS, "as it happens", false, false);

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
		if (!entry.get(StockFields.QUANTITY).isPositive()) {
			problems.add(StockFields.QUANTITY.name(), "QUANTITY_NOT_POSITIVE",
					"The quantity that changes its state is above zero.");
		}
		if (entry.get(FROM) == entry.get(TO)) {
			problems.add(TO.name(), "STATE_UNCHANGED", "Goods change from one state to another.");
		}
	}

	@Override
	public Statement state(Entry entry, ZoneId zone, Identities identities) {
		return StockFields.fact(PROFILE, SCHEMA, entry, zone, AuthorityRight.MOVE,
				(surroundings) -> plan(entry, surroundings));
	}

	private static Plan plan(Entry entry, Surroundings surroundings) {
		return StockFields.planAtPosition(entry, surroundings,
				(position) -> new ChangeState(position, entry.get(FROM), entry.get(TO), entry.get(StockFields.QUANTITY),
						entry.find(StockFields.REASON), entry.find(StockFields.DOCUMENT),
						entry.get(CommonFields.OCCURRED_AT)));
	}

}
