package io.tieout.app.process.ordertocash;

import io.tieout.core.BusinessDate;
import io.tieout.core.Tolerance;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.ClassRule;
import io.tieout.reconciliation.ClassRule.Direction;
import io.tieout.reconciliation.ClassRule.Presence;
import io.tieout.reconciliation.Flow;
import io.tieout.reconciliation.TieOutRules;
import java.util.Currency;
import java.util.List;

/**
 * The rules by which orders and payments tie out, as data.
 *
 * @param payment the order's total against what was captured less refunded
 * @param currency payments in another currency than the order's, which nothing stands
 * against
 * @param status what is owed on a cancelled order, nothing, against what was captured
 * less refunded
 */
public record OrderToCashRules(TieOutRules payment, TieOutRules currency, TieOutRules status) {

	/** The order's total against its payments; the key is the order's number. */
	public static final Flow ORDER_PAYMENT = new Flow("order-payment");

	/** Payments in a foreign currency; the key is the order's number and the currency. */
	public static final Flow ORDER_PAYMENT_CURRENCY = new Flow("order-payment-currency");

	/** The order's state against its money; the key is the order's number. */
	public static final Flow ORDER_STATUS = new Flow("order-status");

	/** Every flow that stands against an order. */
	public static final List<Flow> FLOWS = List.of(ORDER_PAYMENT, ORDER_PAYMENT_CURRENCY, ORDER_STATUS);

	/** The order was paid by credit card in instalments. */
	static final String FINANCED = "FINANCED";

	/** A difference of ten minor units is what rounding of instalments explains. */
	private static final long ROUNDING_MINOR = 10;

	private static final BusinessDate ALWAYS = BusinessDate.parse("1970-01-01");

	/**
	 * Version 1 of the rules.
	 */
	public static OrderToCashRules of(OrderToCashTerms terms) {
		ClassRule unpaid = ClassRule.of("unpaid", Presence.LEFT_UNMET, Direction.ANY, BreakClass.TIMING)
			.after(terms.paymentGrace());
		ClassRule noOrder = ClassRule.of("no-order", Presence.RIGHT_ONLY, Direction.ANY, BreakClass.MISSING_LEFT);
		ClassRule rounding = ClassRule.of("rounding", Presence.BOTH, Direction.ANY, BreakClass.ROUNDING)
			.upTo(ROUNDING_MINOR);
		ClassRule financing = ClassRule.of("financing", Presence.BOTH, Direction.OVER, BreakClass.FINANCING_SURCHARGE)
			.where(FINANCED);
		ClassRule shortfall = ClassRule.of("shortfall", Presence.BOTH, Direction.SHORT, BreakClass.SHORTFALL);
		ClassRule amount = ClassRule.of("amount", Presence.BOTH, Direction.ANY, BreakClass.AMOUNT);
		ClassRule foreign = ClassRule.of("foreign-currency", Presence.RIGHT_ONLY, Direction.ANY,
				BreakClass.MISSING_LEFT);
		ClassRule cancelled = ClassRule.of("cancelled-but-paid", Presence.BOTH, Direction.ANY, BreakClass.STATUS)
			.after(terms.refundGrace());
		return new OrderToCashRules(
				rules(ORDER_PAYMENT, List.of(unpaid, noOrder, rounding, financing, shortfall, amount)),
				rules(ORDER_PAYMENT_CURRENCY, List.of(foreign)), rules(ORDER_STATUS, List.of(cancelled)));
	}

	private static TieOutRules rules(Flow flow, List<ClassRule> classes) {
		return new TieOutRules(flow, 1, ALWAYS, Tolerance.NONE, classes);
	}

	/**
	 * The key of an order's payments in a foreign currency.
	 */
	static String keyOf(String orderId, Currency currency) {
		return orderId + "/" + currency.getCurrencyCode();
	}

	/**
	 * The number of the order that a break of these flows stands against.
	 */
	static String orderOf(BreakId id) {
		return isPerCurrency(id.flow()) ? id.key().substring(0, id.key().lastIndexOf('/')) : id.key();
	}

	/**
	 * Whether the keys of a flow are an order's number with a currency behind it, and not
	 * the number alone.
	 */
	public static boolean isPerCurrency(Flow flow) {
		return flow.equals(ORDER_PAYMENT_CURRENCY);
	}

	/**
	 * Whether breaks of a flow are this process's own.
	 */
	static boolean concerns(Flow flow) {
		return FLOWS.contains(flow);
	}

}
