package io.tieout.app.process.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.process.ordertocash.OrderState.Ordered;
import io.tieout.app.process.ordertocash.OrderState.Paid;
import io.tieout.app.process.ordertocash.OrderState.Since;
import io.tieout.app.process.ordertocash.OrderState.Trigger;
import io.tieout.app.process.ordertocash.OrderTieOut.Ruling;
import io.tieout.core.Money;
import io.tieout.finance.OrderAxes.Phase;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.BreakCommand.CloseBreak;
import io.tieout.reconciliation.BreakCommand.DetectBreak;
import io.tieout.reconciliation.BreakFigures;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.BreakSides;
import io.tieout.reconciliation.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTieOutTests {

	private static final Instant ORDERED = Instant.parse("2026-11-20T09:00:00Z");

	private static final Instant CANCELLED = Instant.parse("2026-11-24T09:00:00Z");

	private static final Instant ARRIVED = Instant.parse("2026-11-20T09:05:00Z");

	private static final Duration ARRIVAL = Duration.ofMinutes(10);

	private static final Duration PAYMENT_GRACE = Duration.ofDays(3);

	private static final Duration REFUND_GRACE = Duration.ofDays(1);

	private static final Instant LATER = Instant.parse("2026-12-31T00:00:00Z");

	private static final BreakId PAYMENT = BreakId.of("order-payment", "4711");

	private static final BreakId STATUS = BreakId.of("order-status", "4711");

	private static final BreakId EUROS = BreakId.of("order-payment-currency", "4711/EUR");

	private final OrderTieOut tieOut = new OrderTieOut(
			new OrderToCashTerms(Duration.ZERO, ARRIVAL, PAYMENT_GRACE, REFUND_GRACE));

	private static Money gbp(String amount) {
		return Money.of(amount, "GBP");
	}

	private static Paid paid(long position, Money net, boolean financed) {
		return new Paid(position, net, financed, ORDERED);
	}

	private static @Nullable Ordered order(String total, Phase phase) {
		return new Ordered(7, gbp(total), phase, new Since(ORDERED, (phase == Phase.CANCELLED) ? CANCELLED : null));
	}

	private static OrderState state(@Nullable Ordered order, List<Paid> payments, BreakId... breaks) {
		return new OrderState("4711", order, payments, new Trigger(new UUID(1, 1), ARRIVED, "c-1"), Set.of(breaks));
	}

	private BreakFigures figuresOf(OrderState state) {
		Ruling ruling = this.tieOut.rule(state, LATER);
		assertThat(ruling.commands()).singleElement().isInstanceOf(DetectBreak.class);
		return ((DetectBreak) ruling.commands().get(0)).figures();
	}

	@ParameterizedTest
	@CsvSource({ "100.00,100.10,false,ROUNDING", "100.00,99.90,true,ROUNDING", "100.00,100.11,true,FINANCING_SURCHARGE",
			"100.00,100.11,false,AMOUNT", "100.00,99.89,false,SHORTFALL", "100.00,99.89,true,SHORTFALL" })
	void aDifferenceHasItsClass(String total, String captured, boolean financed, BreakClass expected) {
		BreakFigures figures = figuresOf(
				state(order(total, Phase.CONFIRMED), List.of(paid(9, gbp(captured), financed))));

		assertThat(figures.breakClass()).isEqualTo(expected);
		assertThat(figures.sides()).isEqualTo(new BreakSides(gbp(total), gbp(captured)));
		assertThat(figures.difference()).isEqualTo(gbp(captured).minus(gbp(total)));
		assertThat(figures.evidence()).isEqualTo(new Evidence(List.of(7L), List.of(9L)));
	}

	@Test
	void whatWasGivenBackIsTakenFromWhatWasTaken() {
		OrderState even = state(order("60.00", Phase.CONFIRMED),
				List.of(paid(8, gbp("70.00"), false), paid(9, gbp("-10.00"), false)));

		assertThat(this.tieOut.rule(even, LATER)).isEqualTo(new Ruling(List.of(), null));
	}

	@Test
	void aTieOutClosesTheBreakThatStands() {
		OrderState even = state(order("60.00", Phase.CONFIRMED), List.of(paid(9, gbp("60.00"), false)), PAYMENT);

		assertThat(this.tieOut.rule(even, LATER).commands()).containsExactly(new CloseBreak(PAYMENT,
				new BreakSides(gbp("60.00"), gbp("60.00")), new Evidence(List.of(7L), List.of(9L)), LATER));
	}

	@Test
	void anUnpaidOrderIsHiddenUntilItsGraceEnds() {
		OrderState unpaid = state(order("60.00", Phase.CONFIRMED), List.of());
		Instant end = ORDERED.plus(PAYMENT_GRACE);

		assertThat(this.tieOut.rule(unpaid, end.minusMillis(1))).isEqualTo(new Ruling(List.of(), end));
		assertThat(this.tieOut.rule(unpaid, end).commands()).singleElement().isInstanceOf(DetectBreak.class);
		assertThat(figuresOf(unpaid).breakClass()).isEqualTo(BreakClass.TIMING);
	}

	@Test
	void aLoneSideWaitsForTheOtherToArrive() {
		Instant complete = ARRIVED.plus(ARRIVAL);
		OrderState payment = state(null, List.of(paid(9, gbp("60.00"), false)));

		assertThat(this.tieOut.rule(payment, complete.minusMillis(1))).isEqualTo(new Ruling(List.of(), complete));
		assertThat(figuresOf(payment).breakClass()).isEqualTo(BreakClass.MISSING_LEFT);
		assertThat(figuresOf(payment).evidence()).isEqualTo(new Evidence(List.of(), List.of(9L)));
	}

	@Test
	void aFreeOrderNeedsNoPayment() {
		assertThat(this.tieOut.rule(state(order("0.00", Phase.CONFIRMED), List.of()), LATER))
			.isEqualTo(new Ruling(List.of(), null));
	}

	@Test
	void aCancelledOrderOwesNothing() {
		assertThat(this.tieOut.rule(state(order("60.00", Phase.CANCELLED), List.of()), ARRIVED))
			.isEqualTo(new Ruling(List.of(), null));
		assertThat(this.tieOut.rule(state(order("60.00", Phase.CANCELLED),
				List.of(paid(8, gbp("60.00"), false), paid(9, gbp("-60.00"), false))), ARRIVED))
			.isEqualTo(new Ruling(List.of(), null));
	}

	@Test
	void aCancelledOrderThatIsPaidIsABreakOfStatusAfterItsGrace() {
		OrderState paid = state(order("60.00", Phase.CANCELLED), List.of(paid(9, gbp("60.00"), false)));
		Instant end = CANCELLED.plus(REFUND_GRACE);

		assertThat(this.tieOut.rule(paid, end.minusMillis(1))).isEqualTo(new Ruling(List.of(), end));
		DetectBreak detected = (DetectBreak) this.tieOut.rule(paid, end).commands().get(0);
		assertThat(detected.breakId()).isEqualTo(STATUS);
		assertThat(detected.figures().breakClass()).isEqualTo(BreakClass.STATUS);
		assertThat(detected.figures().sides()).isEqualTo(new BreakSides(gbp("0.00"), gbp("60.00")));
	}

	@Test
	void aCancellationClosesTheBreakOfAnUnpaidOrder() {
		assertThat(this.tieOut.rule(state(order("60.00", Phase.CANCELLED), List.of(), PAYMENT), LATER).commands())
			.containsExactly(new CloseBreak(PAYMENT, new BreakSides(null, null), Evidence.NONE, LATER));
	}

	@Test
	void aBreakThatStandsSaysWhatTheSidesSayAlthoughANewOneWouldWait() {
		Ruling ruling = this.tieOut.rule(state(order("60.00", Phase.CONFIRMED), List.of(), PAYMENT),
				ARRIVED.plus(ARRIVAL));

		assertThat(ruling.dueAt()).isEqualTo(ORDERED.plus(PAYMENT_GRACE));
		assertThat(ruling.commands()).singleElement()
			.satisfies((command) -> assertThat(((DetectBreak) command).figures().sides())
				.isEqualTo(new BreakSides(gbp("60.00"), null)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.00", "60.00" })
	void whatComesToNothingIsNoPayment(String captured) {
		OrderState unpaid = state(order("60.00", Phase.CONFIRMED),
				List.of(paid(8, gbp(captured), false), paid(9, gbp(captured).negated(), false)));
		Instant end = ORDERED.plus(PAYMENT_GRACE);

		assertThat(this.tieOut.rule(unpaid, ARRIVED)).isEqualTo(new Ruling(List.of(), ARRIVED.plus(ARRIVAL)));
		assertThat(this.tieOut.rule(unpaid, end.minusMillis(1))).isEqualTo(new Ruling(List.of(), end));
		assertThat(figuresOf(unpaid).breakClass()).isEqualTo(BreakClass.TIMING);
		assertThat(figuresOf(unpaid).evidence()).isEqualTo(new Evidence(List.of(7L), List.of(8L, 9L)));
	}

	@Test
	void moneyInAnotherCurrencyIsABreakOfItsOwn() {
		OrderState mixed = state(order("60.00", Phase.CONFIRMED),
				List.of(paid(8, gbp("60.00"), false), paid(9, Money.of("5.00", "EUR"), false)));

		DetectBreak detected = (DetectBreak) this.tieOut.rule(mixed, LATER).commands().get(0);

		assertThat(detected.breakId()).isEqualTo(EUROS);
		assertThat(detected.figures().sides()).isEqualTo(new BreakSides(null, Money.of("5.00", "EUR")));
		assertThat(OrderToCashRules.orderOf(EUROS)).isEqualTo("4711");
		assertThat(this.tieOut.rule(mixed, LATER).commands()).hasSize(1);
	}

	@Test
	void aPaymentInTheCurrencyOfALaterOrderIsNoLongerForeign() {
		OrderState euros = state(new Ordered(7, Money.of("5.00", "EUR"), Phase.CONFIRMED, new Since(ORDERED, null)),
				List.of(paid(9, Money.of("5.00", "EUR"), false)), EUROS);

		assertThat(this.tieOut.rule(euros, LATER).commands())
			.containsExactly(new CloseBreak(EUROS, new BreakSides(null, null), Evidence.NONE, LATER));
	}

}
