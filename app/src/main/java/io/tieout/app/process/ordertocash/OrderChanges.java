package io.tieout.app.process.ordertocash;

import io.tieout.app.process.ordertocash.OrderState.Paid;
import io.tieout.app.process.ordertocash.OrderState.Since;
import io.tieout.app.process.ordertocash.OrderState.Trigger;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.OrderAxes.Phase;
import io.tieout.finance.OrderEvent.OrderRecorded;
import io.tieout.finance.OrderEvent.OrderRevised;
import io.tieout.finance.OrderEvent.OrderStatementSuperseded;
import io.tieout.finance.OrderSnapshot;
import io.tieout.finance.PaymentEvent.PaymentRecorded;
import io.tieout.finance.PaymentKind;
import io.tieout.finance.PaymentMethod;
import io.tieout.reconciliation.BreakEvent;
import io.tieout.reconciliation.BreakEvent.BreakAssigned;
import io.tieout.reconciliation.BreakEvent.BreakClosed;
import io.tieout.reconciliation.BreakEvent.BreakResolved;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.WriteOffEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of events brings: folded here, written at once.
 */
final class OrderChanges {

	private final Duration quiet;

	private final Map<String, Touched> touched = new LinkedHashMap<>();

	private final Map<Paid, String> payments = new LinkedHashMap<>();

	private final Map<BreakId, String> opened = new LinkedHashMap<>();

	private final Set<BreakId> closed = new HashSet<>();

	private OrderChanges(Duration quiet) {
		this.quiet = quiet;
	}

	/**
	 * What these events bring.
	 * @param quiet how long an order must be untouched before it is compared
	 */
	static OrderChanges of(List<RecordedEvent> batch, Duration quiet) {
		OrderChanges changes = new OrderChanges(quiet);
		batch.forEach(changes::fold);
		return changes;
	}

	private void fold(RecordedEvent event) {
		if (event.payload() instanceof OrderRecorded recorded) {
			touch(event, recorded.orderId(), recorded.order());
		}
		else if (event.payload() instanceof OrderRevised revised) {
			touch(event, revised.orderId(), revised.order());
		}
		else if (event.payload() instanceof OrderStatementSuperseded superseded) {
			touch(event, superseded.orderId(), null,
					Since.of(superseded.status().axes().order(), superseded.occurredAt()));
		}
		else if (event.payload() instanceof PaymentRecorded payment) {
			fold(event, payment);
		}
		else if (event.payload() instanceof BreakEvent change && OrderToCashRules.concerns(change.breakId().flow())) {
			fold(change);
		}
	}

	private void fold(RecordedEvent event, PaymentRecorded payment) {
		Money net = (payment.kind() == PaymentKind.REFUNDED) ? payment.amount().negated() : payment.amount();
		if (payment.kind() == PaymentKind.CAPTURED || payment.kind() == PaymentKind.REFUNDED) {
			this.payments.put(new Paid(event.position(), net, isFinanced(payment), payment.occurredAt()),
					payment.orderId().value());
			touch(event, payment.orderId(), null, null);
		}
	}

	private static boolean isFinanced(PaymentRecorded payment) {
		return payment.method().equals(PaymentMethod.CREDIT_CARD) && payment.installments() != null
				&& payment.installments() > 1;
	}

	private void fold(BreakEvent change) {
		BreakId id = change.breakId();
		if (change instanceof BreakClosed) {
			this.opened.remove(id);
			this.closed.add(id);
		}
		else if (!(change instanceof BreakAssigned || change instanceof BreakResolved
				|| change instanceof WriteOffEvent)) {
			this.closed.remove(id);
			this.opened.put(id, OrderToCashRules.orderOf(id));
		}
	}

	private void touch(RecordedEvent event, OrderId orderId, OrderSnapshot order) {
		Phase phase = order.axes().order();
		touch(event, orderId, new Stated(event.position(), order.total(), phase), Since.of(phase, order.occurredAt()));
	}

	private void touch(RecordedEvent event, OrderId orderId, @Nullable Stated order, @Nullable Since since) {
		Touched before = this.touched.get(orderId.value());
		Stated newest = (order == null && before != null) ? before.order() : order;
		Since earliest = (before != null && before.since() != null) ? before.since() : since;
		Trigger trigger = new Trigger(event.eventId(), event.recordedAt(), event.context().correlationId());
		this.touched.put(orderId.value(),
				new Touched(orderId.value(), newest,
						(earliest != null && since != null) ? earliest.and(since) : earliest, trigger,
						event.recordedAt().plus(this.quiet)));
	}

	/**
	 * Orders touched, by number.
	 */
	Map<String, Touched> touched() {
		return this.touched;
	}

	/**
	 * Money taken and given back, with the order's number.
	 */
	Map<Paid, String> payments() {
		return this.payments;
	}

	/**
	 * Breaks that stand, with the order's number.
	 */
	Map<BreakId, String> opened() {
		return this.opened;
	}

	/**
	 * Breaks that tied out.
	 */
	Set<BreakId> closed() {
		return this.closed;
	}

	/**
	 * An order that was touched.
	 *
	 * @param orderId the order's number
	 * @param order its newest state, absent if the batch does not tell
	 * @param since its earliest times that the batch tells of
	 * @param trigger the last event that touched it
	 * @param dueAt when to compare it
	 */
	record Touched(String orderId, @Nullable Stated order, @Nullable Since since, Trigger trigger, Instant dueAt) {
	}

	/**
	 * A state of an order that is the newest by now.
	 *
	 * @param position the event that recorded it
	 * @param total what the order comes to
	 * @param phase where it stands
	 */
	record Stated(long position, Money total, Phase phase) {
	}

}
