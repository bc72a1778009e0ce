package io.tieout.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The two waiting rooms before the appender. Live appends go first; while batch appends
 * wait, a quarter of each group is theirs, so that neither starves.
 */
final class Lanes {

	/**
	 * Beyond some hundred events a group gains no throughput and only delays the live
	 * appends in it.
	 */
	private static final int MAX_GROUP_EVENTS = 512;

	private static final int LIVE_SHARE_EVENTS = MAX_GROUP_EVENTS * 3 / 4;

	private final Deque<Append> live = new ArrayDeque<>();

	private final Deque<Append> batch = new ArrayDeque<>();

	private boolean closed;

	/**
	 * Lets an append wait; false if the lanes are closed.
	 */
	synchronized boolean add(Append append) {
		if (this.closed) {
			return false;
		}
		((append.lane() == Append.Lane.LIVE) ? this.live : this.batch).add(append);
		notifyAll();
		return true;
	}

	/**
	 * Waits for appends and takes the next group; empty once the lanes are closed and
	 * drained.
	 */
	synchronized List<Append> take() throws InterruptedException {
		while (this.live.isEmpty() && this.batch.isEmpty()) {
			if (this.closed) {
				return List.of();
			}
			wait();
		}
		List<Append> group = new ArrayList<>();
		int events = drain(this.live, group, 0, this.batch.isEmpty() ? MAX_GROUP_EVENTS : LIVE_SHARE_EVENTS);
		drain(this.batch, group, events, MAX_GROUP_EVENTS);
		return group;
	}

	synchronized void close() {
		this.closed = true;
		notifyAll();
	}

	/**
	 * Closes the lanes and takes everything that still waits.
	 */
	synchronized List<Append> abandon() {
		close();
		List<Append> waiting = new ArrayList<>(this.live);
		waiting.addAll(this.batch);
		this.live.clear();
		this.batch.clear();
		return waiting;
	}

	private static int drain(Deque<Append> lane, List<Append> group, int events, int limit) {
		int total = events;
		boolean first = true;
		while (!lane.isEmpty() && (first || total + lane.peek().events().size() <= limit)) {
			Append append = lane.remove();
			total += append.events().size();
			group.add(append);
			first = false;
		}
		return total;
	}

}
