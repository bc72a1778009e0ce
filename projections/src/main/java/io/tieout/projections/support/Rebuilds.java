package io.tieout.projections.support;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.core.Rejection;
import io.tieout.projections.support.RebuildOrder.Refused;
import io.tieout.projections.support.RebuildOrder.Started;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Starts runs on views, one at a time per view over all nodes, and knows those of this
 * node.
 */
final class Rebuilds implements AutoCloseable {

	private static final int CLOSE_SECONDS = 30;

	private final Database database;

	private final Clock clock;

	private final RebuildLog log;

	private final Map<UUID, RunProgress> running = new ConcurrentHashMap<>();

	private final ExecutorService threads = Executors.newCachedThreadPool((run) -> {
		Thread thread = new Thread(run, "view-rebuild");
		thread.setDaemon(true);
		return thread;
	});

	Rebuilds(Database database, Clock clock) {
		this.database = database;
		this.clock = clock;
		this.log = new RebuildLog(database.sql());
	}

	/** The run with what is known on this node, which is newer than what is written. */
	Optional<Rebuild> find(UUID id) {
		RunProgress local = this.running.get(id);
		return (local != null) ? Optional.of(local.run()) : this.log.find(id);
	}

	/** The runs of a view, the newest first, likewise. */
	List<Rebuild> of(String view, @Nullable UUID before, int limit) {
		return this.log.of(view, before, limit).stream().map(this::asKnownHere).toList();
	}

	private Rebuild asKnownHere(Rebuild written) {
		RunProgress local = this.running.get(written.id());
		return (local != null) ? local.run() : written;
	}

	/** Cancels a run, on whichever node it is. */
	boolean cancel(UUID id) {
		RunProgress local = this.running.get(id);
		if (local != null) {
			local.cancel();
		}
		return this.log.requestCancel(id);
	}

	/** Takes away what killed runs of a view left, unless a run is under way. */
	void sweep(RegisteredView<?> view) {
		RunLock.tryTake(this.database.dataSource(), RunLock.VIEWS, view.view().name()).ifPresent((lock) -> {
			try (lock) {
				sweepLocked(view);
			}
		});
	}

	/**
	 * Takes away all but the live generation, unless a run is under way. Done on a thread
	 * of its own, since the caller's may be in a transaction.
	 */
	boolean retire(RegisteredView<?> view) {
		try {
			return this.threads.submit(() -> retireUnlessRunning(view)).get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("What is kept of " + view.view().name() + " cannot be taken away", ex);
		}
	}

	private boolean retireUnlessRunning(RegisteredView<?> view) {
		Optional<RunLock> taken = RunLock.tryTake(this.database.dataSource(), RunLock.VIEWS, view.view().name());
		if (taken.isEmpty()) {
			return false;
		}
		try (RunLock lock = taken.get()) {
			lock.requireHeld();
			sweepLocked(view);
			view.lifecycle().prune(GenerationState.KEPT, 0);
			view.lifecycle().prune(GenerationState.AS_OF, 0);
			return view.lifecycle().isAlone();
		}
	}

	private void sweepLocked(RegisteredView<?> view) {
		view.lifecycle().sweep();
		this.log.sweep(view.view().name(), this.clock.instant());
	}

	/**
	 * Starts a run.
	 * @param target position to read to
	 * @param generation gives the generation to work on, under the view's lock
	 */
	RebuildOrder start(RegisteredView<?> view, RebuildMode mode, long target, String orderedBy,
			Supplier<Generation> generation) {
		Optional<RunLock> lock = RunLock.tryTake(this.database.dataSource(), RunLock.VIEWS, view.view().name());
		if (lock.isEmpty()) {
			return new Refused(new Rejection("REBUILD_RUNNING", "Another run on this view is under way.", Map.of()));
		}
		try {
			sweepLocked(view);
			return new Started(submit(view, mode, target, orderedBy, generation.get(), lock.get()));
		}
		catch (RuntimeException ex) {
			lock.get().close();
			throw ex;
		}
	}

	private Rebuild submit(RegisteredView<?> view, RebuildMode mode, long target, String orderedBy,
			Generation generation, RunLock lock) {
		Instant now = this.clock.instant();
		Rebuild run = new Rebuild(UuidCreator.getTimeOrderedEpoch(), view.view().name(), mode, RebuildState.RUNNING,
				RebuildStep.READ, generation.number(), generation.position(), target, 0, null, List.of(), null,
				orderedBy, now, now);
		this.log.add(run);
		RunProgress progress = new RunProgress(this.log, this.clock, lock, run);
		this.running.put(run.id(), progress);
		RebuildRun<?> work = view.run(progress, generation, lock);
		this.threads.execute(() -> {
			try {
				work.run();
			}
			finally {
				this.running.remove(run.id());
			}
		});
		return run;
	}

	/** Cancels the runs of this node and waits for them to clear up. */
	@Override
	public void close() {
		this.running.values().forEach(RunProgress::cancel);
		this.threads.shutdown();
		try {
			if (!this.threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
				this.threads.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			this.threads.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}

}
