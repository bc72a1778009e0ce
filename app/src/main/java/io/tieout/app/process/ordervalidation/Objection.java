package io.tieout.app.process.ordervalidation;

import io.tieout.core.Quantity;
import io.tieout.core.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with an order.
 *
 * @param line number of the line, counted from 1; absent for the order as a whole
 * @param field the field at fault
 * @param code {@code SKU_UNKNOWN}, {@code SKU_NOT_SOLD}, {@code PRICE_UNKNOWN},
 * {@code PRICE_DIFFERS}, {@code CURRENCY_MISMATCH}, {@code QUANTITY_NOT_POSITIVE},
 * {@code QUANTITY_NOT_AVAILABLE}, {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_BLOCKED}, or
 * what is wrong with a bundle
 * @param detail one sentence for a person
 * @param expected the price as its owner has it, of {@code PRICE_DIFFERS}
 * @param available how many there are for all lines together, of
 * {@code QUANTITY_NOT_AVAILABLE}
 */
public record Objection(@Nullable Integer line, String field, String code, String detail, @Nullable UnitPrice expected,
		@Nullable Quantity available) {

	static Objection of(int line, String field, String code, String detail) {
		return new Objection(line, field, code, detail, null, null);
	}

	static Objection ofCustomer(String code, String detail) {
		return new Objection(null, "customer", code, detail, null, null);
	}

	static Objection price(int line, UnitPrice expected) {
		return new Objection(line, OrderValidation.UNIT_PRICE, "PRICE_DIFFERS",
				"The price is another one: " + expected.amount().toPlainString() + " " + expected.currency() + ".",
				expected, null);
	}

	static Objection quantity(int line, Quantity available) {
		return new Objection(line, OrderValidation.QUANTITY, "QUANTITY_NOT_AVAILABLE",
				"The channel may promise " + available + " for all lines together.", null, available);
	}

}
