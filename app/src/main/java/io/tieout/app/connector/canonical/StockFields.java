package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Planner;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.DocumentRef;
import io.tieout.inventory.Expansion;
import io.tieout.inventory.StockPositionCommand;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockReason;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;

/**
 * What movements and counts have in common.
 */
final class StockFields {

	static final Field<Sku> SKU = Field.required("sku", Shapes.text(Sku::new));

	static final Field<LocationId> LOCATION = Field.required("location", Shapes.text(LocationId::new));

	static final Field<Quantity> QUANTITY = Field.required("quantity", Shapes.number(Quantity::parse));

	static final Field<StockReason> REASON = Field.optional("reason", Shapes.choice(StockReason.class));

	static final Field<DocumentRef> DOCUMENT = Field.optional("document", Shapes.text(DocumentRef::ofOrder));

	/** More than stock can be. */
	static final Quantity MOST = Expansion.MOST_UNITS;

	private StockFields() {
	}

	/**
	 * What the statement is about, by the code the source uses: statements under an alias
	 * wait behind statements under the same alias.
	 */
	static String businessObject(Entry entry) {
		return new StockPositionId(entry.get(LOCATION), entry.get(SKU)).aggregateId();
	}

	/**
	 * Finds a quantity beyond what stock can be.
	 */
	static void checkSize(Entry entry, FieldProblems problems) {
		checkSize(entry.get(QUANTITY), QUANTITY.name(), problems);
	}

	static void checkSize(Quantity quantity, String path, FieldProblems problems) {
		if (quantity.exceeds(MOST)) {
			problems.add(path, "QUANTITY_TOO_LARGE", "A quantity is at most " + MOST + " units.");
		}
	}

	/**
	 * A fact of one item at one place.
	 * @param right what its source must be allowed to do with the stock of the place
	 */
	static Statement fact(FeedProfile profile, Schema schema, Entry entry, ZoneId zone, AuthorityRight right,
			Planner planner) {
		return Statement
			.of(RecordIdentity.ofFact(profile.name(), CommonFields.reference(entry)),
					entry.get(CommonFields.OCCURRED_AT), CommonFields.tradingDay(entry, zone), businessObject(entry),
					schema.spell(entry, CommonFields.NOT_CONTENT), planner)
			.asking(Set.of(entry.get(SKU)))
			.needing(right, AuthoritySubject.stockOf(entry.get(LOCATION)));
	}

	/**
	 * What to ask of the position of the product behind the code. Waits until there is
	 * one, and until stock is kept of it.
	 */
	static Plan planAtPosition(Entry entry, Surroundings surroundings,
			Function<StockPositionId, StockPositionCommand> command) {
		Sku code = entry.get(SKU);
		KnownProduct product = surroundings.product(code).orElse(null);
		if (product == null) {
			return Plan.blocked(Cause.unknownSku(code));
		}
		return product.stocked() ? Plan.ready(command.apply(new StockPositionId(entry.get(LOCATION), product.sku())))
				: notStocked(code);
	}

	/**
	 * Why nothing can move.
	 */
	static Plan notStocked(Sku code) {
		return Plan.blocked(Cause.notStocked(code));
	}

}
