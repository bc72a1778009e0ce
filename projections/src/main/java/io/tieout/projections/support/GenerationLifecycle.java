package io.tieout.projections.support;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.dao.DataAccessException;

/**
 * How generations come, go live and go. Everything here but {@link #first} is called
 * under the view's lock.
 *
 * @param <R> the view's row
 */
final class GenerationLifecycle<R extends Record> {

	private static final String LOCK_TIMEOUT = "SET LOCAL lock_timeout = '250ms'";

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final Duration BETWEEN_SWITCH_ATTEMPTS = Duration.ofMillis(100);

	private static final int SWITCH_ATTEMPTS = 300;

	private final View<R> view;

	private final Database database;

	private final Generations generations;

	GenerationLifecycle(View<R> view, Database database) {
		this.view = view;
		this.database = database;
		this.generations = new Generations(database.sql());
	}

	/** Makes the first generation, empty and live, unless there is a live one. */
	void first() {
		this.database.transaction((connection) -> {
			this.database.sql()
				.sql("SELECT pg_advisory_xact_lock(hashtext('tieout.views.first'), hashtext(?))")
				.param(this.view.name())
				.query((row, index) -> row.getRow())
				.list();
			if (this.generations.live(this.view.name()).isEmpty()) {
				Generation generation = this.generations.add(this.view, GenerationState.LIVE);
				GenerationTable<R> table = new GenerationTable<>(this.view, generation.number());
				table.create(connection, true);
				table.index(connection);
				table.publish(connection, false);
			}
			return true;
		});
	}

	/**
	 * Makes an empty generation to be built.
	 * @param logged whether its table survives a crash of the server
	 */
	Generation begin(boolean logged) {
		return this.database.transaction((connection) -> {
			Generation generation = this.generations.add(this.view, GenerationState.BUILDING);
			new GenerationTable<>(this.view, generation.number()).create(connection, logged);
			return generation;
		});
	}

	/**
	 * Makes a generation the live one, in one transaction that waits for no long query:
	 * it is given up and tried again instead, so that queries never queue behind it.
	 * @throws IllegalStateException {@code SWITCH_BLOCKED} if queries on the view leave
	 * no gap for half a minute or more
	 */
	Generation makeLive(GenerationBuilder<R> builder) {
		for (int attempt = 1; attempt <= SWITCH_ATTEMPTS; attempt++) {
			try {
				return switchTo(builder);
			}
			catch (DataAccessException ex) {
				if (!isLockTimeout(ex)) {
					throw ex;
				}
				pause();
			}
		}
		throw new IllegalStateException("SWITCH_BLOCKED: queries hold read." + this.view.name() + " without a gap");
	}

	private Generation switchTo(GenerationBuilder<R> builder) {
		return this.database.transaction((connection) -> {
			GenerationTable.execute(connection, LOCK_TIMEOUT);
			Optional<Generation> live = this.generations.lockLive(this.view.name());
			Generation built = builder.level(connection, live.map(Generation::position).orElse(0L));
			if (live.isPresent()) {
				this.generations.move(live.get(), GenerationState.KEPT);
			}
			this.generations.move(built, GenerationState.LIVE);
			builder.table()
				.publish(connection, live.map(Generation::definition).filter(built.definition()::equals).isPresent());
			return built;
		});
	}

	/** Takes a generation's table away and notes why, or forgets it. */
	void discard(Generation generation, Optional<GenerationState> remembered) {
		this.database.transaction((connection) -> {
			new GenerationTable<>(this.view, generation.number()).drop(connection);
			if (remembered.isPresent()) {
				this.generations.move(generation, remembered.get());
			}
			else {
				this.generations.remove(generation);
			}
			return true;
		});
	}

	/** Takes away what killed runs left half built. */
	void sweep() {
		this.generations.all(this.view.name())
			.stream()
			.filter((generation) -> generation.state() == GenerationState.BUILDING)
			.forEach((generation) -> discard(generation, Optional.of(GenerationState.FAILED)));
	}

	/**
	 * Drops all but the newest of a state; one that a query still reads is left for
	 * later.
	 */
	void prune(GenerationState state, int kept) {
		Predicate<Generation> old = (generation) -> generation.state() == state;
		List<Generation> newestFirst = this.generations.all(this.view.name()).stream().filter(old).toList();
		for (Generation generation : newestFirst.subList(Math.min(kept, newestFirst.size()), newestFirst.size())) {
			try {
				this.database.transaction((connection) -> {
					GenerationTable.execute(connection, LOCK_TIMEOUT);
					discard(generation, Optional.empty());
					return true;
				});
			}
			catch (DataAccessException ex) {
				if (!isLockTimeout(ex)) {
					throw ex;
				}
			}
		}
	}

	/** Whether no generation can be read but the live one. */
	boolean isAlone() {
		return this.generations.all(this.view.name())
			.stream()
			.allMatch((generation) -> generation.state() == GenerationState.LIVE || !generation.isReadable());
	}

	private static boolean isLockTimeout(DataAccessException ex) {
		return ex.getMostSpecificCause() instanceof SQLException cause
				&& LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
	}

	private static void pause() {
		try {
			Thread.sleep(BETWEEN_SWITCH_ATTEMPTS.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new RunCancelledException();
		}
	}

}
