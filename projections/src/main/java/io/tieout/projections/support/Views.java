package io.tieout.projections.support;

import io.tieout.core.Rejection;
import io.tieout.eventstore.EventReader;
import io.tieout.projections.support.RebuildOrder.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfigurer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The views of one node: feeds them, says how they stand, rebuilds, verifies and switches
 * them. Several nodes may have the same views on one database; one at a time feeds each.
 */
public final class Views implements AutoCloseable {

	private static final String SYSTEM = "system";

	private final EventReader reader;

	private final JdbcClient sql;

	private final Generations generations;

	private final Rebuilds rebuilds;

	private final StoreLag lag;

	private final Map<String, RegisteredView<?>> views = new LinkedHashMap<>();

	/**
	 * Views that are not fed yet.
	 * @throws IllegalArgumentException if two have one name
	 */
	public Views(ViewInfrastructure infrastructure, ViewSettings settings, List<? extends View<?>> views) {
		this.reader = infrastructure.reader();
		Clock clock = infrastructure.clock();
		Database feeding = new Database(infrastructure.feeding());
		Database rebuilding = new Database(infrastructure.rebuilding());
		this.sql = feeding.sql();
		this.generations = new Generations(this.sql);
		this.rebuilds = new Rebuilds(rebuilding, clock);
		this.lag = new StoreLag(this.reader, clock);
		for (View<?> view : views) {
			RegisteredView<?> registered = new RegisteredView<>(view, feeding, rebuilding, infrastructure, settings);
			if (this.views.put(view.name(), registered) != null) {
				throw new IllegalArgumentException("Two views are called " + view.name());
			}
		}
	}

	/**
	 * Starts feeding. Sweeps up after killed runs, makes the first generation of a new
	 * view, and orders the rebuild of one whose live generation is of an older revision.
	 * @throws IllegalStateException {@code VIEW_REVISION_DUE} if the columns of a view
	 * changed and its revision did not
	 */
	public void start() {
		for (RegisteredView<?> view : this.views.values()) {
			view.lifecycle().first();
			this.rebuilds.sweep(view);
			Generation live = this.generations.live(view.view().name()).orElseThrow();
			if (live.revision() == view.view().revision() && !live.fits(view.view())) {
				throw new IllegalStateException("VIEW_REVISION_DUE: the columns of " + live.view()
						+ " changed; raise its revision beyond " + live.revision());
			}
			view.processor().start();
			if (live.revision() < view.view().revision()) {
				order(live.view(), RebuildMode.SWITCH, 0, SYSTEM);
			}
		}
	}

	/**
	 * Signals that events were appended, so that they are applied at once.
	 */
	public void wake() {
		this.views.values().forEach((view) -> view.processor().wake());
	}

	/**
	 * The processors, one per view.
	 */
	public List<ViewProcessor> processors() {
		return this.views.values().stream().<ViewProcessor>map(RegisteredView::processor).toList();
	}

	/**
	 * Shows the processors to Axon's configuration and tools. They are still started and
	 * stopped here.
	 */
	public void registerWith(EventProcessingConfigurer axon) {
		for (RegisteredView<?> view : this.views.values()) {
			ViewProcessor processor = view.processor();
			axon.registerEventProcessor(processor.getName(), (name, configuration, handlers) -> processor)
				.registerEventHandler((configuration) -> view.view())
				.assignHandlerInstancesMatching(processor.getName(), view.view()::equals);
		}
	}

	/**
	 * How the views stand.
	 */
	public List<ViewStatus> status() {
		long head = this.reader.lastPosition();
		return this.views.values().stream().map((view) -> status(view, head)).toList();
	}

	private ViewStatus status(RegisteredView<?> view, long head) {
		Generation live = this.generations.live(view.view().name()).orElseThrow();
		return new ViewStatus(live.view(), live.number(), live.position(), this.lag.of(live.position(), head),
				live.rows(), live.digest().toString(), view.processor().state(),
				view.processor().error().map(Throwable::toString).orElse(null));
	}

	/**
	 * The generations of a view, the newest first.
	 */
	public List<Generation> generations(String view) {
		return this.generations.all(view);
	}

	/**
	 * How many columns the key of a view has; 0 if there is no such view.
	 */
	public int keySize(String view) {
		RegisteredView<?> registered = this.views.get(view);
		return (registered != null) ? registered.view().shape().key().size() : 0;
	}

