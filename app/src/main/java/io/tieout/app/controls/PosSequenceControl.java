package io.tieout.app.controls;

import io.tieout.core.Quantity;
import io.tieout.finance.SequenceRange;
import io.tieout.projections.support.ViewPositions;
import io.tieout.projections.tilldays.TillDayFilter;
import io.tieout.projections.tilldays.TillDayItem;
import io.tieout.projections.tilldays.TillDayKey;
import io.tieout.projections.tilldays.TillDayQueries;
import io.tieout.reconciliation.SideFigure;
import java.util.List;

/**
 * The numbers of a till's transactions have no gap, by trading day and from one day to
 * the next. One statement reads it all. What a till has not sent yet is missing until it
 * comes; the next run closes the break.
 */
final class PosSequenceControl implements Control {

	private final Snapshots snapshots;

	PosSequenceControl(Snapshots snapshots) {
		this.snapshots = snapshots;
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
		return "the numbers from the first to the last";
	}

	@Override
	public String right() {
		return "the view till_days";
	}

	@Override
	public Checked check(Violations violations) {
		TillDayQueries tills = new TillDayQueries(this.snapshots.sql());
		long position = new ViewPositions(this.snapshots.sql()).of("till_days");
		long days = tills.count();
		tills.list(TillDayFilter.INCOMPLETE, TillDayKey.START, Violations.MOST + 1)
			.forEach((day) -> violations.found(day.store() + "/" + day.workstation() + "/" + day.businessDate(),
					() -> violation(day)));
		return new Checked(days, position);
	}

	private static Violation violation(TillDayItem day) {
		SequenceRange first = day.missing().get(0);
		SequenceRange last = day.missing().get(day.missing().size() - 1);
		return new Violation("sequence-gap",
				List.of(new SideFigure("transactions", Quantity.of(day.expected()), Quantity.of(day.transactions())),
						new SideFigure("firstMissing", Quantity.of(first.from()), null),
						new SideFigure("lastMissing", Quantity.of(last.to()), null)),
				List.of(day.position()));
	}

}
