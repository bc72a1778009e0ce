package io.tieout.finance;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Money;
import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.finance.PaymentCommand.RecordPayment;
import io.tieout.finance.PaymentEvent.PaymentRecorded;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a payment: it pays one order in one currency. What the gateway reports is
 * a fact and is taken as it is, even more refunded than was captured: that shows as a
 * break.
 */
final class PaymentDecider implements Decider<Payment, PaymentCommand, PaymentEvent> {

	@Override
	public String aggregateType() {
		return "finance.Payment";
	}

	@Override
	public Class<PaymentCommand> commandFamily() {
		return PaymentCommand.class;
	}

	@Override
	public Class<PaymentEvent> eventFamily() {
		return PaymentEvent.class;
	}

	@Override
	public Class<Payment> stateType() {
		return Payment.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public Payment initial() {
		return Payment.UNKNOWN;
	}

	@Override
	public Decision<PaymentEvent> decide(Payment payment, PaymentCommand command) {
		RecordPayment report = (RecordPayment) command;
		return objection(payment, report).<Decision<PaymentEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(recorded(payment, report)));
	}

	@Override
	public Payment evolve(Payment payment, PaymentEvent event) {
		PaymentRecorded recorded = (PaymentRecorded) event;
		return new Payment(recorded.orderId(), recorded.figures());
	}

	private static Optional<Rejection> objection(Payment payment, RecordPayment report) {
		PaymentFigures known = payment.figures();
		return Objections.first(
				() -> Amounts.notNegative(report.amount(), "AMOUNT_NEGATIVE",
						"Amounts are zero or more; the kind says which way the money went."),
				() -> installmentsAreCounted(report.installments()), () -> aPaymentPaysOneOrder(payment, report),
				() -> (known == null) ? Optional.empty()
						: Amounts.inCurrency(known.captured().currency(), report.amount()),
				() -> Amounts.inRange(Amounts.calculated(() -> largest(recorded(payment, report).figures()))));
	}

	private static Optional<Rejection> installmentsAreCounted(@Nullable Integer installments) {
		return Objections.when(installments != null && installments < 0, "INSTALLMENTS_INVALID",
				"A number of instalments is zero or more.");
	}

	private static Optional<Rejection> aPaymentPaysOneOrder(Payment payment, RecordPayment report) {
		return (payment.orderId() == null || payment.orderId().equals(report.orderId())) ? Optional.empty()
				: Optional.of(Rejection.of("PAYMENT_OF_OTHER_ORDER", "The payment is known for another order.")
					.with("order", payment.orderId()));
	}

	private static Money largest(PaymentFigures figures) {
		return Stream.of(figures.authorised(), figures.captured(), figures.refunded(), figures.chargedBack())
			.max(Comparator.naturalOrder())
			.orElseThrow();
	}

	private static PaymentRecorded recorded(Payment payment, RecordPayment report) {
		PaymentFigures before = (payment.figures() != null) ? payment.figures()
				: PaymentFigures.none(report.amount().currency());
		return new PaymentRecorded(report.source(), report.paymentId(), report.orderId(), report.method(),
				report.installments(), report.kind(), report.amount(), before.plus(report.kind(), report.amount()),
				report.occurredAt());
	}

}
