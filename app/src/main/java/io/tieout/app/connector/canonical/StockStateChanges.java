package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.inventory.StockPositionCommand.ChangeState;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockState;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;
import java.time.ZoneId;
import java.util.Set;

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
		return Statement
			.of(RecordIdentity.ofFact(PROFILE.name(), CommonFields.reference(entry)),
					entry.get(CommonFields.OCCURRED_AT), CommonFields.tradingDay(entry, zone),
					StockFields.businessObject(entry), SCHEMA.spell(entry, CommonFields.NOT_CONTENT),
					(surroundings) -> StockFields.planFor(entry.get(StockFields.SKU), surroundings,
							(product) -> plan(entry, product)))
			.asking(Set.of(entry.get(StockFields.SKU)))
			.needing(AuthorityRight.MOVE, AuthoritySubject.stockOf(entry.get(StockFields.LOCATION)));
	}

	private static Plan plan(Entry entry, KnownProduct product) {
		if (!product.stocked()) {
			return StockFields.notStocked(entry.get(StockFields.SKU));
		}
		return Plan.ready(new ChangeState(new StockPositionId(entry.get(StockFields.LOCATION), product.sku()),
				entry.get(FROM), entry.get(TO), entry.get(StockFields.QUANTITY), entry.find(StockFields.REASON),
				entry.find(StockFields.DOCUMENT), entry.get(CommonFields.OCCURRED_AT)));
	}

}
