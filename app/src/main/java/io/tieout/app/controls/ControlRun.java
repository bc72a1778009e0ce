package io.tieout.app.controls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of a control.
 *
 * @param id id of the run
 * @param control the control
 * @param orderedBy who ordered it, {@code schedule} if its time had come
 * @param startedAt when it started
 * @param endedAt when it ended, absent while it is under way
 * @param outcome what came of it
 * @param subjects how many positions, entries or lines were looked at
 * @param position by the events up to this position
 * @param violations in how many places it does not hold
 * @param shown how many of them are breaks; the others were counted alone, since enough
 * are shown
 * @param failure why it failed, if it did
 */
public record ControlRun(UUID id, String control, String orderedBy, Instant startedAt, @Nullable Instant endedAt,
		ControlOutcome outcome, long subjects, long position, long violations, long shown, @Nullable String failure) {

	/** Who orders what is due. */
	public static final String SCHEDULE = "schedule";

	/** A run that begins. */
	static ControlRun beginning(UUID id, String control, String orderedBy, Instant now) {
		return new ControlRun(id, control, orderedBy, now, null, ControlOutcome.RUNNING, 0, 0, 0, 0, null);
	}

	ControlRun ended(ControlOutcome how, Control.Checked checked, long found, long asBreaks, @Nullable String why,
			Instant now) {
		return new ControlRun(this.id, this.control, this.orderedBy, this.startedAt, now, how, checked.subjects(),
				checked.position(), found, asBreaks, why);
	}

}
