package io.tieout.app.controls;

import io.tieout.core.Quantity;
import io.tieout.eventstore.EventReader;
import io.tieout.finance.SequenceRange;
import io.tieout.projections.support.ViewPositions;
import io.tieout.projections.tilldays.TillDayFilter;
import io.tieout.projections.tilldays.TillDayItem;
import io.tieout.projections.tilldays.TillDayKey;
import io.tieout.projections.tilldays.TillDayQueries;
import io.tieout.reconciliation.SideFigure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The numbers of a till's transactions have no gap, by trading day and from one day to
 * the next. The view is waited for until it holds what was recorded before the run began,
 * and one statement reads it. What a till has not sent yet is missing until it comes; the
 * next run closes the break.
 */
final class PosSequenceControl implements Control {

	private static final String VIEW = "till_days";

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

	private final TillDayQueries tills;

	private final ViewPositions positions;

	private final EventReader reader;

	PosSequenceControl(Snapshots snapshots, EventReader reader) {
		this.tills = new TillDayQueries(snapshots.sql());
		this.positions = new ViewPositions(snapshots.sql());
		this.reader = reader;
	}

	@Override
	public String name() {
		return "pos-sequence";
	}

	@Override
	public String holds() {
		return "The numbers of every till's transactions have no gap, by trading day and from one day to the next.";
	}

	@Override
	public String left() {
		return "the view till_days";
	}

	@Override
	public String right() {
		return "the numbers from the first to the last";
	}

	@Override
	public Checked check(Violations violations) {
		long position = awaitView(this.reader.lastPosition(), violations);
		this.tills.list(TillDayFilter.INCOMPLETE, TillDayKey.START, Violations.MOST + 1)
			.forEach((day) -> violations.found(day.store() + "/" + day.workstation() + "/" + day.businessDate(),
					() -> violation(day)));
		return new Checked(this.tills.count(), position);
	}

	/** A fact that was acknowledged before the run is in the view soon, if not yet. */
	private long awaitView(long recorded, Violations violations) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		long position = this.positions.of(VIEW);
		while (position < recorded) {
			violations.goOn();
			if (System.nanoTime() > end) {
				throw new IllegalStateException("The view " + VIEW + " is at position " + position
						+ " and should be at " + recorded + "; see why it is not fed, and run the control again");
			}
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
			position = this.positions.of(VIEW);
		}
		return position;
	}

	private static Violation violation(TillDayItem day) {
		SequenceRange first = day.missing().get(0);
		SequenceRange last = day.missing().get(day.missing().size() - 1);
		return new Violation("sequence-gap",
				List.of(new SideFigure("transactions", Quantity.of(day.transactions()), Quantity.of(day.expected())),
						new SideFigure("firstMissing", null, Quantity.of(first.from())),
						new SideFigure("lastMissing", null, Quantity.of(last.to()))),
				List.of(day.position()));
	}

}
