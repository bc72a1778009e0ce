package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.core.ChannelId;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.core.UnitPrice;
import io.tieout.finance.CustomerRef;
import io.tieout.finance.OrderCommand.RecordOrder;
import io.tieout.finance.OrderLine;
import io.tieout.finance.OrderStatus;
import io.tieout.sealing.RecordKey;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The resource {@code orders}: the state of an order as the shop has it.
 */
final class Orders implements Resource {

	/** The name the customer's number is sealed under; frozen with the first event. */
	static final String CUSTOMER_BOUND_TO = "finance.OrderRecorded/1/customer";

	private static final Field<OrderId> ORDER_ID = Field.required("orderId", Shapes.text(OrderId::new));

	private static final Field<ChannelId> CHANNEL = Field.required("channel", Shapes.text(ChannelId::new));

	private static final Field<OrderStatus> STATUS = Field.required("status", Shapes.choice(OrderStatus.class));

	private static final Field<String> CUSTOMER = Field.optional("customer", Shapes.text());

	private static final Field<Sku> SKU = Field.required("sku", Shapes.text(Sku::new));

	private static final Field<Quantity> QUANTITY = Field.required("quantity", Shapes.number(Quantity::parse));

	private static final Field<UnitPrice> UNIT_PRICE = Field.required("unitPrice", Amounts.price());

	private static final Field<Money> TAX = Field.optional("tax", Amounts.money());

	private static final Field<List<Entry>> LINES = Field.required("lines",
			new Rows(Schema.of(SKU, QUANTITY, UNIT_PRICE, TAX), ""));

	private static final Field<Money> SHIPPING = Field.optional("shipping", Amounts.positiveMoney());

	private static final Field<Money> DISCOUNT = Field.optional("discount", Amounts.positiveMoney());

	private static final Schema SCHEMA = CommonFields.schema(ORDER_ID, CHANNEL, STATUS, CUSTOMER, LINES, SHIPPING,
			DISCOUNT);

	private static final FeedProfile PROFILE = new FeedProfile("orders", "finance", "order", FeedMeaning.STATE,
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
		return Set.of(ORDER_ID.name());
	}

	@Override
	public void check(Entry entry, FieldProblems problems) {
		List<Entry> lines = entry.get(LINES);
		if (lines.isEmpty()) {
			problems.add(LINES.name(), "FIELD_MISSING", "An order has at least one line.");
			return;
		}
		Currency currency = currency(entry);
		for (int index = 0; index < lines.size(); index++) {
			String place = LINES.name() + "[" + index + "].";
			if (!lines.get(index).get(QUANTITY).isPositive()) {
				problems.add(place + QUANTITY.name(), "QUANTITY_NOT_POSITIVE", "A line orders more than nothing.");
			}
			sameCurrency(currency, lines.get(index).get(UNIT_PRICE).currency(), place + UNIT_PRICE.name(), problems);
			checkCurrency(currency, lines.get(index).find(TAX), place + TAX.name(), problems);
		}
		checkCurrency(currency, entry.find(SHIPPING), SHIPPING.name(), problems);
		checkCurrency(currency, entry.find(DISCOUNT), DISCOUNT.name(), problems);
	}

	private static void checkCurrency(Currency currency, @Nullable Money amount, String path, FieldProblems problems) {
		if (amount != null) {
			sameCurrency(currency, amount.currency(), path, problems);
		}
	}

	private static void sameCurrency(Currency expected, Currency found, String path, FieldProblems problems) {
		if (!found.equals(expected)) {
			problems.add(path, "CURRENCY_MISMATCH", "All amounts of an order have one currency.");
		}
	}

	private static Currency currency(Entry entry) {
		return entry.get(LINES).get(0).get(UNIT_PRICE).currency();
	}

	@Override
	public Statement state(Entry entry, ZoneId zone, Identities identities) {
		SourceRef reference = CommonFields.reference(entry);
		String customer = entry.getOr(CUSTOMER, "");
		String hash = customer.isEmpty() ? null : identities.opaque(entry.get(CommonFields.SOURCE), customer);
		return Statement
			.of(CommonFields.state(PROFILE.name(), entry, reference), entry.get(CommonFields.OCCURRED_AT),
					CommonFields.tradingDay(entry, zone), "order:" + entry.get(ORDER_ID),
					SCHEMA.spell(entry, CommonFields.NOT_CONTENT),
					(surroundings) -> plan(entry, customer, hash, surroundings))
			.sealedUnder((hash != null) ? RecordKey.of("order", reference) : null);
	}

	private static Plan plan(Entry entry, String customer, @Nullable String hash, Surroundings surroundings) {
		CustomerRef reference = (hash != null) ? new CustomerRef(hash, surroundings.seal(CUSTOMER_BOUND_TO, customer))
				: null;
		List<OrderLine> lines = entry.get(LINES)
			.stream()
			.map((line) -> new OrderLine(line.get(SKU), line.get(QUANTITY), line.get(UNIT_PRICE), line.find(TAX)))
			.toList();
		return Plan.ready(new RecordOrder(entry.get(ORDER_ID), entry.get(CommonFields.SOURCE),
				entry.find(CommonFields.VERSION), entry.get(CHANNEL), entry.get(STATUS), reference, lines,
				entry.find(SHIPPING), entry.find(DISCOUNT), currency(entry), entry.get(CommonFields.OCCURRED_AT)));
	}

}
