package io.tieout.finance;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.PaymentId;
import io.tieout.core.SourceSystem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a payment.
 */
public sealed interface PaymentEvent extends Event {

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
	 * The gateway reported something.
	 *
	 * @param source the gateway
	 * @param paymentId the payment's number there
	 * @param orderId the order it pays
	 * @param method how it was paid
	 * @param installments number of instalments, if the gateway says
	 * @param kind what is reported
	 * @param amount the amount, zero or more
	 * @param figures what the payment has come to
	 * @param occurredAt when it happened
	 */
	@MessageType(name = "finance.PaymentRecorded")
	record PaymentRecorded(SourceSystem source, PaymentId paymentId, OrderId orderId, PaymentMethod method,
			@Nullable Integer installments, PaymentKind kind, Money amount, PaymentFigures figures,
			Instant occurredAt) implements PaymentEvent {
	}

}
