package io.tieout.finance;

import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import java.util.List;
import java.util.Optional;

/**
 * What a purchase order must be like.
 */
final class PurchaseOrderRules {

	private PurchaseOrderRules() {
	}

	static Optional<Rejection> objection(PurchaseOrderSnapshot order) {
		return Objections.first(() -> somethingIsOrdered(order.lines()), () -> aLineIsNamedOnce(order.lines()),
				() -> someOfEachItemIsOrdered(order.lines()), () -> noPriceIsNegative(order.lines()),
				() -> anOrderHasOneCurrency(order.lines()));
	}

	private static Optional<Rejection> somethingIsOrdered(List<PurchaseOrderLine> lines) {
		return Objections.when(lines.isEmpty(), "ORDER_EMPTY",
				"A purchase order has at least one line; one that is called off keeps its lines.");
	}

	private static Optional<Rejection> aLineIsNamedOnce(List<PurchaseOrderLine> lines) {
		return Objections.when(lines.stream().map(PurchaseOrderLine::line).distinct().count() < lines.size(),
				"LINE_TWICE", "Each line of a purchase order has a number of its own.");
	}

	private static Optional<Rejection> someOfEachItemIsOrdered(List<PurchaseOrderLine> lines) {
		return Objections.when(lines.stream().anyMatch((line) -> !line.quantity().isPositive()),
				"QUANTITY_NOT_POSITIVE", "A line of a purchase order has a quantity above zero.");
	}

	private static Optional<Rejection> noPriceIsNegative(List<PurchaseOrderLine> lines) {
		return Objections.when(lines.stream().anyMatch((line) -> line.unitPrice().isNegative()), "PRICE_NEGATIVE",
				"A price is zero or more.");
	}

	private static Optional<Rejection> anOrderHasOneCurrency(List<PurchaseOrderLine> lines) {
		return Objections.when(lines.stream().map((line) -> line.unitPrice().currency()).distinct().count() > 1,
				"CURRENCY_MISMATCH", "All prices of a purchase order are in one currency.");
	}

}
