package io.tieout.app.process.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.ReservationEvent.ReservationPlaced;
import io.tieout.inventory.StockHoldEvent.Held;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the store and the availability view over and over while others reserve as much of
 * one item as of another: whenever it looks, every reservation has all its holds, and as
 * much is reserved of the one as of the other. A few callers go ahead and the crowd
 * follows once it has seen what came of one of them, so that it looks while there is
 * something to see, however slow the machine.
 */
final class HalfHeldWatch implements AutoCloseable {

	/** Far fewer than may be served, so that the crowd finds something left. */
	private static final int AHEAD = 3;

	private final EventReader reader;

	private final JdbcClient jdbc;

	private final String first;

	private final String second;

	private final Set<Integer> reservationsSeen = ConcurrentHashMap.newKeySet();

	private final CompletableFuture<Void> sawTheFirst = new CompletableFuture<>();

	private final long begin;

	private volatile boolean stopped;

	private final CompletableFuture<Void> watching;

	private HalfHeldWatch(ServiceOnPort service, String first, String second) {
		this.reader = service.part(EventReader.class);
		this.jdbc = JdbcClient.create(service.postgres().app());
		this.first = first;
		this.second = second;
		this.begin = this.reader.lastPosition();
		this.watching = CompletableFuture.runAsync(this::watch);
	}

	static HalfHeldWatch over(ServiceOnPort service, String first, String second) {
		return new HalfHeldWatch(service, first, second);
	}

	private void watch() {
		while (!this.stopped) {
			look();
		}
	}

	/** How many reservations there were. */
	private int look() {
		Map<ReservationId, Quantity> missing = new HashMap<>();
		this.reader.read(this.begin, this.reader.lastPosition(), (event) -> count(event, missing));
		assertThat(missing.values()).allMatch(Quantity::isZero);
		Map<String, Object> both = this.jdbc.sql("""
				SELECT coalesce(sum(reserved) FILTER (WHERE sku = :first), 0) AS first,
				       coalesce(sum(reserved) FILTER (WHERE sku = :second), 0) AS second
				FROM read.availability""").param("first", this.first).param("second", this.second).query().singleRow();
		assertThat(both.get("first")).isEqualTo(both.get("second"));
		this.reservationsSeen.add(missing.size());
		if (!missing.isEmpty()) {
			this.sawTheFirst.complete(null);
		}
		return missing.size();
	}

	/** Placed less held. */
	private static void count(RecordedEvent event, Map<ReservationId, Quantity> missing) {
		if (event.payload() instanceof ReservationPlaced placed) {
			placed.lines().forEach((line) -> missing.merge(placed.reservation(), line.quantity(), Quantity::plus));
		}
		else if (event.payload() instanceof Held held) {
			missing.merge(held.reservation(), held.quantity().negated(), Quantity::plus);
		}
	}

	/**
	 * Lets the first callers through at once, and the others when it has seen a
	 * reservation.
	 */
	void letIn(int caller) {
		if (caller >= AHEAD) {
			CompletableFuture.anyOf(this.sawTheFirst, this.watching).orTimeout(1, TimeUnit.MINUTES).join();
		}
	}

	/**
	 * Looks at what has come of it once more; it must have looked while it happened, when
	 * some of the reservations were there and others were not.
	 */
	void sawEverything() {
		this.stopped = true;
		this.watching.join();
		int all = look();
		assertThat(this.reservationsSeen).anyMatch((seen) -> seen > 0 && seen < all);
	}

	@Override
	public void close() {
		this.stopped = true;
		Objects.requireNonNull(this.watching).join();
	}

}
