package io.tieout.app.controls;

import io.tieout.app.controls.ControlBreaks.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Gathers what a run finds: all of it is counted, and as much is shown as there is room
 * for beside the breaks that stand.
 */
final class Findings implements Violations {

	private final Set<String> standing;

	private final int room;

	private final BooleanSupplier stopped;

	private final Set<String> subjects = new HashSet<>();

	private final List<Finding> shown = new ArrayList<>();

	private final List<String> fresh = new ArrayList<>();

	/**
	 * Nothing found yet.
	 * @param standing subjects of the breaks that stand from earlier runs
	 * @param most how many breaks of the control may stand
	 * @param stopped whether the service stops
	 */
	Findings(Set<String> standing, int most, BooleanSupplier stopped) {
		this.standing = standing;
		this.room = Math.max(0, most - standing.size());
		this.stopped = stopped;
	}

	@Override
	public void found(String subject, Supplier<Violation> violation) {
		goOn();
		if (!this.subjects.add(subject)) {
			return;
		}
		if (this.subjects.size() > MOST) {
			throw new TooManyViolationsException(MOST);
		}
		boolean stands = this.standing.contains(subject);
		if (!stands && this.fresh.size() >= this.room) {
			return;
		}
		if (!stands) {
			this.fresh.add(subject);
		}
		this.shown.add(new Finding(subject, violation.get()));
	}

	@Override
	public void goOn() {
		if (this.stopped.getAsBoolean()) {
			throw new RunStoppedException();
		}
	}

	/** In how many places it does not hold. */
	long count() {
		return this.subjects.size();
	}

	/** What is to be told of them. */
	List<Finding> shown() {
		return this.shown;
	}

	/** Subjects that had no break before. */
	List<String> fresh() {
		return this.fresh;
	}

	/** Subjects whose break stands although nothing is wrong with them any more. */
	List<String> mended() {
		return this.standing.stream().filter((subject) -> !this.subjects.contains(subject)).sorted().toList();
	}

}
