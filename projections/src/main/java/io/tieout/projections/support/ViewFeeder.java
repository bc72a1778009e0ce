package io.tieout.projections.support;

import io.tieout.contract.UnreadableMessageException;
import io.tieout.eventstore.EventTail;
import io.tieout.eventstore.RecordedEvent;
import java.util.List;
import java.util.Optional;

/**
 * Feeds the live generation of a view, batch by batch: rows, token and the generation's
 * position in one transaction. Not for use by several threads.
 */
final class ViewFeeder<R extends Record> {

	private static final long UNKNOWN = -1;

	private final View<R> view;

	private final Database database;

	private final EventTail.Follower events;

	private final SegmentClaim claim;

	private final int batchEvents;

	private final Generations generations;

	private final Feed<R> feed;

	/** Where the next batch starts; negative while that has to be looked up. */
	private long cursor = UNKNOWN;

	private volatile long applied;

	ViewFeeder(View<R> view, Database database, EventTail tail, SegmentClaim claim, ViewSettings settings) {
		this.view = view;
		this.database = database;
		this.events = tail.follower();
		this.claim = claim;
		this.batchEvents = settings.batchEvents();
		this.generations = new Generations(database.sql());
		this.feed = new Feed<>(view, this.generations, settings.rememberedRows());
	}

	/** Position of the last event applied, as far as known to this node. */
	long position() {
		return this.applied;
	}

	/** Looks its place up again, since others may have fed the view meanwhile. */
	void refresh() {
		this.cursor = UNKNOWN;
	}

	/** What a round of feeding came to. */
	enum Round {

		/** A full batch was applied, so there is more to do. */
		MORE,
		/** What there was is applied. */
		CAUGHT_UP,
		/** There was nothing: the view is level with the store. */
		LEVEL,
		/** Another revision of the view is live. */
		OUTDATED

	}

	/**
	 * Applies the next batch, if there is one.
	 * @throws PoisonEventException before an event that the view cannot fold; what came
	 * before it is applied
	 * @throws UnreadableMessageException before an event that this version cannot read;
	 * what came before it is applied
	 */
	Round feed() {
		if (this.cursor == UNKNOWN && !findCursor()) {
			return Round.OUTDATED;
		}
		List<RecordedEvent> events = read(this.batchEvents);
		if (events.isEmpty()) {
			return Round.LEVEL;
		}
		try {
			apply(events);
		}
		catch (PoisonEventException ex) {
			List<RecordedEvent> good = events.stream()
				.filter((event) -> event.position() < ex.event().position())
				.toList();
			if (!good.isEmpty() && findCursor()) {
				apply(good);
			}
			throw ex;
		}
		return (events.size() == this.batchEvents) ? Round.MORE : Round.CAUGHT_UP;
	}

	private boolean findCursor() {
		Optional<Generation> live = this.generations.live(this.view.name()).filter((found) -> found.fits(this.view));
		live.ifPresent((found) -> moveTo(found.position()));
		return live.isPresent();
	}

	private void moveTo(long position) {
		this.cursor = position;
		this.applied = position;
	}

	/** As many events as can be read: one unreadable event refuses all read with it. */
	private List<RecordedEvent> read(int most) {
		try {
			return this.events.read(this.cursor, most);
		}
		catch (UnreadableMessageException ex) {
			if (most == 1) {
				throw ex;
			}
			return read(most / 2);
		}
	}

	private void apply(List<RecordedEvent> events) {
		long expected = this.cursor;
		this.cursor = UNKNOWN;
		Optional<Generation> after = this.database.lazily((connection) -> {
			Generation live = this.generations.lockLive(this.view.name()).orElse(null);
			if (live == null || live.position() != expected || !live.fits(this.view)) {
				return Optional.empty();
			}
			Generation fed = this.feed.apply(connection, live, events);
			this.claim.store(fed.position());
			return Optional.of(fed);
		});
		after.ifPresent((fed) -> {
			moveTo(fed.position());
			this.claim.held();
		});
	}

}
