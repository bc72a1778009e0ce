package io.tieout.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Reads by COPY in bounded ranges of positions. A long read keeps two ranges in flight,
 * each read and decoded on a thread and connection of its own, and hands them over in
 * order.
 */
final class CopyEventReader implements EventReader, AutoCloseable {

	/**
	 * Small enough that a range is read in milliseconds, large enough that a round trip
	 * is nothing beside it.
	 */
	static final long RANGE = 5_000;

	private static final int RANGES_IN_FLIGHT = 3;

	private static final int THREADS = 2;

	private static final int AGGREGATE_PAGE = 1_000;

	/** Positions that one statement of a search may walk. */
	private static final long WINDOW = 20_000;

	/** As many times more where an index leads to the events. */
	private static final int SELECTIVE = 50;

	static final int WINDOWS_PER_SEARCH = 50;

	private final DataSource dataSource;

	private final EventCodec codec;

	private final long window;

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, (task) -> {
		Thread thread = new Thread(task, "tieout-reader");
		thread.setDaemon(true);
		return thread;
	});

	CopyEventReader(DataSource dataSource, EventCodec codec) {
		this(dataSource, codec, WINDOW);
	}

	CopyEventReader(DataSource dataSource, EventCodec codec, long window) {
		this.dataSource = dataSource;
		this.codec = codec;
		this.window = window;
	}

	@Override
	public long lastPosition() {
		try (Connection connection = this.dataSource.getConnection();
				Statement query = connection.createStatement();
				ResultSet rows = query.executeQuery("SELECT coalesce(max(position), 0) FROM store.event")) {
			rows.next();
			return rows.getLong(1);
		}
		catch (SQLException ex) {
			throw new StoreUnavailableException("the store could not be asked", ex);
		}
	}

	@Override
	public long positionAt(Instant recordedAt) {
		return RecordedTimes.lastUntil(this.dataSource, recordedAt);
	}

	@Override
	public void read(long after, long through, Consumer<RecordedEvent> sink) {
		if (through - after <= RANGE) {
			range(after, through).forEach(sink);
			return;
		}
		long last = Math.min(through, Math.max(after, lastPosition()));
		Deque<Future<List<RecordedEvent>>> inFlight = new ArrayDeque<>();
		try {
			long next = after;
			while (next < last || !inFlight.isEmpty()) {
				while (next < last && inFlight.size() < RANGES_IN_FLIGHT) {
					inFlight.add(submit(next, Math.min(next + RANGE, last)));
					next = Math.min(next + RANGE, last);
				}
				result(inFlight.remove()).forEach(sink);
			}
		}
		finally {
			inFlight.forEach((range) -> range.cancel(false));
		}
	}

	private Future<List<RecordedEvent>> submit(long after, long through) {
		return this.threads.submit(() -> range(after, through));
	}

	private static List<RecordedEvent> result(Future<List<RecordedEvent>> range) {
		try {
			return range.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new CompletionException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CompletionException(ex);
		}
	}

	private List<RecordedEvent> range(long after, long through) {
		List<RecordedEvent> events = new ArrayList<>((int) Math.max(0, through - after));
		if (through > after) {
			try (Connection connection = this.dataSource.getConnection()) {
				EventRows.copyRange(connection, after, through, (stored) -> events.add(this.codec.recorded(stored)));
			}
			catch (SQLException ex) {
				throw new StoreUnavailableException("events could not be read", ex);
			}
		}
		return events;
	}

	@Override
	public List<RecordedEvent> readAggregate(String aggregateId, long fromSequence, long through) {
		List<RecordedEvent> history = new ArrayList<>();
		long from = fromSequence;
		List<RecordedEvent> page;
		do {
			page = aggregatePage(aggregateId, from);
			for (RecordedEvent event : page) {
				if (event.position() > through) {
					return history;
				}
				history.add(event);
				from = event.sequence() + 1;
			}
		}
		while (page.size() == AGGREGATE_PAGE);
		return history;
	}

	private List<RecordedEvent> aggregatePage(String aggregateId, long from) {
		return select("aggregate_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?", (query) -> {
			query.setString(1, aggregateId);
			query.setLong(2, from);
			query.setInt(3, AGGREGATE_PAGE);
		});
	}

	@Override
	public EventPage search(EventSearch search) {
		Instant from = search.from();
		Instant to = search.to();
		long after = (from != null) ? Math.max(search.afterPosition(), RecordedTimes.lastBefore(this.dataSource, from))
				: search.afterPosition();
		long last = (to != null) ? RecordedTimes.lastBefore(this.dataSource, to) : lastPosition();
		long window = search.isSelective() ? SELECTIVE * this.window : this.window;
		List<RecordedEvent> found = new ArrayList<>();
		for (int n = 0; n < WINDOWS_PER_SEARCH && after < last && found.size() < search.limit(); n++) {
			long through = Math.min(after + window, last);
			found.addAll(window(search, after, through, search.limit() - found.size()));
			after = (found.size() < search.limit()) ? through : found.get(found.size() - 1).position();
		}
		return new EventPage(found, (after < last) ? after : null);
	}

	private List<RecordedEvent> window(EventSearch search, long after, long through, int most) {
		return select(search.condition(), (query) -> search.set(query, after, through, most));
	}

	private List<RecordedEvent> select(String condition, EventRows.Parameters parameters) {
		try (Connection connection = this.dataSource.getConnection()) {
			return EventRows.select(connection, condition, parameters).stream().map(this.codec::recorded).toList();
		}
		catch (SQLException ex) {
			throw new StoreUnavailableException("events could not be read", ex);
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

}
