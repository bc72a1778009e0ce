package io.tieout.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a group of appends and settles each: one statement when nothing stands in its
 * way, and one look at the store before every other verdict. An append that conflicts, or
 * that the database cannot hold, fails alone; the rest of its group is chained again and
 * sent again. When an answer is lost on the wire, the events' ids tell whether they were
 * written.
 */
final class GroupWriter implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(GroupWriter.class);

	private final GroupInsert insert = new GroupInsert();

	private final KnownSequences known = new KnownSequences();

	private final AppendConnection connection;

	private final HeadTracker tracker;

	private final Clock clock;

	private final Duration patience;

	/**
	 * Whether an earlier attempt at the group may have been committed, or may still be.
	 */
	private boolean outcomeUnknown;

	/**
	 * A writer.
	 * @param patience how long after its submission an append is given up when the
	 * database does not answer or other nodes are faster
	 */
	GroupWriter(AppendConnection connection, HeadTracker tracker, Clock clock, Duration patience) {
		this.connection = connection;
		this.tracker = tracker;
		this.clock = clock;
		this.patience = patience;
	}

	/**
	 * Writes a group; every append of it has its answer afterwards.
	 * @throws StoreUnavailableException {@code HISTORY_WENT_BACK}, with appends unsettled
	 */
	void write(List<Append> group) {
		this.outcomeUnknown = false;
		try {
			settle(group);
		}
		catch (StoreUnavailableException ex) {
			this.known.clear();
			throw ex;
		}
	}

	private void settle(List<Append> group) {
		if (!this.connection.isOpen()) {
			expire(group, "the database did not answer", null);
		}
		for (List<Append> open = unsettled(group); !open.isEmpty(); open = unsettled(open)) {
			try {
				attempt(open);
			}
			catch (SQLException ex) {
				if (SqlStates.isPermanent(ex)) {
					divide(open, ex);
				}
				else {
					recover(open, ex);
				}
			}
		}
	}

	private void attempt(List<Append> group) throws SQLException {
		Connection open = this.connection.open();
		if (this.outcomeUnknown || this.tracker.head() == null || group.stream().anyMatch(Append::isConfirmation)) {
			look(open, group);
		}
		Standing standing = Standing.presupposing(this.known);
		List<Append> writable = standing.admit(unsettled(group));
		ChainHead head = this.tracker.head();
		if (!writable.isEmpty() && !written(open, head, writable, standing)) {
			look(open, writable);
			explain(head, writable);
		}
	}

	/**
	 * Sends the group's statement; false if something stood in its way and nothing was
	 * written.
	 */
	private boolean written(Connection open, ChainHead head, List<Append> group, Standing standing)
			throws SQLException {
		ChainHead written;
		try {
			written = this.insert.write(open, head, group, standing, HashChain.micros(this.clock.instant()));
		}
		catch (SQLException ex) {
			if (SqlStates.isUniqueViolation(ex)) {
				return false;
			}
			throw ex;
		}
		if (written == null) {
			return false;
		}
		this.tracker.advance(written);
		this.known.written(group);
		long position = head.position() + 1;
		for (Append append : group) {
			append.complete(position);
			position += append.events().size();
		}
		return true;
	}

	/**
	 * Looks at the store and settles what it says: appends that were written, those that
	 * conflict, and confirmations, which are asked for what the store holds before the
	 * others are let in.
	 */
	private void look(Connection open, List<Append> group) throws SQLException {
		Sighting sighting = this.tracker.look(open, group, this.outcomeUnknown);
		Standing standing = Standing.of(sighting);
		List<Append> confirmations = group.stream().filter(Append::isConfirmation).toList();
		standing.admit(confirmations).forEach((append) -> append.complete(0));
		for (Append append : unsettled(group)) {
			Long position = sighting.positionOf(append);
			if (position != null) {
				append.complete(position);
			}
		}
		standing.admit(unsettled(group));
	}

	/**
	 * After a refusal either an append has failed or the head has moved on. Else the ids
	 * may be there already, which the next attempt finds out; else there is something in
	 * it that nobody foresaw, and no attempt will ever succeed.
	 */
	private void explain(ChainHead before, List<Append> group) {
		boolean explained = group.stream().anyMatch(Append::isSettled) || this.tracker.position() != before.position();
		if (explained) {
			expire(group, "other nodes were faster", null);
		}
		else if (this.outcomeUnknown) {
			divide(group, new IllegalStateException("The store refuses events without a conflict"));
		}
		this.outcomeUnknown |= !explained;
	}

	/**
	 * Writes halves of a group that can never be written as a whole, down to the append
	 * at fault.
	 */
	private void divide(List<Append> group, Exception cause) {
		List<Append> open = unsettled(group);
		if (open.size() > 1) {
			settle(open.subList(0, open.size() / 2));
			settle(open.subList(open.size() / 2, open.size()));
			return;
		}
		logger.error("The database cannot hold an append", cause);
		open.forEach((append) -> append.fail(new IllegalArgumentException("The database cannot hold this", cause)));
	}

	private void recover(List<Append> group, SQLException failure) {
		logger.warn("The database did not answer the appender: {}", failure.getMessage());
		this.outcomeUnknown = true;
		this.connection.discard();
		this.tracker.forget();
		expire(group, "the database did not answer", failure);
		if (!this.connection.pause()) {
			group.forEach((append) -> append.fail(unavailable("the service is stopping", failure)));
		}
	}

	/**
	 * Gives up what has waited too long.
	 */
	private void expire(List<Append> group, String reason, @Nullable SQLException cause) {
		group.stream()
			.filter((append) -> append.isOlderThan(this.patience))
			.forEach((append) -> append.fail(unavailable(reason + " within " + this.patience, cause)));
	}

	private static StoreUnavailableException unavailable(String message, @Nullable Throwable cause) {
		return new StoreUnavailableException(message, cause);
	}

	private static List<Append> unsettled(List<Append> group) {
		return group.stream().filter((append) -> !append.isSettled()).toList();
	}

	@Override
	public void close() {
		this.connection.close();
	}

}
