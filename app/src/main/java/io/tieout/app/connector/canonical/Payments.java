package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.PaymentId;
import io.tieout.finance.PaymentCommand.RecordPayment;
import io.tieout.finance.PaymentKind;
import io.tieout.finance.PaymentMethod;
import java.time.ZoneId;

/**
 * The resource {@code payments}: facts that a payment gateway reports.
 */
final class Payments implements Resource {

	private static final Field<OrderId> ORDER_ID = Field.required("orderId", Shapes.text(OrderId::new));

	private static final Field<PaymentId> PAYMENT_ID = Field.required("paymentId", Shapes.text(PaymentId::new));

	private static final Field<PaymentMethod> METHOD = Field.required("method", Shapes.text(PaymentMethod::new));

	private static final Field<Integer> INSTALLMENTS = Field.optional("installments", Shapes.count());

	private static final Field<PaymentKind> KIND = Field.required("kind", Shapes.choice(PaymentKind.class));

	private static final Field<Money> AMOUNT = Field.required("amount", Amounts.positiveMoney());

	private static final Schema SCHEMA = CommonFields.schema(ORDER_ID, PAYMENT_ID, METHOD, INSTALLMENTS, KIND, AMOUNT);

	private static final FeedProfile PROFILE = new FeedProfile("payments", "finance", "payment", FeedMeaning.DELTA,
			CanonicalFeeds.FORMATS, "as it happens", true, false);

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
		// each field is right by itself
	}

	@Override
	public Statement state(Entry entry, ZoneId zone, Identities identities) {
		RecordPayment payment = new RecordPayment(entry.get(CommonFields.SOURCE), entry.get(PAYMENT_ID),
				entry.get(ORDER_ID), entry.get(METHOD), entry.find(INSTALLMENTS), entry.get(KIND), entry.get(AMOUNT),
				entry.get(CommonFields.OCCURRED_AT));
		return Statement.of(RecordIdentity.ofFact(PROFILE.name(), CommonFields.reference(entry)),
				entry.get(CommonFields.OCCURRED_AT), CommonFields.tradingDay(entry, zone), payment.aggregateId(),
				SCHEMA.spell(entry, CommonFields.NOT_CONTENT), (surroundings) -> Plan.ready(payment));
	}

}
