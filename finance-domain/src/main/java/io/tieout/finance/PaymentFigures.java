package io.tieout.finance;

import io.tieout.core.Money;
import java.util.Currency;

/**
 * What a payment has come to.
 *
 * @param authorised promised in all
 * @param captured taken in all
 * @param refunded given back in all
 * @param chargedBack taken back by the payer's bank in all
 */
public record PaymentFigures(Money authorised, Money captured, Money refunded, Money chargedBack) {

	/**
	 * Nothing yet.
	 */
	public static PaymentFigures none(Currency currency) {
		Money zero = Money.zero(currency);
		return new PaymentFigures(zero, zero, zero, zero);
	}

	/**
	 * The figures after one more report.
	 */
	public PaymentFigures plus(PaymentKind kind, Money amount) {
		return switch (kind) {
			case AUTHORISED ->
				new PaymentFigures(this.authorised.plus(amount), this.captured, this.refunded, this.chargedBack);
			case CAPTURED ->
				new PaymentFigures(this.authorised, this.captured.plus(amount), this.refunded, this.chargedBack);
			case REFUNDED ->
				new PaymentFigures(this.authorised, this.captured, this.refunded.plus(amount), this.chargedBack);
			case CHARGED_BACK ->
				new PaymentFigures(this.authorised, this.captured, this.refunded, this.chargedBack.plus(amount));
		};
	}

	/**
	 * What stays with the retailer: captured less refunded.
	 */
	public Money net() {
		return this.captured.minus(this.refunded);
	}

}
