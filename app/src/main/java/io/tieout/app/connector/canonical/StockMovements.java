package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.MovedItems;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.contract.Command;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.DocumentRef;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockReason;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;
import java.time.ZoneId;
import java.util.Set;

/**
 * The resource {@code stock-movements}: facts of stock that moved.
 */
final class StockMovements implements Resource {

	private static final Field<MovementKind> KIND = Field.required("kind", Shapes.choice(MovementKind.class));

	private static final Field<StockReason> REASON = Field.optional("reason", Shapes.choice(StockReason.class));

	private static final Field<UnitPrice> UNIT_COST = Field.optional("unitCost", Amounts.price());

	private static final Field<DocumentRef> DOCUMENT = Field.optional("document", Shapes.text(DocumentRef::ofOrder));

	private static final Schema SCHEMA = CommonFields.schema(StockFields.SKU, StockFields.LOCATION, KIND,
			StockFields.QUANTITY, REASON, UNIT_COST, DOCUMENT);

	private static final FeedProfile PROFILE = new FeedProfile("stock-movements", "inventory", "stock",
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
		Quantity quantity = entry.get(StockFields.QUANTITY);
		if (!entry.get(KIND).signed() && !quantity.isPositive()) {
			problems.add(StockFields.QUANTITY.name(), "QUANTITY_NOT_POSITIVE",
					"The quantity is above zero, its kind gives the sign; only ADJUSTED is signed.");
		}
		if (entry.get(KIND).signed() && quantity.isZero()) {
			problems.add(StockFields.QUANTITY.name(), "ADJUSTMENT_ZERO", "An adjustment changes something.");
		}
	}

	@Override
	public Statement state(Entry entry, ZoneId zone, Identities identities) {
		return Statement
			.of(RecordIdentity.ofFact(PROFILE.name(), CommonFields.reference(entry)),
					entry.get(CommonFields.OCCURRED_AT), CommonFields.tradingDay(entry, zone),
					StockFields.businessObject(entry), SCHEMA.spell(entry, CommonFields.NOT_CONTENT),
					(surroundings) -> plan(entry, surroundings))
			.asking(Set.of(entry.get(StockFields.SKU)))
			.needing(AuthorityRight.MOVE, AuthoritySubject.stockOf(entry.get(StockFields.LOCATION)));
	}

	private static Plan plan(Entry entry, Surroundings surroundings) {
		Sku code = entry.get(StockFields.SKU);
		MovedItems moved = MovedItems.of(code, entry.get(StockFields.QUANTITY), surroundings);
		Cause obstacle = moved.obstacle();
		if (obstacle != null) {
			return Plan.blocked(obstacle);
		}
		return moved.items().isEmpty() ? StockFields.notStocked(code)
				: Plan.ready(moved.items()
					.stream()
					.<Command>map((item) -> movement(entry,
							new StockPositionId(entry.get(StockFields.LOCATION), item.sku()), item.quantity()))
					.toList());
	}

	private static RecordMovement movement(Entry entry, StockPositionId position, Quantity quantity) {
		return new RecordMovement(position, entry.get(KIND), quantity, entry.find(REASON), entry.find(UNIT_COST),
				entry.find(DOCUMENT), entry.get(CommonFields.OCCURRED_AT));
	}

}
