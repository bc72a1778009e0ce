package io.tieout.projections.support;

import io.tieout.eventstore.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings one generation after another up to date with batches of events. Rows that were
 * folded stay in memory for the next batch as long as nobody else has written the
 * generation in between, which its position tells. Not for use by several threads.
 */
final class Feed<R extends Record> {

	private final View<R> view;

	private final Generations generations;

	private final int rememberedRows;

	private final Fold<R> fold;

	private @Nullable Generation last;

	Feed(View<R> view, Generations generations, int rememberedRows) {
		this.view = view;
		this.generations = generations;
		this.rememberedRows = rememberedRows;
		this.fold = new Fold<>(view);
	}

	/**
	 * Folds events and writes the rows they change, in the transaction of the connection.
	 * @param generation the generation as it stands in this transaction, not to be
	 * written by others until its end
	 * @return the generation after the events
	 * @throws PoisonEventException if the view cannot fold one of them
	 */
	Generation apply(Connection connection, Generation generation, List<RecordedEvent> events) throws SQLException {
		Generation before = this.last;
		this.last = null;
		if (before == null || !isLeft(before, generation)) {
			this.fold.clear();
		}
		GenerationTable<R> table = new GenerationTable<>(this.view, generation.number());
		Set<RowKey> unknown = this.fold.unknownKeys(events);
		if (!unknown.isEmpty()) {
			this.fold.remember(table.load(connection, unknown));
		}
		this.fold.apply(events);
		Tally tally = new Tally(generation);
		List<Slot<R>> touched = this.fold.takeTouched();
		if (!touched.isEmpty()) {
			new GenerationWriter<>(this.view, table).upsert(connection, touched, tally);
		}
		Generation after = generation.at(position(generation, events), tally.rows(), tally.digest());
		this.generations.advance(after);
		if (this.fold.size() <= this.rememberedRows) {
			this.last = after;
		}
		return after;
	}

	private static boolean isLeft(Generation before, Generation now) {
		return before.number() == now.number() && before.position() == now.position()
				&& before.digest().equals(now.digest());
	}

	private static long position(Generation generation, List<RecordedEvent> events) {
		return events.isEmpty() ? generation.position()
				: Math.max(generation.position(), events.get(events.size() - 1).position());
	}

}
