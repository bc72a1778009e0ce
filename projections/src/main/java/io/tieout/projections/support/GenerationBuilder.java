package io.tieout.projections.support;

import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Builds a generation from history: folds in memory and writes the rows at the end by
 * COPY. Rows that outgrow the memory allowed are written out in between and read back
 * when an event concerns them. Afterwards it follows what was appended meanwhile.
 */
final class GenerationBuilder<R extends Record> {

	/** Rows written per transaction, so that none stays open for more than seconds. */
	private static final int ROWS_PER_WRITE = 200_000;

	private static final int ROWS_PER_UPSERT = 20_000;

	private final View<R> view;

	private final Database database;

	private final EventReader reader;

	private final Generations generations;

	private final ViewSettings settings;

	private final GenerationTable<R> table;

	private final GenerationWriter<R> writer;

	private final Fold<R> fold;

	private final Feed<R> feed;

	private Generation generation;

	private boolean indexed;

	GenerationBuilder(View<R> view, Database database, EventReader reader, ViewSettings settings,
			Generation generation) {
		this.view = view;
		this.database = database;
		this.reader = reader;
		this.generations = new Generations(database.sql());
		this.settings = settings;
		this.generation = generation;
		this.table = new GenerationTable<>(view, generation.number());
		this.writer = new GenerationWriter<>(view, this.table);
		this.fold = new Fold<>(view);
		this.feed = new Feed<>(view, this.generations, settings.rememberedRows());
	}

	Generation generation() {
		return this.generation;
	}

	GenerationTable<R> table() {
		return this.table;
	}

	/** Folds history up to a position, in memory. */
	void read(long through, LongConsumer progress) {
		List<RecordedEvent> toLoad = new ArrayList<>();
		this.reader.read(this.generation.position(), through, (event) -> {
			if (this.indexed) {
				toLoad.add(event);
			}
			else {
				this.fold.apply(event);
			}
			if (event.position() % this.settings.batchEvents() == 0) {
				loadAndFold(toLoad);
				reached(event.position());
				progress.accept(event.position());
			}
		});
		loadAndFold(toLoad);
		reached(Math.max(through, this.generation.position()));
		progress.accept(this.generation.position());
	}

	/** Folds events into rows that may have been written out before. */
	private void loadAndFold(List<RecordedEvent> events) {
		if (!events.isEmpty()) {
			Set<RowKey> unknown = this.fold.unknownKeys(events);
			this.database.transaction((connection) -> {
				this.fold.remember(this.table.load(connection, unknown));
				return true;
			});
			this.fold.apply(events);
			events.clear();
		}
	}

	private void reached(long position) {
		this.generation = this.generation.at(position, this.generation.rows(), this.generation.digest());
		if (this.fold.heapBytes() > this.settings.rebuildBytes()) {
			write();
		}
	}

	/** Writes what is in memory. */
	void write() {
		List<Slot<R>> rows = this.fold.takeTouched();
		int portion = this.indexed ? ROWS_PER_UPSERT : ROWS_PER_WRITE;
		for (int from = 0; from < rows.size(); from += portion) {
			List<Slot<R>> some = rows.subList(from, Math.min(from + portion, rows.size()));
			this.generation = this.database.transaction((connection) -> write(connection, some));
		}
		this.fold.clear();
		if (!this.indexed) {
			index();
		}
		this.generations.advance(this.generation);
	}

	private Generation write(Connection connection, List<Slot<R>> rows) throws SQLException {
		Tally tally = new Tally(this.generation);
		if (this.indexed) {
			this.writer.upsert(connection, rows, tally);
		}
		else {
			this.writer.copy(connection, rows, tally);
		}
		return this.generation.at(this.generation.position(), tally.rows(), tally.digest());
	}

	private void index() {
		this.database.transaction((connection) -> {
			GenerationTable.execute(connection, "SET LOCAL transaction_timeout = 0");
			this.table.index(connection);
			return true;
		});
		this.indexed = true;
	}

	/** Applies what was appended meanwhile, batch by batch. */
	void follow(long through, LongConsumer progress) {
		while (this.generation.position() < through) {
			long to = Math.min(through, this.generation.position() + this.settings.batchEvents());
			this.generation = this.database.transaction((connection) -> level(connection, to));
			progress.accept(this.generation.position());
		}
	}

	/**
	 * Applies what is missing up to a position, in the caller's transaction.
	 * @return the generation after that, to be handed to {@link #reached} once committed
	 */
	Generation level(Connection connection, long through) throws SQLException {
		if (through <= this.generation.position()) {
			return this.generation;
		}
		List<RecordedEvent> events = new ArrayList<>();
		this.reader.read(this.generation.position(), through, events::add);
		return this.feed.apply(connection, this.generation, events);
	}

	void reached(Generation committed) {
		this.generation = committed;
	}

}
