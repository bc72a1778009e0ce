package io.tieout.app.process.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.app.process.ordertocash.OrderState.Ordered;
import io.tieout.app.process.ordertocash.OrderState.Paid;
import io.tieout.contract.Command;
import io.tieout.contract.Event;
import io.tieout.contract.EventContext;
import io.tieout.core.Money;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.FinanceDomain;
import io.tieout.finance.OrderCommand.RecordOrder;
import io.tieout.finance.PaymentCommand.RecordPayment;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.BreakCommand.DetectBreak;
import io.tieout.reconciliation.BreakFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OlistTests {

	private static final Instant LATER = Instant.parse("2026-11-24T09:00:00Z");

	private static final OrderTieOut TIE_OUT = new OrderTieOut(
			new OrderToCashTerms(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO));

	@Test
	void theLargeSetBreaksExactlyWhereItIsKnownTo() {
		Map<String, Money> expected = Olist.expected();
		SortedMap<String, BreakFigures> breaks = breaks(Olist.large());

		assertThat(breaks.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
		breaks.forEach((order, figures) -> assertThat(figures.difference()).as(order).isEqualTo(expected.get(order)));
		assertThat(classes(breaks)).isEqualTo(Map.of(BreakClass.ROUNDING, 27L, BreakClass.FINANCING_SURCHARGE, 20L,
				BreakClass.SHORTFALL, 1L, BreakClass.AMOUNT, 1L));
		assertThat(only(breaks, BreakClass.SHORTFALL).difference()).isEqualTo(Money.of("-13.76", "BRL"));
		assertThat(only(breaks, BreakClass.AMOUNT).difference()).isEqualTo(Money.of("0.61", "BRL"));
	}

	@Test
	void theLargeSetComesToItsKnownTotals() {
		Olist large = Olist.large();

		assertThat(large.orders()).hasSize(8_362);
		assertThat(changes(large).touched().values().stream().map((order) -> order.order().total()).reduce(Money::plus))
			.contains(Money.of("1337443.12", "BRL"));
		assertThat(large.payments().stream().map(RecordPayment::amount).reduce(Money::plus))
			.contains(Money.of("1337622.78", "BRL"));
	}

	@Test
	void theOrderOfTheFilesMeansNothing() {
		Olist large = Olist.large();
		List<RecordOrder> orders = new ArrayList<>(large.orders());
		List<RecordPayment> payments = new ArrayList<>(large.payments());
		Collections.shuffle(orders, new Random(1));
		Collections.shuffle(payments, new Random(2));

		SortedMap<String, BreakFigures> shuffled = breaks(new Olist(orders, payments));

		assertThat(shown(shuffled)).isEqualTo(shown(breaks(large)));
	}

	@Test
	void aCentMoreIsABreakMore() {
		Olist large = Olist.large();
		SortedMap<String, BreakFigures> before = breaks(large);
		RecordPayment even = firstPaymentOfATiedOrder(large, before);

		Olist moved = new Olist(large.orders(),
				large.payments()
					.stream()
					.map((payment) -> payment.equals(even) ? centMore(payment) : payment)
					.toList());

		SortedMap<String, Shown> after = shown(breaks(moved));
		Shown more = after.remove(even.orderId().value());
		assertThat(more.difference()).isEqualTo(Money.of("0.01", "BRL"));
		assertThat(more.breakClass()).isEqualTo(BreakClass.ROUNDING);
		assertThat(after).isEqualTo(shown(before)).hasSize(49);
	}

	@Test
	void theMissingCentIsABreakLess() {
		assertBreakLess(Olist.large(), Money.of("-0.01", "BRL"), 48);
		assertBreakLess(Olist.thousand(), Money.of("-0.01", "BRL"), 3);
	}

	@Test
	void theMissingPaymentIsABreakLess() {
		assertBreakLess(Olist.large(), Money.of("-13.76", "BRL"), 48);
	}

	/**
	 * Pays what is missing where so much is: that one is gone, all others are as before.
	 */
	private static void assertBreakLess(Olist olist, Money difference, int left) {
		SortedMap<String, Shown> expected = shown(breaks(olist));
		String order = expected.keySet()
			.stream()
			.filter((key) -> difference.equals(expected.get(key).difference()))
			.findFirst()
			.orElseThrow();
		List<RecordPayment> payments = new ArrayList<>(olist.payments());
		payments.add(Olist.payment(order, 99, difference.negated()));
		expected.remove(order);
		assertThat(shown(breaks(new Olist(olist.orders(), payments)))).isEqualTo(expected).hasSize(left);
	}

	@Test
	void aPaymentLessIsABreakMore() {
		Olist large = Olist.large();
		SortedMap<String, BreakFigures> before = breaks(large);
		RecordPayment dropped = firstPaymentOfATiedOrder(large, before);

		Olist without = new Olist(large.orders(),
				large.payments().stream().filter((payment) -> !payment.equals(dropped)).toList());

		SortedMap<String, Shown> after = shown(breaks(without));
		assertThat(after.remove(dropped.orderId().value()).difference()).isEqualTo(dropped.amount().negated());
		assertThat(after).isEqualTo(shown(before)).hasSize(49);
	}

	@Test
	void theThousandBreakInFourPlacesByTwoCentsAtMost() {
		SortedMap<String, BreakFigures> breaks = breaks(Olist.thousand());

		assertThat(breaks).hasSize(4);
		assertThat(breaks.values()).allSatisfy((figures) -> {
			assertThat(figures.breakClass()).isEqualTo(BreakClass.ROUNDING);
			assertThat(figures.difference()).isNotNull();
			assertThat(figures.difference().abs()).isLessThanOrEqualTo(Money.of("0.02", "BRL"));
		});
	}

	/** The breaks of the flow order-payment, as the process itself finds them. */
	private static SortedMap<String, BreakFigures> breaks(Olist olist) {
		OrderChanges changes = changes(olist);
		Map<String, List<Paid>> payments = new HashMap<>();
		changes.payments()
			.forEach((paid, order) -> payments.computeIfAbsent(order, (id) -> new ArrayList<>()).add(paid));
		SortedMap<String, BreakFigures> breaks = new TreeMap<>();
		changes.touched()
			.values()
			.stream()
			.map((order) -> state(order, payments.getOrDefault(order.orderId(), List.of())))
			.flatMap((state) -> TIE_OUT.rule(state, LATER).commands().stream())
			.filter((command) -> command.breakId().flow().equals(OrderToCashRules.ORDER_PAYMENT))
			.forEach((command) -> breaks.put(command.breakId().key(), ((DetectBreak) command).figures()));
		return breaks;
	}

	private static OrderState state(OrderChanges.Touched touched, List<Paid> payments) {
		OrderChanges.Stated order = touched.order();
		return new OrderState(touched.orderId(),
				new Ordered(order.position(), order.total(), order.phase(), touched.since()), payments,
				touched.trigger(), Set.of());
	}

	private static OrderChanges changes(Olist olist) {
		List<RecordedEvent> events = new ArrayList<>();
		Stream.concat(olist.orders().stream(), olist.payments().stream())
			.forEach((command) -> events.add(recorded(events.size() + 1L, decided(command))));
		return OrderChanges.of(events, Duration.ZERO);
	}

	private static RecordedEvent recorded(long position, Event event) {
		return new RecordedEvent(position, new UUID(0, position), "", event.aggregateId(), 0, "", 1, event,
				EventContext.of(Olist.ORDERED, "test", "c-1"), Olist.ORDERED);
	}

	private static Event decided(Command command) {
		return new FinanceDomain().aggregates()
			.stream()
			.filter((binding) -> binding.decider().commandFamily().isInstance(command))
			.map((binding) -> decide(binding.decider(), command).events().get(0))
			.findFirst()
			.orElseThrow();
	}

	@SuppressWarnings("unchecked")
	private static Decision<?> decide(Decider<?, ?, ?> decider, Command command) {
		Decider<Object, Command, Event> any = (Decider<Object, Command, Event>) decider;
		return any.decide(any.initial(), command);
	}

	private static RecordPayment firstPaymentOfATiedOrder(Olist olist, Map<String, BreakFigures> breaks) {
		return olist.payments()
			.stream()
			.filter((payment) -> !breaks.containsKey(payment.orderId().value()))
			.findFirst()
			.orElseThrow();
	}

	private static RecordPayment centMore(RecordPayment payment) {
		return new RecordPayment(payment.source(), payment.paymentId(), payment.orderId(), payment.method(),
				payment.installments(), payment.kind(), payment.amount().plus(Money.of("0.01", "BRL")),
				payment.occurredAt());
	}

	private static Map<BreakClass, Long> classes(Map<String, BreakFigures> breaks) {
		Map<BreakClass, Long> classes = new TreeMap<>();
		breaks.values().forEach((figures) -> classes.merge(figures.breakClass(), 1L, Long::sum));
		return classes;
	}

	/** What breaks show, without the positions of the events behind them. */
	private static SortedMap<String, Shown> shown(Map<String, BreakFigures> breaks) {
		SortedMap<String, Shown> shown = new TreeMap<>();
		breaks.forEach((order, figures) -> shown.put(order, new Shown(figures.sides().left(), figures.sides().right(),
				figures.difference(), figures.breakClass())));
		return shown;
	}

	private static BreakFigures only(Map<String, BreakFigures> breaks, BreakClass breakClass) {
		List<BreakFigures> found = breaks.values()
			.stream()
			.filter((figures) -> figures.breakClass() == breakClass)
			.toList();
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private record Shown(@Nullable Money left, @Nullable Money right, @Nullable Money difference,
			BreakClass breakClass) {
	}

}
