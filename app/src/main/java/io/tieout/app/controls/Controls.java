package io.tieout.app.controls;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.app.controls.Control.Checked;
import io.tieout.eventstore.BulkCommands;
import io.tieout.projections.support.RunLock;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs controls, one run of each at a time over all nodes, and keeps what came of it: a
 * break per violation, which a later run closes once what must hold does.
 */
final class Controls {

	private static final Logger logger = LoggerFactory.getLogger(Controls.class);

	private static final Checked NOTHING = new Checked(0, 0);

	private final Map<String, Control> controls = new LinkedHashMap<>();

	private final DataSource source;

	private final ControlTable table;

	private final BulkCommands commands;

	private final ControlProperties settings;

	private final Clock clock;

	private volatile boolean stopped;

	Controls(List<Control> controls, DataSource source, ControlTable table, BulkCommands commands,
			ControlProperties settings, Clock clock) {
		controls.forEach((control) -> this.controls.put(control.name(), control));
		this.source = source;
		this.table = table;
		this.commands = commands;
		this.settings = settings;
		this.clock = clock;
	}

	List<Control> all() {
		return List.copyOf(this.controls.values());
	}

	ControlTable table() {
		return this.table;
	}

	/**
	 * Begins a run and leaves it to the caller to carry it out.
	 * @param isDue asked once nobody else can run the control
	 * @return empty if another run is under way, or it is not due
	 * @throws IllegalArgumentException if there is no such control
	 */
	Optional<Begun> begin(String name, String orderedBy, BooleanSupplier isDue) {
		Control control = this.controls.get(name);
		if (control == null) {
			throw new IllegalArgumentException("There is no control " + name);
		}
		RunLock lock = RunLock.tryTake(this.source, "tieout.controls", name).orElse(null);
		if (lock == null) {
			return Optional.empty();
		}
		try {
			if (isDue.getAsBoolean()) {
				ControlRun run = ControlRun.beginning(UuidCreator.getTimeOrderedEpoch(), name, orderedBy, now());
				this.table.begin(run, this.settings.keptRuns());
				return Optional.of(new Begun(control, run, lock));
			}
		}
		catch (RuntimeException ex) {
			lock.close();
			throw ex;
		}
		lock.close();
		return Optional.empty();
	}

	/** Ends runs that are under way, as failed. */
	void stop() {
		this.stopped = true;
	}

	private ControlRun carryOut(Control control, ControlRun run) {
		Findings findings = new Findings(this.table.findings(control.name()), this.settings.maxBreaks(),
				() -> this.stopped);
		Checked checked = NOTHING;
		String cut = null;
		try {
			checked = control.check(findings);
		}
		catch (TooManyViolationsException ex) {
			cut = ex.getMessage();
		}
		// noted before it is opened: a break that nobody knows of would never close
		this.table.found(run, findings.fresh());
		ControlBreaks breaks = new ControlBreaks(this.commands, run, this.clock.instant());
		breaks.detect(findings.shown());
		if (cut == null) {
			breaks.close(findings.mended());
			this.table.mended(control.name(), findings.mended());
		}
		return run.ended(outcome(findings, cut), checked, findings.count(), findings.shown().size(), cut, now());
	}

	private static ControlOutcome outcome(Findings findings, @Nullable String cut) {
		if (cut != null) {
			return ControlOutcome.CUT_SHORT;
		}
		return (findings.count() == 0) ? ControlOutcome.HOLDS : ControlOutcome.VIOLATED;
	}

	private static void report(ControlRun run) {
		if (run.outcome() != ControlOutcome.HOLDS) {
			logger.warn("ALERT: the control {} {}: {} violations, {} of them shown as breaks{}", run.control(),
					run.outcome(), run.violations(), run.shown(), (run.failure() != null) ? "; " + run.failure() : "");
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** A run that holds the control's lock until it has been carried out. */
	final class Begun {

		private final Control control;

		private final ControlRun run;

		private final RunLock lock;

		private Begun(Control control, ControlRun run, RunLock lock) {
			this.control = control;
			this.run = run;
			this.lock = lock;
		}

		ControlRun run() {
			return this.run;
		}

		/** Carries it out; whatever happens is written down, if the database answers. */
		void carryOut() {
			try (this.lock) {
				ControlRun ended = attempt();
				report(ended);
				Controls.this.table.end(ended);
			}
			catch (RuntimeException ex) {
				logger.warn("The end of a run of the control {} could not be noted", this.run.control(), ex);
			}
		}

		private ControlRun attempt() {
			try {
				return Controls.this.carryOut(this.control, this.run);
			}
			catch (RuntimeException ex) {
				logger.warn("The control {} failed", this.run.control(), ex);
				return this.run.ended(ControlOutcome.FAILED, NOTHING, 0, 0, ex.toString(), now());
			}
		}

	}

}
