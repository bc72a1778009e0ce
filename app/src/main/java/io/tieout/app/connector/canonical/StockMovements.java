package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.MovedItems;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.Component;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockReason;
import io.tieout.inventory.StockState;
import io.tieout.inventory.StockTransferCommand;
import io.tieout.reconciliation.AuthorityRight;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The resource {@code stock-movements}: facts of stock that moved.
 */
final class StockMovements implements Resource {

	private static final Field<MovementKind> KIND = Field.required("kind", Shapes.choice(MovementKind.class));

	private static final Field<StockState> STATE = Field.optional("state", Shapes.choice(StockState.class));

	private static final Field<LocationId> OTHER_LOCATION = Field.optional("otherLocation",
			Shapes.text(LocationId::new));

	private static final Field<UnitPrice> UNIT_COST = Field.optional("unitCost", Amounts.price());

	private static final Set<MovementKind> TRANSFERS = EnumSet.of(MovementKind.TRANSFER_OUT, MovementKind.TRANSFER_IN);

	private static final Schema SCHEMA = CommonFields.schema(StockFields.SKU, StockFields.LOCATION, KIND,
			StockFields.QUANTITY, STATE, StockFields.REASON, UNIT_COST, StockFields.DOCUMENT, OTHER_LOCATION);

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
		checkState(entry, problems);
		checkPlaces(entry, problems);
		checkLoss(entry, problems);
	}

	/**
	 * Of goods between two places, which were never on hand where they did not arrive.
	 */
	private static void checkLoss(Entry entry, FieldProblems problems) {
		if (entry.get(KIND) == MovementKind.ADJUSTED && entry.find(StockFields.REASON) == StockReason.TRANSFER_LOSS) {
			if (entry.get(StockFields.QUANTITY).isPositive()) {
				problems.add(StockFields.QUANTITY.name(), "TRANSFER_LOSS_POSITIVE",
						"Goods lost on the way are stated below zero; take a loss back by stock-voids.");
			}
			if (entry.find(StockFields.DOCUMENT) == null) {
				problems.add(StockFields.DOCUMENT.name(), "TRANSFER_LOSS_WITHOUT_DOCUMENT",
						"Goods lost on the way are of a transfer: name its document, or give another reason.");
			}
		}
	}

	private static void checkState(Entry entry, FieldProblems problems) {
		StockState state = entry.find(STATE);
		if (state != null && entry.get(KIND) == MovementKind.RETURNED_DAMAGED && state != StockState.DAMAGED) {
			problems.add(STATE.name(), "STATE_CONFLICTS",
					"What is returned damaged is damaged; leave the state out, or state RETURNED.");
		}
	}

	private static void checkPlaces(Entry entry, FieldProblems problems) {
		LocationId other = entry.find(OTHER_LOCATION);
		if (other != null && !TRANSFERS.contains(entry.get(KIND))) {
			problems.add(OTHER_LOCATION.name(), "OTHER_LOCATION_WITHOUT_TRANSFER",
					"Only TRANSFER_OUT and TRANSFER_IN have another place.");
		}
		if (entry.get(StockFields.LOCATION).equals(other)) {
			problems.add(OTHER_LOCATION.name(), "TRANSFER_TO_ITSELF", "A transfer goes from one place to another.");
		}
	}

	@Override
	public Statement state(Entry entry, ZoneId zone, Identities identities) {
		return StockFields.fact(PROFILE, SCHEMA, entry, zone, AuthorityRight.MOVE,
				(surroundings) -> plan(entry, surroundings));
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
					.flatMap((item) -> StockTransferCommand
						.recording(movement(entry, item, unitCost(entry, surroundings)), entry.find(OTHER_LOCATION))
						.stream())
					.toList());
	}

	/** What a bundle costs is not what each of its parts costs. */
	private static @Nullable UnitPrice unitCost(Entry entry, Surroundings surroundings) {
		boolean isBundle = surroundings.product(entry.get(StockFields.SKU))
			.filter(KnownProduct::isVirtualBundle)
			.isPresent();
		return isBundle ? null : entry.find(UNIT_COST);
	}

	private static RecordMovement movement(Entry entry, Component item, @Nullable UnitPrice unitCost) {
		return new RecordMovement(new StockPositionId(entry.get(StockFields.LOCATION), item.sku()), entry.get(KIND),
				item.quantity(), entry.find(STATE), entry.find(StockFields.REASON), unitCost,
				entry.find(StockFields.DOCUMENT), entry.get(CommonFields.OCCURRED_AT));
	}

}
