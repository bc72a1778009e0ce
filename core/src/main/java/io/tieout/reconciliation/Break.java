package io.tieout.reconciliation;

import io.tieout.reconciliation.BreakEvent.BreakAssigned;
import io.tieout.reconciliation.BreakEvent.BreakDetected;
import io.tieout.reconciliation.BreakEvent.BreakReopened;
import io.tieout.reconciliation.BreakEvent.BreakResolved;
import io.tieout.reconciliation.BreakEvent.BreakRevised;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A break as its history left it.
 *
 * @param status where it stands, null before it was ever detected
 * @param figures what the sides last said while they differed
 * @param firstSeen when it was first seen; kept for ever
 * @param version how many events led here, 0 before it was ever detected
 */
record Break(@Nullable BreakStatus status, @Nullable BreakFigures figures, @Nullable Instant firstSeen, long version) {

	static final Break UNKNOWN = new Break(null, null, null, 0);

	boolean isKnown() {
		return this.status != null;
	}

	boolean isOpen() {
		return this.status != null && this.status.isOpen();
	}

	Instant age() {
		return Objects.requireNonNull(this.firstSeen, "a known break was seen");
	}

	/**
	 * Whether the sides say something else than when the break was last looked at;
	 * evidence alone is no news to whoever resolved it.
	 */
	boolean isNews(BreakFigures now) {
		return this.figures == null || !this.figures.sides().equals(now.sides())
				|| this.figures.breakClass() != now.breakClass();
	}

	Break after(BreakEvent event) {
		if (event instanceof BreakDetected detected) {
			return new Break(BreakStatus.OPEN, detected.figures(), detected.firstSeen(), this.version + 1);
		}
		if (event instanceof BreakRevised revised) {
			return new Break(this.status, revised.figures(), this.firstSeen, this.version + 1);
		}
		if (event instanceof BreakReopened reopened) {
			return new Break(BreakStatus.OPEN, reopened.figures(), this.firstSeen, this.version + 1);
		}
		if (event instanceof BreakAssigned) {
			return in(BreakStatus.ASSIGNED);
		}
		if (event instanceof BreakResolved) {
			return in(BreakStatus.RESOLVED);
		}
		return in(BreakStatus.CLOSED);
	}

	private Break in(BreakStatus next) {
		return new Break(next, this.figures, this.firstSeen, this.version + 1);
	}

}
