package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.core.Gtin;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SupplierId;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.ProductVersion;
import io.tieout.inventory.SupplierItemCommand.DropSupplierItem;
import io.tieout.inventory.SupplierItemCommand.ListSupplierItem;
import io.tieout.inventory.SupplierItemId;
import io.tieout.inventory.SupplierTerms;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The resource {@code supplier-catalogue}: on which terms a supplier offers an item. Full
 * loads may come every night; only differences are recorded.
 */
final class SupplierCatalogue implements Resource {

	private static final SupplierId ANY = new SupplierId("any");

	private static final Field<SupplierId> SUPPLIER = Field.required("supplier", Shapes.text(SupplierId::new));

	private static final Field<String> SUPPLIER_SKU = Field.required("supplierSku",
			Shapes.text(SupplierCatalogue::number));

	private static final Field<Sku> SKU = Field.optional("sku", Shapes.text(Sku::new));

	private static final Field<Gtin> GTIN = Field.optional("gtin", Shapes.text(Gtin::new));

	private static final Field<String> NAME = Field.optional("name", Shapes.text());

	private static final Field<UnitPrice> UNIT_COST = Field.optional("unitCost", Amounts.price());

	private static final Field<Quantity> PACK_SIZE = Field.optional("packSize", Shapes.number(Quantity::parse));

	private static final Field<Integer> LEAD_TIME_DAYS = Field.optional("leadTimeDays", Shapes.count());

	private static final Field<Boolean> DISCONTINUED = Field.optional("discontinued", Shapes.flag());

	private static final Schema SCHEMA = CommonFields.schema(SUPPLIER, SUPPLIER_SKU, SKU, GTIN, NAME, UNIT_COST,
			PACK_SIZE, LEAD_TIME_DAYS, DISCONTINUED);

	private static final FeedProfile PROFILE = new FeedProfile("supplier-catalogue", "inventory", null,
			CanonicalFeeds.FORMATS, "nightly", true, false);

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
		if (!isDiscontinued(entry) && entry.find(SKU) == null && entry.find(GTIN) == null) {
			problems.add(SKU.name(), "ITEM_MISSING", "A line names the item by sku or gtin, or is discontinued.");
		}
		Quantity pack = entry.find(PACK_SIZE);
		if (pack != null && !pack.isPositive()) {
			problems.add(PACK_SIZE.name(), "QUANTITY_NOT_POSITIVE", "A pack holds more than nothing.");
		}
	}

	@Override
	public Statement state(Entry entry, ZoneId zone, Identities identities) {
		Statement statement = Statement.of(CommonFields.state(PROFILE.name(), entry, CommonFields.reference(entry)),
				entry.get(CommonFields.OCCURRED_AT), CommonFields.tradingDay(entry, zone), item(entry).aggregateId(),
				SCHEMA.spell(entry, CommonFields.NOT_CONTENT), (surroundings) -> plan(entry, surroundings));
		Sku sku = entry.find(SKU);
		Gtin gtin = entry.find(GTIN);
		return statement.asking((sku != null) ? Set.of(sku) : Set.of())
			.askingByGtin((gtin != null) ? Set.of(gtin) : Set.of());
	}

	private static Plan plan(Entry entry, Surroundings surroundings) {
		ProductVersion version = new ProductVersion(entry.get(CommonFields.SOURCE), entry.find(CommonFields.VERSION),
				entry.get(CommonFields.OCCURRED_AT));
		if (isDiscontinued(entry)) {
			return Plan.ready(new DropSupplierItem(item(entry), version));
		}
		Sku code = entry.find(SKU);
		Optional<KnownProduct> product = product(entry, surroundings);
		if (code != null && product.isEmpty()) {
			return Plan.blocked(Cause.unknownSku(code));
		}
		return Plan.ready(
				new ListSupplierItem(item(entry), terms(entry, product.map(KnownProduct::sku).orElse(null)), version));
	}

	/**
	 * A supplier offers much that the retailer does not have: a GTIN nobody has yet is no
	 * obstacle, and the first load after its product says which item it is.
	 */
	private static Optional<KnownProduct> product(Entry entry, Surroundings surroundings) {
		Sku code = entry.find(SKU);
		Gtin gtin = entry.find(GTIN);
		if (code != null) {
			return surroundings.product(code);
		}
		return (gtin != null) ? surroundings.product(gtin) : Optional.empty();
	}

	private static SupplierTerms terms(Entry entry, @Nullable Sku sku) {
		return new SupplierTerms(sku, entry.find(GTIN), entry.find(NAME), entry.find(UNIT_COST), entry.find(PACK_SIZE),
				entry.find(LEAD_TIME_DAYS));
	}

	private static SupplierItemId item(Entry entry) {
		return new SupplierItemId(entry.get(SUPPLIER), entry.get(SUPPLIER_SKU));
	}

	private static boolean isDiscontinued(Entry entry) {
		return entry.getOr(DISCONTINUED, false);
	}

	private static String number(String text) {
		return new SupplierItemId(ANY, text).number();
	}

}
