package io.tieout.app.process.ordertocash;

import io.tieout.core.Money;
import io.tieout.finance.OrderAxes.Phase;
import io.tieout.reconciliation.BreakId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an order number.
 *
 * @param orderId the order's number
 * @param order the order's newest state, absent if only payments are known
 * @param payments money taken and given back, by position
 * @param trigger what it was last touched by
 * @param breaks breaks that stand against it
 */
record OrderState(String orderId, @Nullable Ordered order, List<Paid> payments, Trigger trigger, Set<BreakId> breaks) {

	OrderState {
		payments = List.copyOf(payments);
		breaks = Set.copyOf(breaks);
	}

	/**
	 * The order's currency, or that of the first payment while the order is unknown.
	 */
	Currency currency() {
		return (this.order != null) ? this.order.total().currency() : this.payments.get(0).net().currency();
	}

	/**
	 * Whether nothing was taken, or everything given back.
	 */
	boolean isUnpaid() {
		return this.payments.stream()
			.collect(Collectors.toMap((paid) -> paid.net().currency(), Paid::net, Money::plus))
			.values()
			.stream()
			.allMatch(Money::isZero);
	}

	/**
	 * An order's newest state.
	 *
	 * @param position the event that recorded it
	 * @param total what the order comes to
	 * @param phase where it stands
	 * @param since what the periods of grace count from
	 */
	record Ordered(long position, Money total, Phase phase, Since since) {

		boolean isCancelled() {
			return this.phase == Phase.CANCELLED;
		}

		/**
		 * When the order was cancelled, if it is, else when it was placed.
		 */
		Instant graceFrom() {
			return (isCancelled() && this.since.cancelledAt != null) ? this.since.cancelledAt : this.since.orderedAt;
		}

	}

	/**
	 * The earliest business times over all states of an order, whatever the order in
	 * which they arrived.
	 *
	 * @param orderedAt of any state
	 * @param cancelledAt of one in which it was cancelled, absent if it never was
	 */
	record Since(Instant orderedAt, @Nullable Instant cancelledAt) {

		static Since of(Phase phase, Instant occurredAt) {
			return new Since(occurredAt, (phase == Phase.CANCELLED) ? occurredAt : null);
		}

		Since and(Since other) {
			return new Since(earlier(this.orderedAt, other.orderedAt),
					(this.cancelledAt == null || other.cancelledAt == null)
							? (this.cancelledAt != null) ? this.cancelledAt : other.cancelledAt
							: earlier(this.cancelledAt, other.cancelledAt));
		}

		private static Instant earlier(Instant one, Instant other) {
			return one.isBefore(other) ? one : other;
		}

	}

	/**
	 * Money taken or given back.
	 *
	 * @param position the event that recorded it
	 * @param net the amount, negative when given back
	 * @param financed whether by credit card in instalments
	 * @param occurredAt business time
	 */
	record Paid(long position, Money net, boolean financed, Instant occurredAt) {
	}

	/**
	 * The event that last touched it.
	 *
	 * @param eventId its id
	 * @param recordedAt when the store took it
	 * @param correlationId the transaction it belongs to
	 */
	record Trigger(UUID eventId, Instant recordedAt, String correlationId) {
	}

}
