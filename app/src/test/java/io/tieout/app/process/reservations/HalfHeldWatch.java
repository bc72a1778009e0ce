package io.tieout.app.process.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.ReservationEvent.ReservationPlaced;
import io.tieout.inventory.StockPositionEvent.Held;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the store and the availability view over and over while others reserve as much of
 * one item as of another: whenever it looks, every reservation has all its holds, and as
 * much is reserved of the one as of the other.
 */
final class HalfHeldWatch implements AutoCloseable {

	private final EventReader reader;

	private final JdbcClient jdbc;

	private final String first;

	private final String second;

	private final AtomicLong looks = new AtomicLong();

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

	private void look() {
		Map<ReservationId, Quantity> missing = new HashMap<>();
		this.reader.read(this.begin, this.reader.lastPosition(), (event) -> count(event, missing));
		assertThat(missing.values()).allMatch(Quantity::isZero);
		Map<String, Object> both = this.jdbc.sql("""
				SELECT coalesce(sum(reserved) FILTER (WHERE sku = :first), 0) AS first,
				       coalesce(sum(reserved) FILTER (WHERE sku = :second), 0) AS second
				FROM read.availability""").param("first", this.first).param("second", this.second).query().singleRow();
		assertThat(both.get("first")).isEqualTo(both.get("second"));
		this.looks.incrementAndGet();
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
	 * Looks at what has come of it once more; it must have looked while it happened.
	 */
	void sawEverything() {
		assertThat(this.looks.get()).isPositive();
		this.stopped = true;
		this.watching.join();
		look();
	}

	@Override
	public void close() {
		this.stopped = true;
		Objects.requireNonNull(this.watching).join();
	}

}
