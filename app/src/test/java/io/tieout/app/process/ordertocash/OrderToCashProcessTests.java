package io.tieout.app.process.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.app.process.ProcessOnPostgres;
import io.tieout.core.ChannelId;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.PaymentId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.core.UnitPrice;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.FinanceDomain;
import io.tieout.finance.OrderCommand.RecordOrder;
import io.tieout.finance.OrderEvent.OrderRecorded;
import io.tieout.finance.OrderLine;
import io.tieout.finance.OrderStatus;
import io.tieout.finance.PaymentCommand.RecordPayment;
import io.tieout.finance.PaymentEvent.PaymentRecorded;
import io.tieout.finance.PaymentKind;
import io.tieout.finance.PaymentMethod;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.BreakEvent;
import io.tieout.reconciliation.BreakEvent.BreakClosed;
import io.tieout.reconciliation.BreakEvent.BreakDetected;
import io.tieout.reconciliation.BreakEvent.BreakReopened;
import io.tieout.reconciliation.BreakEvent.BreakRevised;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.ReconciliationKernel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderToCashProcessTests {

	private static final Duration QUIET = Duration.ofMinutes(1);

	private static final Duration ARRIVAL = Duration.ofMinutes(2);

	private static final Duration GRACE = Duration.ofDays(3);

	private static final SourceSystem SHOP = new SourceSystem("shop");

	private static final SourceSystem PSP = new SourceSystem("psp");

	private final ProcessOnPostgres store = new ProcessOnPostgres(new FinanceDomain(), new ReconciliationKernel());

	private final OrderToCashProcess process = process(Duration.ZERO);

	/** When the facts of a test are long recorded. */
	private final Instant later = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);

	private int payments;

	private OrderToCashProcess process(Duration refundGrace) {
		return new OrderToCashProcess(this.store.jdbc(), this.store.node().bulk(),
				new OrderToCashTerms(QUIET, ARRIVAL, GRACE, refundGrace));
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	private static Money gbp(String amount) {
		return Money.of(amount, "GBP");
	}

	private RecordOrder order(String id, String total, OrderStatus status, Instant occurredAt) {
		return order(id, null, total, status, occurredAt);
	}

	private RecordOrder order(String id, @Nullable String version, String total, OrderStatus status,
			Instant occurredAt) {
		return new RecordOrder(new OrderId(id), SHOP, version, new ChannelId("web"), status, null,
				List.of(new OrderLine(new Sku("A"), Quantity.of(1), UnitPrice.of(total, "GBP"), null)), null, null,
				Currency.getInstance("GBP"), occurredAt);
	}

	private RecordPayment payment(String order, String amount, PaymentKind kind) {
		return new RecordPayment(PSP, new PaymentId("p-" + ++this.payments), new OrderId(order),
				new PaymentMethod("debit_card"), 1, kind, gbp(amount), this.later);
	}

	private void recordOrder(String id, String total, OrderStatus status, Instant occurredAt) {
		this.store.record("shop", List.of(order(id, total, status, occurredAt)));
	}

	private void recordPayment(String order, String amount, PaymentKind kind) {
		this.store.record("psp", List.of(payment(order, amount, kind)));
	}

	@Test
	void theLargeSetBreaksExactlyWhereItIsKnownToWhateverTheOrderOfArrival() {
		Map<String, Money> expected = Olist.expected();
		Olist large = Olist.large();
		List<RecordOrder> orders = new ArrayList<>(large.orders());
		Collections.shuffle(orders, new Random(5));
		this.store.record("psp", large.payments());
		this.store.record("shop", orders);

		assertThat(this.store.settle(this.process, this.later)).isTrue();

		List<BreakDetected> breaks = this.store.events(BreakDetected.class);
		assertThat(this.store.events(BreakEvent.class)).hasSameSizeAs(breaks);
		assertThat(breaks.stream()
			.collect(Collectors.toMap((found) -> found.breakId().key(), (found) -> found.figures().difference())))
			.isEqualTo(expected);
		assertThat(breaks.stream()
			.collect(Collectors.groupingBy((found) -> found.figures().breakClass(), Collectors.counting())))
			.isEqualTo(Map.of(BreakClass.ROUNDING, 27L, BreakClass.FINANCING_SURCHARGE, 20L, BreakClass.SHORTFALL, 1L,
					BreakClass.AMOUNT, 1L));
		assertThat(breaks).allSatisfy(this::leadsToItsRecords);
	}

	private void leadsToItsRecords(BreakDetected found) {
		Map<Long, RecordedEvent> events = new TreeMap<>();
		found.figures()
			.evidence()
			.left()
			.forEach((position) -> this.store.reader()
				.read(position - 1, position, (event) -> events.put(event.position(), event)));
		assertThat(events.values()).singleElement()
			.satisfies((event) -> assertThat(((OrderRecorded) event.payload()).orderId().value())
				.isEqualTo(found.breakId().key()))
			.satisfies((event) -> assertThat(event.context().source()).isNotNull());
		List<Money> captured = new ArrayList<>();
		found.figures()
			.evidence()
			.right()
			.forEach((position) -> this.store.reader()
				.read(position - 1, position, (event) -> captured.add(((PaymentRecorded) event.payload()).amount())));
		assertThat(captured.stream().reduce(Money::plus)).contains(found.figures().sides().right());
	}

	@Test
	void theThousandHaveTwoThatAreCancelledButPaid() {
		Olist thousand = Olist.thousand();
		this.store.record("shop", thousand.orders());
		this.store.record("psp", thousand.payments());

		this.store.settle(this.process, this.later);

		Map<String, Long> byFlow = this.store.events(BreakDetected.class)
			.stream()
			.collect(Collectors.groupingBy((found) -> found.breakId().flow().value(), Collectors.counting()));
		assertThat(byFlow).isEqualTo(Map.of("order-payment", 4L, "order-status", 2L));
	}

	@Test
	void nothingIsSaidBeforeAnOrderIsQuiet() {
		recordOrder("1", "10.00", OrderStatus.CONFIRMED, this.later.minus(GRACE));
		recordPayment("1", "9.00", PaymentKind.CAPTURED);

		assertThat(this.store.settle(this.process, Instant.now().minus(QUIET))).isFalse();
		assertThat(this.store.events(BreakEvent.class)).isEmpty();

		assertThat(this.store.settle(this.process, this.later)).isTrue();
		assertThat(this.store.events(BreakDetected.class)).hasSize(1);
	}

	@Test
	void anUnpaidOrderShowsAfterItsGraceAndClosesWhenItIsPaid() {
		recordOrder("1", "10.00", OrderStatus.CONFIRMED, this.later);

		assertThat(this.store.settle(this.process, this.later)).isTrue();
		assertThat(this.store.events(BreakEvent.class)).isEmpty();

		Instant shown = this.later.plus(GRACE);
		this.store.settle(this.process, shown);
		assertThat(this.store.events(BreakDetected.class)).singleElement()
			.satisfies((found) -> assertThat(found.figures().breakClass()).isEqualTo(BreakClass.TIMING))
			.satisfies((found) -> assertThat(found.firstSeen()).isEqualTo(shown));

		recordPayment("1", "10.00", PaymentKind.CAPTURED);
		this.store.settle(this.process, shown);
		assertThat(this.store.events(BreakClosed.class)).singleElement()
			.satisfies((closed) -> assertThat(closed.sides().right()).isEqualTo(gbp("10.00")))
			.satisfies((closed) -> assertThat(closed.firstSeen()).isEqualTo(shown));
	}

	@Test
	void aBreakThatComesBackIsAsOldAsBefore() {
		recordOrder("1", "10.00", OrderStatus.CONFIRMED, this.later);
		recordPayment("1", "9.00", PaymentKind.CAPTURED);
		this.store.settle(this.process, this.later);
		recordPayment("1", "0.50", PaymentKind.CAPTURED);
		this.store.settle(this.process, this.later.plusSeconds(1));
		recordPayment("1", "0.50", PaymentKind.CAPTURED);
		this.store.settle(this.process, this.later.plusSeconds(2));
		recordPayment("1", "4.00", PaymentKind.REFUNDED);
		this.store.settle(this.process, this.later.plusSeconds(3));

		assertThat(this.store.events(BreakEvent.class)).<Class<?>>extracting(Object::getClass)
			.containsExactly(BreakDetected.class, BreakRevised.class, BreakClosed.class, BreakReopened.class);
		assertThat(this.store.events(BreakReopened.class).get(0).firstSeen()).isEqualTo(this.later);
	}

	@Test
	void aPaymentWithoutAnOrderIsABreakUntilTheOrderComes() {
		recordPayment("1", "10.00", PaymentKind.CAPTURED);
		this.store.settle(this.process, this.later);
		assertThat(this.store.events(BreakDetected.class)).extracting((found) -> found.figures().breakClass())
			.containsExactly(BreakClass.MISSING_LEFT);

		recordOrder("1", "10.00", OrderStatus.CONFIRMED, this.later);
		this.store.settle(this.process, this.later);
		assertThat(this.store.events(BreakClosed.class)).hasSize(1);
	}

	@Test
	void aRefundClosesWhatACancellationOpened() {
		recordOrder("1", "10.00", OrderStatus.CONFIRMED, this.later.minus(GRACE));
		recordPayment("1", "10.00", PaymentKind.CAPTURED);
		recordOrder("1", "10.00", OrderStatus.CANCELLED, this.later.minusSeconds(60));
		this.store.settle(this.process, this.later);
		assertThat(this.store.events(BreakDetected.class)).extracting(BreakDetected::breakId)
			.containsExactly(BreakId.of("order-status", "1"));

		recordPayment("1", "10.00", PaymentKind.REFUNDED);
		this.store.settle(this.process, this.later);
		assertThat(this.store.events(BreakClosed.class)).extracting(BreakClosed::breakId)
			.containsExactly(BreakId.of("order-status", "1"));
	}

	@Test
	void theGraceOfACancelledOrderCountsFromItsCancellation() {
		OrderToCashProcess patient = process(Duration.ofDays(1));
		recordOrder("1", "10.00", OrderStatus.CONFIRMED, this.later.minus(Duration.ofDays(30)));
		recordPayment("1", "10.00", PaymentKind.CAPTURED);
		recordOrder("1", "10.00", OrderStatus.CANCELLED, this.later);

		this.store.settle(patient, this.later.plus(Duration.ofDays(1)).minusSeconds(1));
		assertThat(this.store.events(BreakEvent.class)).isEmpty();

		this.store.settle(patient, this.later.plus(Duration.ofDays(1)));
		assertThat(this.store.events(BreakDetected.class)).hasSize(1);
	}

	@Test
	void theGraceOfAnOrderCountsFromItsEarliestStateInEveryOrderOfArrival() {
		Instant placed = this.later.minus(GRACE);
		List<RecordOrder> states = List.of(order("1", "1", "10.00", OrderStatus.PLACED, placed),
				order("1", "2", "10.00", OrderStatus.CONFIRMED, placed.plusSeconds(3600)),
				order("1", "3", "12.00", OrderStatus.SHIPPED, placed.plusSeconds(7200)));
		this.store.record("shop", List.of(states.get(2), states.get(0), states.get(1)));

		this.store.settle(this.process, this.later.minusSeconds(1));
		assertThat(this.store.events(BreakEvent.class)).isEmpty();

		this.store.settle(this.process, this.later);
		assertThat(this.store.events(BreakDetected.class)).singleElement()
			.satisfies((found) -> assertThat(found.figures().sides().left()).isEqualTo(gbp("12.00")));
	}

	@Test
	void aCancellationThatArrivesAfterALaterOneCountsFromItsOwnTime() {
		OrderToCashProcess patient = process(Duration.ofDays(1));
		Instant cancelled = this.later.minus(Duration.ofDays(1));
		this.store.record("shop", List.of(order("1", "3", "10.00", OrderStatus.CANCELLED, this.later),
				order("1", "2", "10.00", OrderStatus.CANCELLED, cancelled)));
		recordPayment("1", "10.00", PaymentKind.CAPTURED);

		this.store.settle(patient, this.later);

		assertThat(this.store.events(BreakDetected.class)).extracting((found) -> found.breakId().flow().value())
			.containsExactly("order-status");
	}

	@Test
	void aFractionOfAMicrosecondIsNoReasonToWait() {
		Instant ordered = this.later.plusNanos(600);
		recordOrder("1", "10.00", OrderStatus.CONFIRMED, ordered);

		this.store.settle(this.process, ordered.plus(GRACE));

		assertThat(this.store.events(BreakDetected.class)).hasSize(1);
	}

	@Test
	void aPromiseIsNoPayment() {
		recordOrder("1", "10.00", OrderStatus.CONFIRMED, this.later.minus(GRACE));
		recordPayment("1", "10.00", PaymentKind.AUTHORISED);
		this.store.settle(this.process, this.later);

		assertThat(this.store.events(BreakDetected.class)).extracting((found) -> found.figures().breakClass())
			.containsExactly(BreakClass.TIMING);
	}

	@Test
	void dyingBeforeTheEndChangesNothing() {
		recordOrder("1", "10.00", OrderStatus.CONFIRMED, this.later.minus(GRACE));
		recordPayment("1", "9.00", PaymentKind.CAPTURED);
		this.store.settleAndDie(this.process, this.later);
		assertThat(this.store.events(BreakEvent.class)).hasSize(1);

		this.store.settle(this.process, this.later.plusSeconds(7));

		assertThat(this.store.events(BreakEvent.class)).hasSize(1);
	}

	@Test
	void aPaymentThatComesAfterADeathClosesWhatWasDetectedBefore() {
		recordOrder("1", "10.00", OrderStatus.CONFIRMED, this.later.minus(GRACE));
		recordPayment("1", "9.00", PaymentKind.CAPTURED);
		this.store.settleAndDie(this.process, this.later);
		recordPayment("1", "1.00", PaymentKind.CAPTURED);

		this.store.settle(this.process, this.later.plusSeconds(7));

		assertThat(this.store.events(BreakEvent.class)).<Class<?>>extracting(Object::getClass)
			.containsExactly(BreakDetected.class, BreakClosed.class);
	}

	@Test
	void everythingDeliveredAgainChangesNothing() {
		recordOrder("1", "10.00", OrderStatus.CONFIRMED, this.later.minus(GRACE));
		recordPayment("1", "9.00", PaymentKind.CAPTURED);
		recordOrder("2", "10.00", OrderStatus.CONFIRMED, this.later.minus(GRACE));
		this.store.settle(this.process, this.later);
		recordPayment("2", "10.00", PaymentKind.CAPTURED);
		this.store.settle(this.process, this.later);
		List<BreakEvent> before = this.store.events(BreakEvent.class);
		assertThat(before).hasSize(3);

		this.store.forget();
		this.store.settle(this.process, this.later);
		assertThat(this.store.events(BreakEvent.class)).isEqualTo(before);

		this.store.forget("order_tie_out", "order_payment", "order_break");
		this.store.settle(this.process, this.later);
		assertThat(this.store.events(BreakEvent.class)).isEqualTo(before);
	}

	@Test
	void aBreakBelongsToTheTransactionOfTheRecordThatCausedIt() {
		recordOrder("1", "10.00", OrderStatus.CONFIRMED, this.later.minus(GRACE));
		recordPayment("1", "9.00", PaymentKind.CAPTURED);
		this.store.settle(this.process, this.later);

		RecordedEvent payment = this.store.recorded(PaymentRecorded.class).get(0);
		RecordedEvent found = this.store.recorded(BreakDetected.class).get(0);
		assertThat(List.of(found))
			.extracting((Function<RecordedEvent, String>) (event) -> event.context().correlationId(),
					(event) -> event.context().causationId(), (event) -> event.context().actor())
			.containsExactly(tuple(payment.context().correlationId(), payment.eventId().toString(), "order-to-cash"));
	}

}
