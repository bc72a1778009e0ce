package io.tieout.app.process.ordervalidation;

import io.tieout.app.process.availability.Availability;
import io.tieout.app.process.availability.PromisedCart;
import io.tieout.app.process.availability.PromisedWish;
import io.tieout.app.process.availability.Wish;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says everything that is wrong with an order before it is placed.
 */
public final class OrderValidation {

	static final String SKU = "sku";

	static final String QUANTITY = "quantity";

	static final String UNIT_PRICE = "unitPrice";

	private final Availability availability;

	private final PriceCheck prices;

	private final CustomerCheck customers;

	OrderValidation(Availability availability, PriceCheck prices, CustomerCheck customers) {
		this.availability = availability;
		this.prices = prices;
		this.customers = customers;
	}

	/**
	 * Every objection to an order, those to its lines first; none if it may be placed.
	 * @param at when it is to be placed
	 */
	public List<Objection> objections(OrderToValidate order, Instant at) {
		PromisedCart cart = this.availability.of(order.channel(), wishes(order), null);
		Set<Sku> items = cart.lines()
			.stream()
			.map(PromisedWish::item)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		PriceCheck.Owner owner = this.prices.of(order.channel(), items, at);
		List<Objection> objections = new ArrayList<>();
		for (int index = 0; index < order.lines().size(); index++) {
			OrderToValidate.Line line = order.lines().get(index);
			PromisedWish promised = cart.lines().get(index);
			checkQuantity(index + 1, line, promised, objections);
			checkCurrency(index + 1, order.currency(), line.unitPrice(), objections);
			if (promised.item() != null) {
				owner.objection(index + 1, promised.item(), line.unitPrice()).ifPresent(objections::add);
			}
		}
		if (order.customer() != null) {
			this.customers.objection(order.customer(), order.source()).ifPresent(objections::add);
		}
		return objections;
	}

	/** A line that orders nothing asks nothing of the stock, but is looked up. */
	private static List<Wish> wishes(OrderToValidate order) {
		return order.lines().stream().map((line) -> new Wish(line.sku(), line.quantity().max(Quantity.ZERO))).toList();
	}

	private static void checkQuantity(int number, OrderToValidate.Line line, PromisedWish promised,
			List<Objection> objections) {
		Rejection obstacle = promised.obstacle();
		if (obstacle != null) {
			objections.add(Objection.of(number, field(obstacle), obstacle.code(), obstacle.detail()));
		}
		if (!line.quantity().isPositive()) {
			objections.add(Objection.of(number, QUANTITY, "QUANTITY_NOT_POSITIVE", "A line orders more than nothing."));
		}
		else if (!promised.enough()) {
			objections.add(Objection.quantity(number,
					Objects.requireNonNull(promised.availableToPromise(), "what touches stock is counted")));
		}
	}

	private static String field(Rejection obstacle) {
		return obstacle.code().startsWith("QUANTITY_") ? QUANTITY : SKU;
	}

	private static void checkCurrency(int number, @Nullable Currency currency, UnitPrice price,
			List<Objection> objections) {
		if (currency != null && !price.currency().equals(currency)) {
			objections.add(Objection.of(number, UNIT_PRICE, "CURRENCY_MISMATCH",
					"The price is not in the order's currency, " + currency + "."));
		}
	}

}
