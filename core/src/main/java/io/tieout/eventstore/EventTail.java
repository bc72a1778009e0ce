package io.tieout.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The newest events, read and decoded once for all who follow them: a dozen views and
 * workflows would otherwise each fetch and decode every event. Who is behind reads the
 * store; so does whoever goes back, since going back is done to see what the store holds
 * now. What is held is let go of when history turns out to be another one.
 */
public final class EventTail {

	/**
	 * Some seconds of appends at full speed, which no follower is behind for long, and
	 * tens of megabytes at most.
	 */
	private static final int HELD = 10_000;

	/** What a reader fetches in one statement, without asking for the end first. */
	private static final int AT_ONCE = 5_000;

	/** A database that hangs must hold up each follower by itself, and not in a queue. */
	private static final Duration TURN = Duration.ofMillis(100);

	private final EventReader reader;

	private final Duration turn;

	private final ReentrantLock reading = new ReentrantLock();

	private final Window window = new Window(HELD);

	/**
	 * A tail that holds nothing yet.
	 * @param reader where events come from
	 */
	public EventTail(EventReader reader) {
		this(reader, TURN);
	}

	EventTail(EventReader reader, Duration turn) {
		this.reader = reader;
		this.turn = turn;
	}

	/**
	 * One more reader of the tail. Not for use by several threads.
	 */
	public Follower follower() {
		return new Follower();
	}

	/**
	 * Lets go of what it holds: the store may hold another history by now.
	 */
	void forget() {
		this.window.clear();
	}

	private List<RecordedEvent> next(long after, int most) {
		List<RecordedEvent> held = this.window.after(after, most);
		if (!held.isEmpty()) {
			return held;
		}
		return this.window.endsAt(after) ? inTurn(after, most) : fromStore(after, most);
	}

	/** One of those who are level reads on; the others find what it has read. */
	private List<RecordedEvent> inTurn(long after, int most) {
		boolean mine = takeTurn();
		try {
			List<RecordedEvent> held = this.window.after(after, most);
			return held.isEmpty() ? fromStore(after, most) : held;
		}
		finally {
			if (mine) {
				this.reading.unlock();
			}
		}
	}

	private boolean takeTurn() {
		try {
			return this.reading.tryLock(this.turn.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private List<RecordedEvent> fromStore(long after, int most) {
		boolean isTail = this.window.endsAt(after);
		List<RecordedEvent> events = new ArrayList<>();
		this.reader.read(after, after + (isTail ? Math.min(most, AT_ONCE) : most), events::add);
		if (isTail || events.size() < most) {
			this.window.add(events);
		}
		return events;
	}

	/**
	 * Who reads event after event, starting anywhere.
	 */
	public final class Follower {

		private static final long NOWHERE = -1;

		private long reached = NOWHERE;

		private Follower() {
		}

		/**
		 * The next events, in order; fewer than asked for if there are no more, none at
		 * the end. A call that does not go on where the last one ended reads the store.
		 * @param after position already known, 0 for the beginning
		 * @param most how many events are wanted at most
		 * @throws io.tieout.contract.UnknownContractException if one of them is unknown
		 * to today's contracts
		 */
		public List<RecordedEvent> read(long after, int most) {
			boolean goesOn = after == this.reached;
			this.reached = NOWHERE;
			if (!goesOn) {
				EventTail.this.window.clear();
			}
			List<RecordedEvent> events = goesOn ? next(after, most) : fromStore(after, most);
			this.reached = events.isEmpty() ? after : events.get(events.size() - 1).position();
			return events;
		}

	}

	/**
	 * Events without a gap, the last few of those added.
	 */
	private static final class Window {

		private final int capacity;

		private final List<RecordedEvent> events = new ArrayList<>();

		Window(int capacity) {
			this.capacity = capacity;
		}

		synchronized boolean endsAt(long position) {
			return !this.events.isEmpty() && last() == position;
		}

		/** Those behind a position, if the first of them is here. */
		synchronized List<RecordedEvent> after(long position, int most) {
			if (this.events.isEmpty() || position < first() - 1 || position >= last()) {
				return List.of();
			}
			int from = behind(position);
			return List.copyOf(this.events.subList(from, (int) Math.min(this.events.size(), (long) from + most)));
		}

		/** Goes on with these, or anew with them where they begin elsewhere. */
		synchronized void add(List<RecordedEvent> newer) {
			if (newer.isEmpty() || (!this.events.isEmpty() && newer.get(newer.size() - 1).position() <= last())) {
				return;
			}
			if (!this.events.isEmpty() && last() != newer.get(0).position() - 1) {
				this.events.clear();
			}
			this.events.addAll(newer);
			if (this.events.size() > 2 * this.capacity) {
				this.events.subList(0, this.events.size() - this.capacity).clear();
			}
		}

		synchronized void clear() {
			this.events.clear();
		}

		/** Searched, not reckoned: a row that somebody has removed leaves a gap. */
		private int behind(long position) {
			int low = 0;
			int high = this.events.size();
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (this.events.get(middle).position() <= position) {
					low = middle + 1;
				}
				else {
					high = middle;
				}
			}
			return low;
		}

		private long first() {
			return this.events.get(0).position();
		}

		private long last() {
			return this.events.get(this.events.size() - 1).position();
		}

	}

}
