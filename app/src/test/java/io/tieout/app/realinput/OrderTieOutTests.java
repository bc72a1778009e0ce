package io.tieout.app.realinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Orders against payments on real orders whose differences are known.
 */
class OrderTieOutTests {

	@TempDir
	Path folder;

	@Test
	void aThousandOrdersHaveTheirFourBreaksAndTwoCancelledButPaid() throws Exception {
		OlistOrders orders = OlistOrders.thousand();
		try (ServiceOnPort service = ServiceOnPort.startQuick(this.folder)) {
			feed(service, orders.orderLines(), orders.paymentLines());
			Map<String, Break> breaks = breaks(service, "order-payment");
			assertThat(differences(breaks)).isEqualTo(orders.differences()).hasSize(4);
			assertThat(breaks.values())
				.allSatisfy((found) -> assertThat(found.difference().abs()).isLessThanOrEqualTo(new BigDecimal("0.02")))
				.allSatisfy((found) -> assertThat(found.classification()).isEqualTo("ROUNDING"));
			assertThat(breaks(service, "order-status").keySet()).isEqualTo(orders.cancelled()).hasSize(2);
		}
	}

	@Test
	void ofAThousandOrdersAMovedCentAndADroppedPaymentAreOneMoreEachAndSentLaterOneLessEach() throws Exception {
		OlistOrders orders = OlistOrders.thousand();
		Map<String, BigDecimal> expected = orders.differences();
		String centShort = orderThatDiffersBy(expected, "-0.01");
		moveACentOfAPaymentThatTiesOut(orders, expected);
		Map<String, String> dropped = dropAPayment(orders, expected);
		String unpaid = dropTheOnlyPayment(orders, expected);
		try (ServiceOnPort service = ServiceOnPort.startQuick(this.folder)) {
			feed(service, orders.orderLines(), orders.paymentLines());
			Map<String, Break> breaks = breaks(service, "order-payment");
			assertThat(differences(breaks)).isEqualTo(expected).hasSize(7);
			assertThat(breaks.get(unpaid).classification()).isEqualTo("TIMING");
			assertMendedBy(service, breaks, OlistOrders.onePaymentMore(centShort, "0.01"));
			assertMendedBy(service, breaks, dropped);
			assertThat(breaks).hasSize(5);
		}
	}

	@Test
	void theLargeSetHasExactlyIts49BreaksWithTheirClasses() throws Exception {
		OlistOrders orders = OlistOrders.large();
		try (ServiceOnPort service = ServiceOnPort.startQuick(this.folder)) {
			feed(service, orders.orderLines(), orders.paymentLines());
			Map<String, Break> breaks = breaks(service, "order-payment");
			assertThat(differences(breaks)).isEqualTo(expected());
			assertThat(breaks.values()
				.stream()
				.collect(Collectors.groupingBy(Break::classification, Collectors.counting())))
				.isEqualTo(Map.of("ROUNDING", 27L, "FINANCING_SURCHARGE", 20L, "SHORTFALL", 1L, "AMOUNT", 1L));
		}
	}

	@Test
	@Tag("slow")
	void shuffledOrdersGiveTheSameAndAMovedCentOrADroppedPaymentOneMoreOrLess() throws Exception {
		OlistOrders orders = OlistOrders.large();
		Map<String, BigDecimal> expected = expected();
		String short1376 = orderThatDiffersBy(expected, "-13.76");
		moveACentOfAPaymentThatTiesOut(orders, expected);
		Map<String, String> dropped = dropAPayment(orders, expected);
		List<String> orderLines = new ArrayList<>(orders.orderLines());
		List<String> paymentLines = new ArrayList<>(orders.paymentLines());
		Collections.shuffle(orderLines, new Random(7));
		Collections.shuffle(paymentLines, new Random(8));
		try (ServiceOnPort service = ServiceOnPort.startQuick(this.folder)) {
			feed(service, paymentLines, orderLines, "payments", "orders");
			Map<String, Break> breaks = breaks(service, "order-payment");
			assertThat(differences(breaks)).isEqualTo(expected).hasSize(51);
			assertMendedBy(service, breaks, OlistOrders.onePaymentMore(short1376, "13.76"));
			assertMendedBy(service, breaks, dropped);
			assertThat(breaks).hasSize(49);
		}
	}

