package io.tieout.finance;

/**
 * What a payment gateway reports of a payment.
 */
public enum PaymentKind {

	/** The payer's bank has promised the amount. */
	AUTHORISED,

	/** The amount was taken. */
	CAPTURED,

	/** The amount was given back. */
	REFUNDED,

	/** The payer's bank has taken the amount back. */
	CHARGED_BACK

}
