package io.tieout.projections.tradingdays;

import io.tieout.contract.Event;
import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.core.SourceRef;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.OrderEvent.OrderRecorded;
import io.tieout.finance.PaymentEvent.PaymentRecorded;
import io.tieout.finance.PaymentKind;
import io.tieout.finance.StoreDayEvent.SaleLineRecorded;
import io.tieout.finance.TillDayEvent.TillTransactionRecorded;
import io.tieout.reconciliation.FeedId;
import io.tieout.reconciliation.Flow;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source record that was taken as a new fact: the event that carries the record's key.
 * What else the record caused has no key and is not counted.
 *
 * @param feed source, flow and trading day
 * @param worth what it adds to the day's value, if facts of its kind have an amount
 */
public record AcceptedFact(FeedId feed, @Nullable Money worth) {

	/** Flows by the first word of the resource that a record's key starts with. */
	private static final Map<String, Flow> FLOWS = Map.of("stock", new Flow("stock"), "customer", new Flow("customer"),
			"orders", new Flow("order"), "payments", new Flow("payment"), "sales", new Flow("sales"), "pos",
			new Flow("sales"));

	/**
	 * The fact an event stands for; empty if it is a consequence or no source's word. The
	 * one rule for the feed and the trading day that an event counts in.
	 */
	public static Optional<AcceptedFact> of(RecordedEvent event) {
		Flow flow = flow(event.context().commandKey());
		if (flow == null) {
			return Optional.empty();
		}
		SourceRef source = Objects.requireNonNull(event.context().source(), "A source record has a source");
		BusinessDate day = Objects.requireNonNull(event.context().tradingDay(), "A source record has a trading day");
		return Optional.of(new AcceptedFact(new FeedId(source.system(), flow, day), worth(event.payload())));
	}

	private static @Nullable Flow flow(@Nullable String commandKey) {
		int slash = (commandKey != null) ? commandKey.indexOf('/') : -1;
		if (commandKey == null || slash <= 0) {
			return null;
		}
		int hyphen = commandKey.indexOf('-');
		return FLOWS.get(commandKey.substring(0, (hyphen > 0) ? Math.min(hyphen, slash) : slash));
	}

	/**
	 * A sale counts with its line, a till's transaction with all of its lines, an order
	 * with the total by which it became known, a payment with what it moved: captured
	 * above zero, given or taken back below.
	 */
	private static @Nullable Money worth(Event fact) {
		if (fact instanceof SaleLineRecorded sale) {
			return sale.line().amount();
		}
		if (fact instanceof TillTransactionRecorded till) {
			return till.transaction().taken().orElse(null);
		}
		if (fact instanceof OrderRecorded order) {
			return order.order().total();
		}
		return (fact instanceof PaymentRecorded payment) ? moved(payment.kind(), payment.amount()) : null;
	}

	private static Money moved(PaymentKind kind, Money amount) {
		return switch (kind) {
			case AUTHORISED -> Money.zero(amount.currency());
			case CAPTURED -> amount;
			case REFUNDED, CHARGED_BACK -> amount.negated();
		};
	}

}
