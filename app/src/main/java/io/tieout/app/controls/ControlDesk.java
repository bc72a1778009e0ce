package io.tieout.app.controls;

import io.tieout.app.controls.Controls.Begun;
import io.tieout.reconciliation.Flow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.support.CronExpression;

/**
 * Has controls run when their time has come and when somebody asks for it, one after the
 * other on a thread of its own. Every node looks for what is due; the first one runs it.
 * A time at which no node was up is made up for once one is.
 */
public final class ControlDesk implements SmartLifecycle {

	/** What the breaks of controls compare. */
	public static final Flow FLOW = ControlBreaks.FLOW;

	private static final Logger logger = LoggerFactory.getLogger(ControlDesk.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Controls controls;

	private final Map<String, CronExpression> times;

	private final ZoneId zone;

	private final Duration interval;

	private final Clock clock;

	private final ScheduledExecutorService thread = Executors
		.newSingleThreadScheduledExecutor((task) -> new Thread(task, "tieout-controls"));

	private volatile boolean running;

	ControlDesk(Controls controls, ControlProperties settings, Clock clock) {
		this.controls = controls;
		this.times = settings.schedules().times();
		this.zone = settings.zone();
		this.interval = settings.interval();
		this.clock = clock;
	}

	/**
	 * Every control and how it stands.
	 */
	public List<ControlStatus> statuses() {
		return this.controls.all().stream().map(this::status).toList();
	}

	private ControlStatus status(Control control) {
		CronExpression schedule = this.times.get(control.name());
		ControlTable table = this.controls.table();
		return new ControlStatus(control.name(), control.holds(), control.left(), control.right(),
				(schedule != null) ? schedule + " " + this.zone : null,
				table.runs(control.name(), null, 1).stream().findFirst().orElse(null),
				table.lastResult(control.name()).orElse(null), table.findings(control.name()).size());
	}

	/**
	 * The names of the controls.
	 */
	public List<String> names() {
		return this.controls.all().stream().map(Control::name).toList();
	}

	/**
	 * Whether there is such a control.
	 */
	public boolean knows(String name) {
		return names().contains(name);
	}

	/**
	 * Has a control run, on this node, as soon as others that wait here are over.
	 * @param orderedBy opaque id of who wants it
	 * @return the run; empty if one is under way
	 * @throws IllegalArgumentException if there is no such control
	 */
	public Optional<ControlRun> order(String name, String orderedBy) {
		return this.controls.begin(name, orderedBy, () -> true).map((begun) -> {
			try {
				this.thread.execute(begun::carryOut);
			}
			catch (RejectedExecutionException ex) {
				// the node stops: the run ends as failed at once, and lets go of its lock
				begun.carryOut();
			}
			return begun.run();
		});
	}

	/**
	 * A run of a control.
	 */
	public Optional<ControlRun> run(String name, UUID id) {
		return this.controls.table().find(name, id);
	}

	/**
	 * A page of the runs of a control, the newest first.
	 * @param before the last run of the page before, {@code null} for the first
	 * @param limit most runs wanted
	 */
	public List<ControlRun> runs(String name, @Nullable UUID before, int limit) {
		return this.controls.table().runs(name, before, limit);
	}

	@Override
	public void start() {
		this.thread.scheduleWithFixedDelay(this::lookAfterAll, 0, this.interval.toMillis(), TimeUnit.MILLISECONDS);
		this.running = true;
	}

	/** Runs what is due. */
	void lookAfterAll() {
		this.times.forEach((name, schedule) -> {
			try {
				if (isDue(name, schedule)) {
					this.controls.begin(name, ControlRun.SCHEDULE, () -> takeTurn(name, schedule))
						.ifPresent(Begun::carryOut);
				}
			}
			catch (Throwable ex) {
				// an error must not end the schedule of all
				logger.warn("The control {} could not be begun; tried again in {}", name, this.interval, ex);
			}
		});
	}

	/** What never ran counts from when it was first looked after. */
	private boolean isDue(String name, CronExpression schedule) {
		Instant last = this.controls.table().lastScheduled(name).orElse(null);
		Instant now = this.clock.instant();
		if (last == null) {
			this.controls.table().scheduled(name, now);
			return false;
		}
		ZonedDateTime next = schedule.next(last.atZone(this.zone));
		return next != null && !next.toInstant().isAfter(now);
	}

	/** Asked again under the lock: another node may have run it meanwhile. */
	private boolean takeTurn(String name, CronExpression schedule) {
		boolean due = isDue(name, schedule);
		if (due) {
			this.controls.table().scheduled(name, this.clock.instant());
		}
		return due;
	}

	@Override
	public void stop() {
		this.controls.stop();
		this.thread.shutdown();
		try {
			this.thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
