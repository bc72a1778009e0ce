package io.tieout.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows the head this node last saw. When other nodes moved it on, it tells the cache
 * which aggregates they changed; when history became shorter than it was (failover to a
 * lagging replica, a restore), it stops writing until an operator accepts.
 */
final class HeadTracker {

	private final StateCache cache;

	private @Nullable ChainHead current;

	private volatile @Nullable ChainHead highest;

	private volatile @Nullable String halted;

	HeadTracker(StateCache cache) {
		this.cache = cache;
	}

	/**
	 * The head to chain to; null if the store has to be looked at first.
	 */
	synchronized @Nullable ChainHead head() {
		return this.current;
	}

	/**
	 * Looks at the store, moves on to the head that is there and tells the cache what
	 * other nodes wrote in between.
	 * @throws StoreUnavailableException {@code HISTORY_WENT_BACK} while writing is
	 * stopped
	 */
	synchronized Sighting look(Connection connection, List<Append> appends, boolean withEvents) throws SQLException {
		ChainHead seen = this.highest;
		Sighting sighting = Sighting.of(connection, (seen != null) ? seen.position() : Sighting.NOWHERE, appends,
				withEvents);
		if (seen != null && wentBack(seen, sighting)) {
			this.cache.clear();
			this.halted = "position " + seen.position()
					+ " was seen and is no longer there; an operator has to accept the shorter history";
		}
		if (this.halted != null) {
			throw StoreUnavailableException.historyWentBack(this.halted);
		}
		if (seen == null || sighting.head().position() - seen.position() > Sighting.MAX_NAMED_EVENTS) {
			this.cache.clear();
		}
		else {
			sighting.changed().forEach(this.cache::changed);
		}
		advance(sighting.head());
		return sighting;
	}

	synchronized void advance(ChainHead head) {
		this.current = head;
		this.highest = head;
	}

	/**
	 * The head is not known for sure any more; what was seen stays in memory.
	 */
	synchronized void forget() {
		this.current = null;
	}

	synchronized void accept() {
		this.highest = null;
		this.current = null;
		this.halted = null;
	}

	/**
	 * The highest position seen; whatever stands there or below is no news to the cache.
	 */
	long position() {
		ChainHead seen = this.highest;
		return (seen != null) ? seen.position() : 0;
	}

	/**
	 * Why writing is stopped, if it is.
	 */
	Optional<String> halted() {
		return Optional.ofNullable(this.halted).map((reason) -> "HISTORY_WENT_BACK: " + reason);
	}

	private static boolean wentBack(ChainHead seen, Sighting sighting) {
		return seen.position() > 0 && !Arrays.equals(seen.hash(), sighting.seen());
	}

}
