package io.tieout.finance;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.PaymentId;
import io.tieout.core.SourceSystem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a payment.
 */
public sealed interface PaymentCommand extends Command {

	/**
	 * The gateway that reports it.
	 */
	SourceSystem source();

	/**
	 * The payment's number there.
	 */
	PaymentId paymentId();

	@Override
	default String aggregateId() {
		return "payment:" + source() + "/" + paymentId();
	}

	/**
	 * Records what the gateway reports. Refused as {@code AMOUNT_NEGATIVE} (refunds too
	 * are given as positive amounts), {@code INSTALLMENTS_INVALID},
	 * {@code PAYMENT_OF_OTHER_ORDER}, {@code CURRENCY_MISMATCH} or
	 * {@code AMOUNT_OUT_OF_RANGE}.
	 *
	 * @param source the gateway
	 * @param paymentId the payment's number there
	 * @param orderId the order it pays
	 * @param method how it was paid
	 * @param installments number of instalments, if the gateway says; 0 or 1 is none
	 * @param kind what is reported
	 * @param amount the amount, zero or more
	 * @param occurredAt when it happened
	 */
	@MessageType(name = "finance.RecordPayment")
	record RecordPayment(SourceSystem source, PaymentId paymentId, OrderId orderId, PaymentMethod method,
			@Nullable Integer installments, PaymentKind kind, Money amount,
			Instant occurredAt) implements PaymentCommand {
	}

}
