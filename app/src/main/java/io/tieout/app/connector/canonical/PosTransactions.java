package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.core.BusinessDate;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import io.tieout.finance.Tender;
import io.tieout.finance.TillTransactionType;
import io.tieout.finance.WorkstationId;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The resource {@code pos-transactions}: what a till did, each with its number, what was
 * no trade included. The lines of a sale or a return move goods and are the store's
 * sales.
 */
final class PosTransactions implements Resource {

	static final Field<LocationId> STORE = Field.required("store", Shapes.text(LocationId::new));

	static final Field<WorkstationId> WORKSTATION = Field.required("workstation", Shapes.text(WorkstationId::new));

	static final Field<Long> SEQUENCE = Field.required("sequence", Shapes.total());

	static final Field<BusinessDate> BUSINESS_DATE = Field.required("businessDate", Shapes.date());

	static final Field<TillTransactionType> TYPE = Field.required("type", Shapes.choice(TillTransactionType.class));

	static final Field<Sku> SKU = Field.required("sku", Shapes.text(Sku::new));

	static final Field<Quantity> QUANTITY = Field.required("quantity", Shapes.number(Quantity::parse));

	static final Field<UnitPrice> UNIT_PRICE = Field.required("unitPrice", Amounts.price());

	static final Field<Money> AMOUNT = Field.optional("amount", Amounts.money());

	static final Field<Money> TAX = Field.optional("tax", Amounts.money());

	static final Field<List<Entry>> LINES = Field.optional("lines",
			new Rows(Schema.of(SKU, QUANTITY, UNIT_PRICE, AMOUNT, TAX), "", 1_000, Set.of()));

	static final Field<Tender> METHOD = Field.required("method", Shapes.text(Tender::new));

	static final Field<Money> PAID = Field.required("amount", Amounts.money());

	static final Field<List<Entry>> TENDERS = Field.optional("tenders",
			new Rows(Schema.of(METHOD, PAID), "tenders.", 100, Set.of()));

	private static final Schema SCHEMA = CommonFields.schema(STORE, WORKSTATION, SEQUENCE, BUSINESS_DATE, TYPE, LINES,
			TENDERS);

	private static final FeedProfile PROFILE = new FeedProfile("pos-transactions", "finance", "sales",
			FeedMeaning.DELTA, CanonicalFeeds.FORMATS, "as it happens, or after the stores close", false, false);

	private final TillTerms terms;

	PosTransactions(TillTerms terms) {
		this.terms = terms;
	}

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
		new TillCheck(entry, this.terms, problems).run();
	}

	@Override
	public Statement state(Entry entry, ZoneId zone, Identities identities) {
		TillSale sale = new TillSale(entry, this.terms);
		return Statement
			.of(RecordIdentity.ofFact(PROFILE.name(), CommonFields.reference(entry)),
					entry.get(CommonFields.OCCURRED_AT), entry.get(BUSINESS_DATE), "till:" + sale.receipt(),
					SCHEMA.spell(entry, CommonFields.NOT_CONTENT), sale::plan)
			.asking(lines(entry).stream().map((line) -> line.get(SKU)).collect(Collectors.toSet()))
			.needing(AuthorityRight.MOVE, AuthoritySubject.stockOf(entry.get(STORE)));
	}

	static List<Entry> lines(Entry entry) {
		return entry.getOr(LINES, List.of());
	}

	static List<Entry> tenders(Entry entry) {
		return entry.getOr(TENDERS, List.of());
	}

	/** What a line comes to: as the till says, else its price times its quantity. */
	static Money amount(Entry line) {
		Money stated = line.find(AMOUNT);
		return (stated != null) ? stated : line.get(UNIT_PRICE).times(line.get(QUANTITY));
	}

}
