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

/**
 * The numbers of a till's transactions have no gap, by trading day and from one day to
 * the next. The view is waited for until it holds what was recorded before the run began,
 * and one statement reads it. What a till has not sent yet is missing until it comes; the
 * next run closes the break.
 */
final class PosSequenceControl implements Control {

	private static final String VIEW = "till_days";

	/** Between two looks whether the run is to stop. */
	private static final Duration ONE_LOOK = Duration.ofSeconds(1);

	private static final int MOST_LOOKS = 60;

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
		for (int look = 0; !this.positions.await(VIEW, recorded, ONE_LOOK); look++) {
			violations.goOn();
			if (look >= MOST_LOOKS) {
				throw new IllegalStateException("The view " + VIEW + " is at position " + this.positions.of(VIEW)
						+ " and should be at " + recorded + "; see why it is not fed, and run the control again");
			}
		}
		return recorded;
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
