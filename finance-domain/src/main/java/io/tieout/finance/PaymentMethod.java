package io.tieout.finance;

import io.tieout.core.Texts;
import java.util.Locale;

/**
 * How an order was paid, in one spelling: upper case, words joined by underscores
 * ({@code credit card} and {@code credit_card} are {@code CREDIT_CARD}).
 *
 * @param value 1 to 40 characters
 */
public record PaymentMethod(String value) {

	/** A credit card, the method that instalments are financed on. */
	public static final PaymentMethod CREDIT_CARD = new PaymentMethod("CREDIT_CARD");

	public PaymentMethod {
		value = Texts.required(value, "PAYMENT_METHOD_INVALID", 40)
			.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s_-]+", "_");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
