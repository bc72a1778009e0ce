package io.tieout.projections.support;

import io.tieout.eventstore.EventReader;
import io.tieout.projections.support.LiveComparison.Result;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One run on a view, from its first event to its last step. The live generation is read
 * and, at the end of a run that switches, replaced; it is never changed.
 */
final class RebuildRun<R extends Record> implements Runnable {

	/** With so few batches to go, following is as good as reading on in memory. */
	private static final int NEARLY_LEVEL_BATCHES = 3;

	private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);

	private final View<R> view;

	private final Database database;

	private final EventReader reader;

	private final ViewSettings settings;

	private final RunProgress progress;

	private final RunLock lock;

	private final Generations generations;

	private final GenerationLifecycle<R> lifecycle;

	private final GenerationBuilder<R> builder;

	RebuildRun(View<R> view, Database database, EventReader reader, ViewSettings settings, RunProgress progress,
			Generation generation, RunLock lock) {
		this.view = view;
		this.database = database;
		this.reader = reader;
		this.settings = settings;
		this.progress = progress;
		this.lock = lock;
		this.generations = new Generations(database.sql());
		this.lifecycle = new GenerationLifecycle<>(view, database);
		this.builder = new GenerationBuilder<>(view, database, reader, settings, generation);
	}

	@Override
	public void run() {
		try (this.lock) {
			end(work());
		}
	}

	private Outcome work() {
		try {
			carryOut();
			return new Outcome(RebuildState.DONE, null);
		}
		catch (RunCancelledException ex) {
			return new Outcome(RebuildState.CANCELLED, null);
		}
		catch (RuntimeException | Error ex) {
			return new Outcome(RebuildState.FAILED, ex.toString());
		}
	}

	/**
	 * Clears up and writes the end down, for as long as the database does not answer. A
	 * node that stops before it does is seen to have killed the run, by its lock.
	 */
	private void end(Outcome outcome) {
		Duration pause = FIRST_BACK_OFF;
		while (!tryToEnd(outcome)) {
			try {
				Thread.sleep(pause.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			Duration longer = pause.multipliedBy(2);
			pause = (longer.compareTo(this.settings.longestBackOff()) < 0) ? longer : this.settings.longestBackOff();
		}
	}

	private boolean tryToEnd(Outcome outcome) {
		try {
			if (outcome.state() == RebuildState.DONE || isCarriedOut()) {
				this.progress.end(RebuildState.DONE, null);
			}
			else {
				giveUp((outcome.state() == RebuildState.CANCELLED) ? GenerationState.CANCELLED
						: GenerationState.FAILED);
				this.progress.end(outcome.state(), outcome.failure());
			}
			return true;
		}
		catch (DataAccessException | TransactionException ex) {
			return false;
		}
	}

	/** Whether the last commit succeeded although its answer was lost. */
	private boolean isCarriedOut() {
		GenerationState wanted = switch (this.progress.run().mode()) {
			case SWITCH, ACTIVATE -> GenerationState.LIVE;
			case AS_OF -> GenerationState.AS_OF;
			case VERIFY -> null;
		};
		return built().filter((generation) -> generation.state() == wanted).isPresent();
	}

	private void carryOut() {
		switch (this.progress.run().mode()) {
			case SWITCH -> rebuild();
			case VERIFY -> verify();
			case AS_OF -> buildAsOf();
			case ACTIVATE -> makeLive();
		}
	}

	private void rebuild() {
		boolean comparable = live().filter((live) -> live.fits(this.view)).isPresent();
		build(comparable);
		if (comparable) {
			compare();
		}
		this.lifecycle.prune(GenerationState.KEPT, this.settings.keptGenerations() - 1);
		makeLive();
	}

	private void verify() {
		build(true);
		compare();
		this.lifecycle.discard(this.builder.generation(), Optional.empty());
	}

	private void buildAsOf() {
		long target = this.progress.run().target();
		this.progress.step(RebuildStep.READ, target);
		this.builder.read(target, this.progress::at);
		write();
		this.lifecycle.prune(GenerationState.AS_OF, this.settings.keptGenerations() - 1);
		this.generations.move(this.builder.generation(), GenerationState.AS_OF);
	}

	private void build(boolean asFarAsLive) {
		do {
			long end = end(asFarAsLive);
			this.progress.step(RebuildStep.READ, end);
			this.builder.read(end, this.progress::at);
		}
		while (!isNearlyLevel(end(asFarAsLive)));
		write();
		follow(asFarAsLive);
	}

	private void write() {
		this.progress.step(RebuildStep.WRITE, this.builder.generation().position());
		this.builder.write();
	}

	private void follow(boolean asFarAsLive) {
		do {
			long end = end(asFarAsLive);
			this.progress.step(RebuildStep.FOLLOW, end);
			this.builder.follow(end, this.progress::at);
		}
		while (!isNearlyLevel(end(asFarAsLive)));
	}

	private boolean isNearlyLevel(long end) {
		return end - this.builder.generation().position() <= (long) NEARLY_LEVEL_BATCHES * this.settings.batchEvents();
	}

	/**
	 * The live generation's position, which a comparison must not overtake, or the head.
	 */
	private long end(boolean asFarAsLive) {
		return asFarAsLive ? live().map(Generation::position).orElse(0L) : this.reader.lastPosition();
	}

	private Optional<Generation> live() {
		return this.generations.live(this.view.name());
	}

	private void compare() {
		this.progress.step(RebuildStep.COMPARE, this.builder.generation().position());
		Result result = new LiveComparison<>(this.view, this.database, this.builder, this.settings.listedDifferences())
			.compare(() -> this.progress.at(this.builder.generation().position()));
		this.progress.compared(result.differences(), result.listed());
	}

	private void makeLive() {
		follow(false);
		this.progress.step(RebuildStep.SWITCH, this.builder.generation().position());
		Generation live = this.lifecycle.makeLive(this.builder);
		this.progress.reached(live.position());
	}

	private void giveUp(GenerationState state) {
		built().filter((generation) -> generation.state() == GenerationState.BUILDING)
			.ifPresent((generation) -> this.lifecycle.discard(generation, Optional.of(state)));
	}

	private Optional<Generation> built() {
		return this.generations.find(this.view.name(), this.builder.generation().number());
	}

	/** What a run came to, and why if it failed. */
	private record Outcome(RebuildState state, @Nullable String failure) {
	}

}
