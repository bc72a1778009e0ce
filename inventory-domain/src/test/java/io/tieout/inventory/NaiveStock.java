package io.tieout.inventory;

import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.SourceRef;
import io.tieout.inventory.StockHoldCommand.CommitHold;
import io.tieout.inventory.StockHoldCommand.FulfilHold;
import io.tieout.inventory.StockHoldCommand.HoldStock;
import io.tieout.inventory.StockPositionCommand.AnchorStock;
import io.tieout.inventory.StockPositionCommand.ChangeState;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionCommand.VoidCount;
import io.tieout.inventory.StockPositionCommand.VoidMovement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the stock must be, reckoned the slow and obvious way: all facts at hand, each
 * question answered by looking at every one of them. Holds are given as placed for good,
 * and orders have numbers that are no reservation's.
 */
final class NaiveStock {

	private final List<RecordMovement> movements;

	private final List<RecordCount> counts;

	private final Map<ReservationId, HoldStock> holds = new TreeMap<>();

	private final Map<ReservationId, OrderId> orders = new HashMap<>();

	private final List<FulfilHold> fulfilments;

	private final List<ChangeState> changes;

	private final List<AnchorStock> statements;

	NaiveStock(List<? extends StockPositionCommand> facts) {
		this.movements = new ArrayList<>(all(facts, RecordMovement.class));
		this.counts = new ArrayList<>(all(facts, RecordCount.class));
		this.fulfilments = all(facts, FulfilHold.class);
		this.changes = all(facts, ChangeState.class);
		this.statements = all(facts, AnchorStock.class);
		all(facts, HoldStock.class).forEach((hold) -> this.holds.put(hold.reservation(), hold));
		all(facts, CommitHold.class).forEach((commit) -> this.orders.put(commit.reservation(), commit.order()));
		all(facts, VoidMovement.class).forEach((voided) -> this.movements.remove(voidedBy(voided)));
		all(facts, VoidCount.class)
			.forEach((voided) -> this.counts.removeIf((count) -> count.source().equals(voided.count())));
	}

	private static RecordMovement voidedBy(VoidMovement voided) {
		return new RecordMovement(voided.position(), voided.kind(), voided.quantity(), voided.state(), null, null,
				voided.document(), voided.occurredAt());
	}

	private static <T> List<T> all(List<?> facts, Class<T> type) {
		return facts.stream().filter(type::isInstance).map(type::cast).toList();
	}

	StockLevels levels() {
		LedgerEntry now = at(Instant.MAX);
		return StockLevels.NONE.changed(StockAccount.ON_HAND, now.onHand())
			.changed(StockAccount.DAMAGED, now.damaged())
			.changed(StockAccount.QUALITY_CONTROL, now.qualityControl())
			.withReserved(new Quantity(reservedMicros()));
	}

	/**
	 * What was there at a business time: the last count until then, and what changed
	 * after it; what was reserved is left out.
	 */
	LedgerEntry at(Instant time) {
		return new LedgerEntry(time, onHandAt(time), Quantity.ZERO,
				partAt(time, StockState.DAMAGED, RecordCount::damaged),
				partAt(time, StockState.QUALITY_CONTROL, RecordCount::qualityControl));
	}

	private Quantity onHandAt(Instant time) {
		Stream<Found> counted = this.counts.stream()
			.map((count) -> new Found(count.occurredAt(), count.source(), count.counted()));
		Stream<Found> stated = this.statements.stream()
			.map((statement) -> new Found(statement.at(), statement.statement(), statement.onHand()));
		return figureAt(time, Stream.concat(counted, stated), this::changedBy);
	}

	private Quantity partAt(Instant time, StockState state, Function<RecordCount, @Nullable Quantity> part) {
		Stream<Found> counted = this.counts.stream()
			.filter((count) -> part.apply(count) != null)
			.map((count) -> new Found(count.occurredAt(), count.source(), Objects.requireNonNull(part.apply(count))));
		return figureAt(time, counted, (until) -> changedBy(until, state));
	}

	private static Quantity figureAt(Instant time, Stream<Found> found, ToLongFunction<Instant> changedBy) {
		long now = changedBy.applyAsLong(time);
		return new Quantity(found.filter((figure) -> !figure.at().isAfter(time))
			.max(Comparator.comparing(Found::at).thenComparing((figure) -> figure.source().toString()))
			.map((figure) -> figure.quantity().micros() + now - changedBy.applyAsLong(figure.at()))
			.orElse(now));
	}