	/**
	 * A page of the rows of a generation, such as the view as known then, by their keys.
	 * @param after key of the last row of the page before, {@code null} for the first
	 * @param limit most rows wanted
	 * @return empty if there is no such generation, if its table is not there (yet, or
	 * any more), or if it is of another revision of the view
	 * @throws io.tieout.core.InvalidValueException {@code CURSOR_INVALID} if that is no
	 * key of the view
	 */
	public Optional<List<GenerationRow>> rows(String view, int generation, @Nullable List<String> after, int limit) {
		RegisteredView<?> registered = this.views.get(view);
		if (registered == null) {
			return Optional.empty();
		}
		return this.generations.find(view, generation)
			.filter((found) -> found.isReadable() && found.fits(registered.view()))
			.map((found) -> new GenerationRows(this.sql, registered.view(), found).page(after, limit));
	}

	/**
	 * Rebuilds a view beside the live one and switches to the new generation.
	 * @param orderedBy opaque id of who wants it
	 */
	public RebuildOrder rebuild(String view, String orderedBy) {
		return order(view, RebuildMode.SWITCH, 0, orderedBy);
	}

	/**
	 * Compares a view's rows, as they are now, with its history.
	 */
	public RebuildOrder verify(String view, String orderedBy) {
		return order(view, RebuildMode.VERIFY, 0, orderedBy);
	}

	/**
	 * Builds the view as known when a position was the last one; query the table of its
	 * generation.
	 */
	public RebuildOrder asOf(String view, long position, String orderedBy) {
		if (position < 0 || position > this.reader.lastPosition()) {
			return refused("POSITION_UNKNOWN", "The store does not reach to position " + position + ".");
		}
		return order(view, RebuildMode.AS_OF, position, orderedBy);
	}

	/**
	 * Builds the view as known at an instant, by recording time.
	 */
	public RebuildOrder asOf(String view, Instant instant, String orderedBy) {
		return order(view, RebuildMode.AS_OF, this.reader.positionAt(instant), orderedBy);
	}

	private RebuildOrder order(String name, RebuildMode mode, long target, String orderedBy) {
		RegisteredView<?> view = this.views.get(name);
		if (view == null) {
			return unknown(name);
		}
		// a comparison is gone after its run, so its table need not survive a crash
		boolean logged = mode != RebuildMode.VERIFY;
		return this.rebuilds.start(view, mode, target, orderedBy, () -> view.lifecycle().begin(logged));
	}

	/**
	 * Brings a kept generation up to date and makes it the live one again.
	 */
	public RebuildOrder activate(String name, int generation, String orderedBy) {
		RegisteredView<?> view = this.views.get(name);
		if (view == null) {
			return unknown(name);
		}
		Generation kept = this.generations.find(name, generation).orElse(null);
		if (kept == null || kept.state() != GenerationState.KEPT) {
			return refused("GENERATION_NOT_KEPT", "Generation " + generation + " is not kept for a roll-back.");
		}
		if (!kept.fits(view.view())) {
			return refused("GENERATION_OUTDATED",
					"Generation " + generation + " is of revision " + kept.revision() + ", which is no longer fed.");
		}
		return this.rebuilds.start(view, RebuildMode.ACTIVATE, kept.position(), orderedBy, () -> kept);
	}

	/**
	 * Takes away every generation of a view that is not fed: those kept for a roll-back
	 * and the view as known then. They hold what was before an erasure.
	 * @return whether none is left; not while a run on the view is under way
	 * @throws IllegalArgumentException if there is no such view
	 */
	public boolean retire(String name) {
		RegisteredView<?> view = this.views.get(name);
		if (view == null) {
			throw new IllegalArgumentException("There is no view " + name);
		}
		return this.rebuilds.retire(view);
	}

	/**
	 * How a run stands.
	 */
	public Optional<Rebuild> run(UUID id) {
		return this.rebuilds.find(id);
	}

	/**
	 * A page of the runs on a view, the newest first.
	 * @param before the last run of the page before, {@code null} for the first
	 * @param limit most runs wanted
	 */
	public List<Rebuild> runs(String view, @Nullable UUID before, int limit) {
		return this.rebuilds.of(view, before, limit);
	}

	/**
	 * Cancels a run; the live view stays as it is.
	 * @return whether it was running
	 */
	public boolean cancel(UUID id) {
		return this.rebuilds.cancel(id);
	}

	/**
	 * Stops feeding and cancels the runs of this node.
	 */
	@Override
	public void close() {
		this.rebuilds.close();
		// each may be waiting for a connection to a database that is gone
		this.views.values().forEach((view) -> view.processor().stopSoon());
		this.views.values().forEach((view) -> view.processor().shutDown());
	}

	private static RebuildOrder unknown(String view) {
		return refused("VIEW_UNKNOWN", "There is no view " + view + ".");
	}

	private static RebuildOrder refused(String code, String detail) {
		return new Refused(new Rejection(code, detail, Map.of()));
	}

}
