package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.FeedMeaning;
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
import io.tieout.inventory.SupplierCatalogueCommand.CloseCatalogue;
import io.tieout.inventory.SupplierItemCommand.DropSupplierItem;
import io.tieout.inventory.SupplierItemCommand.ListSupplierItem;
import io.tieout.inventory.SupplierItemId;
import io.tieout.inventory.SupplierTerms;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The resource {@code supplier-catalogue}: on which terms a supplier offers an item. Full
 * loads may come every night; only differences are recorded. A load may end with a record
 * that declares it complete: what its source stated before and it lacks is dropped then.
 */
final class SupplierCatalogue implements Resource {

	private static final SupplierId ANY = new SupplierId("any");

	private static final Field<SupplierId> SUPPLIER = Field.required("supplier", Shapes.text(SupplierId::new));

	private static final Field<String> SUPPLIER_SKU = Field.optional("supplierSku",
			Shapes.text(SupplierCatalogue::number));

	private static final Field<Sku> SKU = Field.optional("sku", Shapes.text(Sku::new));

	private static final Field<Gtin> GTIN = Field.optional("gtin", Shapes.text(Gtin::new));

	private static final Field<String> NAME = Field.optional("name", Shapes.text());

	private static final Field<UnitPrice> UNIT_COST = Field.optional("unitCost", Amounts.price());

	private static final Field<Quantity> PACK_SIZE = Field.optional("packSize", Shapes.number(Quantity::parse));

	private static final Field<Integer> LEAD_TIME_DAYS = Field.optional("leadTimeDays", Shapes.count());

	private static final Field<Boolean> DISCONTINUED = Field.optional("discontinued", Shapes.flag());

	private static final Field<Boolean> COMPLETE = Field.optional("complete", Shapes.flag());

	private static final Field<Long> ITEMS = Field.optional("items", Shapes.total());

	/** What a line says of its item. */
	private static final List<Field<?>> OF_LINE = List.of(SUPPLIER_SKU, SKU, GTIN, NAME, UNIT_COST, PACK_SIZE,
			LEAD_TIME_DAYS, DISCONTINUED);

	private static final Schema SCHEMA = CommonFields.schema(SUPPLIER, SUPPLIER_SKU, SKU, GTIN, NAME, UNIT_COST,
			PACK_SIZE, LEAD_TIME_DAYS, DISCONTINUED, COMPLETE, ITEMS);

	private static final FeedProfile PROFILE = new FeedProfile("supplier-catalogue", "inventory", null,
			FeedMeaning.STATE, CanonicalFeeds.FORMATS, "nightly", true, false);

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
		if (isClosing(entry)) {
			checkClosing(entry, problems);
		}
		else {
			checkLine(entry, problems);
		}
	}

	private static void checkClosing(Entry entry, FieldProblems problems) {
		if (entry.find(ITEMS) == null) {
			problems.add(ITEMS.name(), "FIELD_MISSING", "A load that is complete says how many items it has.");
		}
		OF_LINE.stream()
			.filter((field) -> entry.find(field) != null)
			.forEach((field) -> problems.add(field.name(), "FIELD_UNEXPECTED",
					"The record that declares a load complete speaks of no item."));
	}

	private static void checkLine(Entry entry, FieldProblems problems) {
		if (entry.find(SUPPLIER_SKU) == null) {
			problems.add(SUPPLIER_SKU.name(), "FIELD_MISSING", "A line names the supplier's number of the item.");
		}
		if (entry.find(ITEMS) != null) {
			problems.add(ITEMS.name(), "FIELD_UNEXPECTED", "Only the record with complete says how many items.");
		}
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
		if (isClosing(entry)) {
			CloseCatalogue close = new CloseCatalogue(entry.get(SUPPLIER), entry.get(ITEMS), version(entry));
			return Statement.of(CommonFields.state(PROFILE.name(), entry, CommonFields.reference(entry)),
					entry.get(CommonFields.OCCURRED_AT), CommonFields.tradingDay(entry, zone), close.aggregateId(),
					SCHEMA.spell(entry, CommonFields.NOT_CONTENT), (surroundings) -> Plan.ready(close));
		}
		Statement statement = Statement.of(CommonFields.state(PROFILE.name(), entry, CommonFields.reference(entry)),
				entry.get(CommonFields.OCCURRED_AT), CommonFields.tradingDay(entry, zone), item(entry).aggregateId(),
				SCHEMA.spell(entry, CommonFields.NOT_CONTENT), (surroundings) -> plan(entry, surroundings));
		Sku sku = entry.find(SKU);
		Gtin gtin = entry.find(GTIN);
		return statement.asking((sku != null) ? Set.of(sku) : Set.of())
			.askingByGtin((gtin != null) ? Set.of(gtin) : Set.of());
	}

	private static Plan plan(Entry entry, Surroundings surroundings) {
		ProductVersion version = version(entry);
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

	private static ProductVersion version(Entry entry) {
		return new ProductVersion(entry.get(CommonFields.SOURCE), entry.find(CommonFields.VERSION),
				entry.get(CommonFields.OCCURRED_AT));
	}

	private static boolean isClosing(Entry entry) {
		return entry.getOr(COMPLETE, false);
	}

	private static boolean isDiscontinued(Entry entry) {
		return entry.getOr(DISCONTINUED, false);
	}

	private static String number(String text) {
		return new SupplierItemId(ANY, text).number();
	}

}
