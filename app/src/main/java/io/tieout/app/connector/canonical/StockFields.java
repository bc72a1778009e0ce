package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.DocumentRef;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockReason;
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
	static final Quantity MOST = Quantity.of(1_000_000_000);

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
	 * Plans for the product behind the code, or waits until there is one.
	 */
	static Plan planFor(Sku code, Surroundings surroundings, Function<KnownProduct, Plan> planner) {
		return surroundings.product(code).map(planner).orElseGet(() -> Plan.blocked(Cause.unknownSku(code)));
	}

	/**
	 * Why nothing can move.
	 */
	static Plan notStocked(Sku code) {
		return Plan.blocked(Cause.notStocked(code));
	}

}
