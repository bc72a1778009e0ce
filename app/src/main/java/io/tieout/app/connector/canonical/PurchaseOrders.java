package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SupplierId;
import io.tieout.core.UnitPrice;
import io.tieout.finance.PurchaseOrderCommand.RecordPurchaseOrder;
import io.tieout.finance.PurchaseOrderId;
import io.tieout.finance.PurchaseOrderLine;
import io.tieout.finance.PurchaseOrderSnapshot;
import io.tieout.finance.PurchaseOrderStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The resource {@code purchase-orders}: the state of a purchase order as the system has
 * it that placed it. Its items stand under their own codes, so that receipts meet them.
 */
final class PurchaseOrders implements Resource {

	private static final Field<PurchaseOrderId> PURCHASE_ORDER_ID = Field.required("purchaseOrderId",
			Shapes.text(PurchaseOrderId::new));

	private static final Field<SupplierId> SUPPLIER = Field.required("supplier", Shapes.text(SupplierId::new));

	private static final Field<PurchaseOrderStatus> STATUS = Field.optional("status",
			Shapes.choice(PurchaseOrderStatus.class));

	private static final Field<Instant> EXPECTED_AT = Field.optional("expectedAt",
			new OutOfCsv<>(Shapes.businessTime()));

	private static final Field<String> LINE = Field.required("line", Shapes.version(CommonFields::version));

	private static final Field<Sku> SKU = Field.required("sku", Shapes.text(Sku::new));

	private static final Field<LocationId> LOCATION = Field.required("location", Shapes.text(LocationId::new));

	private static final Field<Quantity> QUANTITY = Field.required("quantity", Shapes.number(Quantity::parse));

	private static final Field<UnitPrice> UNIT_PRICE = Field.required("unitPrice", Amounts.price());

	private static final Field<Instant> LINE_EXPECTED_AT = Field.optional("expectedAt", Shapes.businessTime());

	private static final Field<List<Entry>> LINES = Field.required("lines",
			new Rows(Schema.of(LINE, SKU, LOCATION, QUANTITY, UNIT_PRICE, LINE_EXPECTED_AT), ""));

	private static final Schema SCHEMA = CommonFields.schema(PURCHASE_ORDER_ID, SUPPLIER, STATUS, EXPECTED_AT, LINES);

	private static final FeedProfile PROFILE = new FeedProfile("purchase-orders", "finance", null, FeedMeaning.STATE,
			CanonicalFeeds.FORMATS, "on change", true, false);

	@Override
	public FeedProfile profile() {
		return PROFILE;
	}

	@Override
	public Schema schema() {
		return SCHEMA;
	}

	@Override
	public Set<String> keyColumns() {
		return Set.of(PURCHASE_ORDER_ID.name());
	}

	@Override
	public void check(Entry entry, FieldProblems problems) {
		List<Entry> lines = entry.get(LINES);
		if (lines.isEmpty()) {
			problems.add(LINES.name(), "FIELD_MISSING", "A purchase order has at least one line.");
			return;
		}
		Set<String> seen = new HashSet<>();
		for (int index = 0; index < lines.size(); index++) {
			String place = LINES.name() + "[" + index + "].";
			Entry line = lines.get(index);
			if (!seen.add(line.get(LINE))) {
				problems.add(place + LINE.name(), "LINE_TWICE", "Each line has a number of its own.");
			}
			if (!line.get(QUANTITY).isPositive()) {
				problems.add(place + QUANTITY.name(), "QUANTITY_NOT_POSITIVE",
						"A line orders more than nothing; leave out what is no longer ordered.");
			}
			if (line.get(QUANTITY).exceeds(StockFields.MOST)) {
				problems.add(place + QUANTITY.name(), "QUANTITY_TOO_LARGE",
						"A quantity is at most " + StockFields.MOST + " units.");
			}
			if (!line.get(UNIT_PRICE).currency().equals(lines.get(0).get(UNIT_PRICE).currency())) {
				problems.add(place + UNIT_PRICE.name(), "CURRENCY_MISMATCH",
						"All prices of a purchase order have one currency.");
			}
		}
	}

	@Override
	public Statement state(Entry entry, ZoneId zone, Identities identities) {
		return Statement
			.of(CommonFields.state(PROFILE.name(), entry, CommonFields.reference(entry)),
					entry.get(CommonFields.OCCURRED_AT), CommonFields.tradingDay(entry, zone),
					"purchase-order:" + entry.get(PURCHASE_ORDER_ID), SCHEMA.spell(entry, CommonFields.NOT_CONTENT),
					(surroundings) -> plan(entry, surroundings))
			.asking(entry.get(LINES).stream().map((line) -> line.get(SKU)).collect(Collectors.toSet()));
	}

	private static Plan plan(Entry entry, Surroundings surroundings) {
		List<PurchaseOrderLine> lines = new ArrayList<>();
		for (Entry line : entry.get(LINES)) {
			Optional<KnownProduct> product = surroundings.product(line.get(SKU));
			if (product.isEmpty()) {
				return Plan.blocked(Cause.unknownSku(line.get(SKU)));
			}
			lines.add(new PurchaseOrderLine(line.get(LINE), product.get().sku(), line.get(LOCATION), line.get(QUANTITY),
					line.get(UNIT_PRICE), expectedAt(entry, line)));
		}
		return Plan.ready(new RecordPurchaseOrder(entry.get(PURCHASE_ORDER_ID),
				new PurchaseOrderSnapshot(entry.get(CommonFields.SOURCE), entry.find(CommonFields.VERSION),
						entry.get(SUPPLIER), entry.getOr(STATUS, PurchaseOrderStatus.OPEN), lines,
						entry.get(CommonFields.OCCURRED_AT))));
	}

	private static @Nullable Instant expectedAt(Entry entry, Entry line) {
		Instant own = line.find(LINE_EXPECTED_AT);
		return (own != null) ? own : entry.find(EXPECTED_AT);
	}

}