	/**
	 * Sends a payment that was missing: exactly the break of its order is gone, and every
	 * other is as it was.
	 * @param breaks those there are; the one that goes is taken out of them
	 */
	private static void assertMendedBy(ServiceOnPort service, Map<String, Break> breaks, Map<String, String> payment)
			throws Exception {
		assertThat(breaks.remove(payment.get("order_id"))).isNotNull();
		assertThat(service.sendLines("payments", List.of(OlistOrders.payment(payment))).path("accepted").asInt())
			.isEqualTo(1);
		service.awaitSettled();
		assertThat(breaks(service, "order-payment")).isEqualTo(breaks);
	}

	private static String orderThatDiffersBy(Map<String, BigDecimal> differences, String by) {
		return differences.keySet()
			.stream()
			.filter((order) -> differences.get(order).equals(new BigDecimal(by)))
			.findFirst()
			.orElseThrow();
	}

	private static void moveACentOfAPaymentThatTiesOut(OlistOrders orders, Map<String, BigDecimal> expected) {
		String order = orders.payments().get(0).get("order_id");
		assertThat(expected).doesNotContainKey(order);
		orders.movePayment(0, "0.01");
		expected.put(order, new BigDecimal("0.01"));
	}

	/**
	 * Drops one of two payments of an order that ties out, so that it falls short.
	 * @return the payment
	 */
	private static Map<String, String> dropAPayment(OlistOrders orders, Map<String, BigDecimal> expected) {
		Map<String, Long> payments = orders.payments()
			.stream()
			.collect(Collectors.groupingBy((payment) -> payment.get("order_id"), Collectors.counting()));
		Map<String, String> dropped = orders.payments()
			.stream()
			.filter((payment) -> payments.get(payment.get("order_id")) > 1)
			.filter((payment) -> !expected.containsKey(payment.get("order_id")))
			.findFirst()
			.orElseThrow();
		orders.payments().remove(dropped);
		expected.put(dropped.get("order_id"), new BigDecimal(dropped.get("payment_value")).setScale(2).negate());
		return dropped;
	}

	private static String dropTheOnlyPayment(OlistOrders orders, Map<String, BigDecimal> expected) {
		Map<String, String> dropped = orders.payments().get(1);
		String order = dropped.get("order_id");
		assertThat(expected).doesNotContainKey(order);
		assertThat(orders.cancelled()).doesNotContain(order);
		assertThat(orders.payments().stream().filter((payment) -> payment.get("order_id").equals(order))).hasSize(1);
		orders.payments().remove(dropped);
		expected.put(order, new BigDecimal(dropped.get("payment_value")).setScale(2).negate());
		return order;
	}

	private static void feed(ServiceOnPort service, List<String> orders, List<String> payments) throws Exception {
		feed(service, orders, payments, "orders", "payments");
	}

	private static void feed(ServiceOnPort service, List<String> first, List<String> second, String firstResource,
			String secondResource) throws Exception {
		assertThat(service.sendLines(firstResource, first).path("accepted").asInt()).isEqualTo(first.size());
		assertThat(service.sendLines(secondResource, second).path("accepted").asInt()).isEqualTo(second.size());
		service.awaitSettled();
	}

	private static Map<String, Break> breaks(ServiceOnPort service, String flow) throws Exception {
		Map<String, Break> breaks = new TreeMap<>();
		service.csv("/experience/v1/breaks.csv?flow=" + flow)
			.forEach((cells) -> breaks.put(cells[2],
					new Break(cells[5].isEmpty() ? BigDecimal.ZERO : new BigDecimal(cells[5]), cells[6])));
		return breaks;
	}

	private static Map<String, BigDecimal> differences(Map<String, Break> breaks) {
		Map<String, BigDecimal> differences = new TreeMap<>();
		breaks.forEach((order, found) -> differences.put(order, found.difference()));
		return differences;
	}

	private static Map<String, BigDecimal> expected() {
		Map<String, BigDecimal> expected = new TreeMap<>();
		RealData.rows("orders-large/EXPECTED_breaks.csv")
			.forEach((row) -> expected.put(row.get("order_id"), new BigDecimal(row.get("difference")).setScale(2)));
		return expected;
	}

	private record Break(BigDecimal difference, String classification) {
	}

}
