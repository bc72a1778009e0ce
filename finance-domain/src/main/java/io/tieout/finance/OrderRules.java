package io.tieout.finance;

import io.tieout.core.Money;
import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.finance.OrderCommand.RecordOrder;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an order must be like, and what it comes to.
 */
final class OrderRules {

	private OrderRules() {
	}

	static Optional<Rejection> objection(RecordOrder order) {
		return Objections.first(() -> someOfEachItemIsOrdered(order), () -> noPriceIsNegative(order),
				() -> Amounts.notNegative(order.shipping(), "SHIPPING_NEGATIVE", "Shipping costs zero or more."),
				() -> Amounts.notNegative(order.discount(), "DISCOUNT_NEGATIVE",
						"A discount is written as a positive amount and is taken off."),
				() -> anOrderHasOneCurrency(order), () -> Amounts.inRange(total(order)));
	}

	/**
	 * The order as it will be recorded; asked for only where nothing objects.
	 */
	static OrderSnapshot snapshot(RecordOrder order) {
		Money total = Objects.requireNonNull(total(order), "an order out of range is refused");
		return new OrderSnapshot(order.source(), order.version(), order.channel(), order.status(),
				order.status().axes(), order.customer(), order.lines(), order.shipping(), order.discount(), total,
				order.occurredAt());
	}

	private static Optional<Rejection> someOfEachItemIsOrdered(RecordOrder order) {
		return Objections.when(order.lines().stream().anyMatch((line) -> !line.quantity().isPositive()),
				"QUANTITY_NOT_POSITIVE", "An order line has a quantity above zero.");
	}

	private static Optional<Rejection> noPriceIsNegative(RecordOrder order) {
		return Objections.when(order.lines().stream().anyMatch((line) -> line.unitPrice().isNegative()),
				"PRICE_NEGATIVE", "A price is zero or more; what is taken off is the order's discount.");
	}

	private static Optional<Rejection> anOrderHasOneCurrency(RecordOrder order) {
		Stream<Currency> ofLines = order.lines().stream().map((line) -> line.unitPrice().currency());
		Stream<Currency> ofAmounts = Stream
			.concat(Stream.of(Optional.ofNullable(order.shipping()), Optional.ofNullable(order.discount())),
					order.lines().stream().map((line) -> Optional.ofNullable(line.tax())))
			.flatMap(Optional::stream)
			.map(Money::currency);
		return Objections.when(!Stream.concat(ofLines, ofAmounts).allMatch(order.currency()::equals),
				"CURRENCY_MISMATCH", "All amounts of an order are in its currency.");
	}

	/**
	 * Σ quantity × unit price + shipping − discount, or null if it is out of range.
	 */
	private static @Nullable Money total(RecordOrder order) {
		Money zero = Money.zero(order.currency());
		return Amounts
			.calculated(() -> Stream
				.concat(order.lines().stream().map(OrderLine::amount),
						Stream.of((order.shipping() != null) ? order.shipping() : zero,
								(order.discount() != null) ? order.discount().negated() : zero))
				.reduce(zero, Money::plus));
	}

}