	/** A figure that holds whatever the books said. */
	private record Found(Instant at, SourceRef source, Quantity quantity) {
	}

	private long changedBy(Instant until, StockState state) {
		long moved = this.movements.stream()
			.filter((movement) -> !movement.occurredAt().isAfter(until)
					&& movement.kind().stateOf(movement.state()) == state)
			.mapToLong((movement) -> movement.kind().changeOnHand(movement.quantity()).micros())
			.sum();
		return this.changes.stream()
			.filter((change) -> !change.occurredAt().isAfter(until))
			.mapToLong((change) -> change.quantity().micros()
					* ((change.to() == state ? 1 : 0) - (change.from() == state ? 1 : 0)))
			.reduce(moved, Long::sum);
	}

	/**
	 * What all movements and fulfilments up to an instant come to.
	 */
	private long changedBy(Instant until) {
		long change = 0;
		for (RecordMovement movement : this.movements) {
			if (!movement.occurredAt().isAfter(until) && numberOf(movement) == null) {
				change += movement.kind().changeOnHand(movement.quantity()).micros();
			}
		}
		for (String number : numbers()) {
			change -= Math.max(moved(MovementKind.SOLD, number, until), shippedBeyondHolds(number, until));
		}
		for (FulfilHold fulfilment : this.fulfilments) {
			change -= fulfilment.at().isAfter(until) ? 0 : held(fulfilment.reservation());
		}
		return change;
	}

	/**
	 * What is held and has not been shipped: first under the numbers of reservations,
	 * then under those of orders.
	 */
	private long reservedMicros() {
		Map<OrderId, Long> ofOrders = new HashMap<>();
		long reserved = 0;
		for (ReservationId reservation : this.holds.keySet()) {
			if (this.fulfilments.stream().noneMatch((fulfilment) -> fulfilment.reservation().equals(reservation))) {
				long left = Math.max(0, held(reservation) - shippedAlone(reservation.value()));
				OrderId order = this.orders.get(reservation);
				if (order != null) {
					ofOrders.merge(order, left, Long::sum);
				}
				else {
					reserved += left;
				}
			}
		}
		for (Map.Entry<OrderId, Long> order : ofOrders.entrySet()) {
			reserved += Math.max(0, order.getValue() - shippedAlone(order.getKey().value()));
		}
		return reserved;
	}

	private long shippedAlone(String number) {
		return Math.max(0, shippedBeyondHolds(number, Instant.MAX) - moved(MovementKind.SOLD, number, Instant.MAX));
	}

	private long shippedBeyondHolds(String number, Instant until) {
		long fulfilled = this.fulfilments.stream()
			.filter((fulfilment) -> !fulfilment.at().isAfter(until))
			.map(FulfilHold::reservation)
			.filter((reservation) -> reservation.value().equals(number)
					|| Objects.equals(this.orders.get(reservation), new OrderId(number)))
			.mapToLong(this::held)
			.sum();
		return Math.max(0, moved(MovementKind.SHIPPED, number, until) - fulfilled);
	}

	private long moved(MovementKind kind, String number, Instant until) {
		return this.movements.stream()
			.filter((movement) -> movement.kind() == kind && !movement.occurredAt().isAfter(until)
					&& number.equals(numberOf(movement)))
			.mapToLong((movement) -> movement.quantity().micros())
			.sum();
	}

	private long held(ReservationId reservation) {
		return Objects.requireNonNull(this.holds.get(reservation)).quantity().micros();
	}

	private Set<String> numbers() {
		Set<String> numbers = new HashSet<>();
		this.movements.stream().map(NaiveStock::numberOf).filter(Objects::nonNull).forEach(numbers::add);
		return numbers;
	}

	/** The number of an order or reservation of which the movement tells that it left. */
	private static @Nullable String numberOf(RecordMovement movement) {
		DocumentRef document = movement.document();
		boolean tells = Stream.of(MovementKind.SOLD, MovementKind.SHIPPED).anyMatch(movement.kind()::equals)
				&& (movement.state() == null || movement.state() == StockState.SELLABLE);
		return (tells && document != null && document.system() == null) ? document.number() : null;
	}

}
