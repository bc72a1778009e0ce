package io.tieout.reconciliation;

import io.tieout.core.Money;
import io.tieout.reconciliation.BreakEvent.BreakAssigned;
import io.tieout.reconciliation.BreakEvent.BreakDetected;
import io.tieout.reconciliation.BreakEvent.BreakReopened;
import io.tieout.reconciliation.BreakEvent.BreakResolved;
import io.tieout.reconciliation.BreakEvent.BreakRevised;
import io.tieout.reconciliation.WriteOffEvent.BreakWrittenOff;
import io.tieout.reconciliation.WriteOffEvent.WriteOffProposed;
import io.tieout.reconciliation.WriteOffEvent.WriteOffRejected;
import io.tieout.reconciliation.WriteOffEvent.WriteOffWithdrawn;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A break as its history left it.
 *
 * @param status where it stands, null before it was ever detected
 * @param figures what the sides last said while they differed
 * @param firstSeen when it was first seen; kept for ever
 * @param writeOff the write-off that was proposed last: one that waits while the status
 * says so, else one that fell because the figures changed; null if neither is the case
 * @param version how many events led here, 0 before it was ever detected
 */
record Break(@Nullable BreakStatus status, @Nullable BreakFigures figures, @Nullable Instant firstSeen,
		@Nullable WriteOff writeOff, long version) {

	static final Break UNKNOWN = new Break(null, null, null, null, 0);

	boolean isKnown() {
		return this.status != null;
	}

	boolean isOpen() {
		return this.status != null && this.status.isOpen();
	}

	/** Whether people disposed of it although the sides differ. */
	boolean isDisposedOf() {
		return this.status != null && this.status.isByPeople();
	}

	/** Whether a write-off waits for a second person. */
	boolean waitsForWriteOff() {
		return this.status == BreakStatus.WRITE_OFF_PROPOSED;
	}

	/** Whether a write-off fell because the figures changed, and nobody acted since. */
	boolean lostItsWriteOff() {
		return this.writeOff != null && !waitsForWriteOff();
	}

	Instant age() {
		return Objects.requireNonNull(this.firstSeen, "a known break was seen");
	}

	BreakFigures currentFigures() {
		return Objects.requireNonNull(this.figures, "a known break has figures");
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
			return new Break(BreakStatus.OPEN, detected.figures(), detected.firstSeen(), null, this.version + 1);
		}
		if (event instanceof BreakRevised revised) {
			return new Break(this.status, revised.figures(), this.firstSeen, this.writeOff, this.version + 1);
		}
		if (event instanceof BreakReopened reopened) {
			return new Break(BreakStatus.OPEN, reopened.figures(), this.firstSeen, null, this.version + 1);
		}
		if (event instanceof WriteOffEvent change) {
			return after(change);
		}
		if (event instanceof BreakAssigned) {
			return in(BreakStatus.ASSIGNED, null);
		}
		return in((event instanceof BreakResolved) ? BreakStatus.RESOLVED : BreakStatus.CLOSED, null);
	}

	private Break after(WriteOffEvent event) {
		if (event instanceof WriteOffProposed proposed) {
			return in(BreakStatus.WRITE_OFF_PROPOSED,
					new WriteOff(proposed.amount(), proposed.reason(), proposed.by(), this.status));
		}
		if (event instanceof WriteOffWithdrawn withdrawn) {
			return in(withdrawn.status(), this.writeOff);
		}
		if (event instanceof WriteOffRejected rejected) {
			return in(rejected.status(), null);
		}
		return (event instanceof BreakWrittenOff) ? in(BreakStatus.WRITTEN_OFF, null) : in(this.status, this.writeOff);
	}

	private Break in(@Nullable BreakStatus next, @Nullable WriteOff proposal) {
		return new Break(next, this.figures, this.firstSeen, proposal, this.version + 1);
	}

	/**
	 * A write-off that was proposed.
	 *
	 * @param amount what is to be given up
	 * @param reason why, in words
	 * @param by opaque id of the proposer
	 * @param before where the break stood, and stands again if nothing comes of it
	 */
	record WriteOff(Money amount, String reason, String by, @Nullable BreakStatus before) {

		BreakStatus back() {
			return (this.before != null) ? this.before : BreakStatus.OPEN;
		}

	}

}
