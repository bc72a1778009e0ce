package io.tieout.finance;

import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.PaymentId;
import io.tieout.core.SourceSystem;
import io.tieout.finance.PaymentCommand.RecordPayment;
import io.tieout.finance.PaymentEvent.PaymentRecorded;
import io.tieout.testing.Scenario;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a payment behaves.
 */
final class PaymentScenarios {

	private static final SourceSystem PSP = new SourceSystem("psp");

	private static final PaymentId ID = new PaymentId("pay-1");

	private static final OrderId ORDER = new OrderId("4711");

	private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

	private static final PaymentRecorded CAPTURED = new PaymentRecorded(PSP, ID, ORDER, PaymentMethod.CREDIT_CARD, 3,
			PaymentKind.CAPTURED, gbp("10.00"), figures("0.00", "10.00", "0.00", "0.00"), NOW);

	private PaymentScenarios() {
	}

	private static Money gbp(String amount) {
		return Money.of(amount, "GBP");
	}

	private static PaymentFigures figures(String authorised, String captured, String refunded, String chargedBack) {
		return new PaymentFigures(gbp(authorised), gbp(captured), gbp(refunded), gbp(chargedBack));
	}

	private static RecordPayment report(PaymentKind kind, Money amount) {
		return new RecordPayment(PSP, ID, ORDER, PaymentMethod.CREDIT_CARD, 3, kind, amount, NOW);
	}

	private static PaymentRecorded recorded(PaymentKind kind, String amount, PaymentFigures figures) {
		return new PaymentRecorded(PSP, ID, ORDER, PaymentMethod.CREDIT_CARD, 3, kind, gbp(amount), figures, NOW);
	}

	private static RecordPayment installments(@Nullable Integer installments) {
		return new RecordPayment(PSP, ID, ORDER, new PaymentMethod("boleto"), installments, PaymentKind.CAPTURED,
				gbp("0.00"), NOW);
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, PaymentAggregate.class);
	}

	static Stream<Scenario> all() {
		RecordPayment otherOrder = new RecordPayment(PSP, ID, new OrderId("4712"), PaymentMethod.CREDIT_CARD, 3,
				PaymentKind.REFUNDED, gbp("1.00"), NOW);
		return Stream.of(scenario("money is taken").when(report(PaymentKind.CAPTURED, gbp("10.00"))).then(CAPTURED),
				scenario("a promise is no money").when(report(PaymentKind.AUTHORISED, gbp("10.00")))
					.then(recorded(PaymentKind.AUTHORISED, "10.00", figures("10.00", "0.00", "0.00", "0.00"))),
				scenario("money is given back").given(CAPTURED)
					.when(report(PaymentKind.REFUNDED, gbp("4.00")))
					.then(recorded(PaymentKind.REFUNDED, "4.00", figures("0.00", "10.00", "4.00", "0.00"))),
				scenario("more given back than taken is a fact all the same").given(CAPTURED)
					.when(report(PaymentKind.REFUNDED, gbp("14.00")))
					.then(recorded(PaymentKind.REFUNDED, "14.00", figures("0.00", "10.00", "14.00", "0.00"))),
				scenario("the payer's bank takes money back").given(CAPTURED)
					.when(report(PaymentKind.CHARGED_BACK, gbp("10.00")))
					.then(recorded(PaymentKind.CHARGED_BACK, "10.00", figures("0.00", "10.00", "0.00", "10.00"))),
				scenario("a payment of nothing, in no instalments, is a fact").when(installments(0))
					.then(new PaymentRecorded(PSP, ID, ORDER, new PaymentMethod("BOLETO"), 0, PaymentKind.CAPTURED,
							gbp("0.00"), figures("0.00", "0.00", "0.00", "0.00"), NOW)),
				scenario("instalments are not negative").when(installments(-1)).thenRefused("INSTALLMENTS_INVALID"),
				scenario("amounts are not negative").when(report(PaymentKind.REFUNDED, gbp("-1.00")))
					.thenRefused("AMOUNT_NEGATIVE"),
				scenario("a payment pays one order").given(CAPTURED)
					.when(otherOrder)
					.thenRefused("PAYMENT_OF_OTHER_ORDER"),
				scenario("a payment has one currency").given(CAPTURED)
					.when(report(PaymentKind.REFUNDED, Money.of("1.00", "EUR")))
					.thenRefused("CURRENCY_MISMATCH"),
				scenario("a payment beyond every amount is refused")
					.when(report(PaymentKind.CAPTURED, Money.ofMinor(Long.MAX_VALUE, "GBP")))
					.thenRefused("AMOUNT_OUT_OF_RANGE"),
				scenario("a sum that overflows is refused").given(CAPTURED)
					.when(report(PaymentKind.CAPTURED, Money.ofMinor(Long.MAX_VALUE, "GBP")))
					.thenRefused("AMOUNT_OUT_OF_RANGE"));
	}

}
