package io.tieout.app.controls;

import io.tieout.app.controls.HistoryFold.Folded;
import io.tieout.core.Quantity;
import io.tieout.eventstore.EventReader;
import io.tieout.projections.availability.AvailabilityRow;
import io.tieout.projections.availability.AvailabilityView;
import io.tieout.projections.support.LiveTable;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.StoredRow;
import io.tieout.projections.support.ViewPositions;
import io.tieout.projections.support.ViewRows;
import io.tieout.reconciliation.SideFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Availability is what its history says, row by row: this finds a view that was tampered
 * with, a row that is missing and one that is too many. The history is folded afresh up
 * to where the view is; then, in a transaction that sees one state of the database, the
 * few events that the view has taken meanwhile are folded too, and all its rows are read.
 * Half a million positions at most are in memory at a time: of more, the history is read
 * once per half million.
 */
final class StockHistoryControl implements Control {

	private static final String VIEW = "availability";

	private static final long POSITIONS_PER_PASS = 500_000;

	private static final int ROWS_PER_PAGE = 10_000;

	private final Snapshots snapshots;

	private final EventReader reader;

	StockHistoryControl(Snapshots snapshots, EventReader reader) {
		this.snapshots = snapshots;
		this.reader = reader;
	}

	@Override
	public String name() {
		return "stock-history";
	}

	@Override
	public String holds() {
		return "The availability of every position is what its history says.";
	}

	@Override
	public String left() {
		return "the history";
	}

	@Override
	public String right() {
		return "the view availability";
	}

	@Override
	public Checked check(Violations violations) {
		int passes = (int) (1 + held() / POSITIONS_PER_PASS);
		long rows = 0;
		long position = 0;
		for (int pass = 0; pass < passes; pass++) {
			Checked checked = check(violations, pass, passes);
			rows += checked.subjects();
			position = checked.position();
		}
		return new Checked(rows, position);
	}

	/** The view says how many rows it has written, whatever was taken from them since. */
	private long held() {
		return this.snapshots.sql()
			.sql("SELECT row_count FROM views.generation WHERE view = ? AND state = 'LIVE'")
			.param(VIEW)
			.query(Long.class)
			.single();
	}

	private Checked check(Violations violations, int pass, int passes) {
		Predicate<RowKey> concerns = (key) -> Math.floorMod(key.hashCode(), passes) == pass;
		HistoryFold history = new HistoryFold(this.reader, concerns);
		history.advance(new ViewPositions(this.snapshots.sql()).of(VIEW), violations);
		return this.snapshots.read((sql) -> {
			LiveTable live = LiveTable.of(sql, VIEW);
			history.advance(live.position(), violations);
			long rows = compare(sql, live, history, concerns, violations);
			return new Checked(rows + missing(history, violations), live.position());
		});
	}

	private static long compare(JdbcClient sql, LiveTable live, HistoryFold history, Predicate<RowKey> concerns,
			Violations violations) {
		ViewRows<AvailabilityRow> view = ViewRows.of(sql, new AvailabilityView(), live);
		long compared = 0;
		List<StoredRow<AvailabilityRow>> page = view.select("ORDER BY sku, location LIMIT ?", ROWS_PER_PAGE);
		while (!page.isEmpty()) {
			for (StoredRow<AvailabilityRow> stored : page) {
				RowKey key = RowKey.of(stored.row().sku().value(), stored.row().location().value());
				if (concerns.test(key)) {
					compare(key, history.take(key), stored.row(), violations);
					compared++;
				}
			}
			violations.goOn();
			AvailabilityRow last = page.get(page.size() - 1).row();
			page = view.select("WHERE (sku, location) > (?, ?) ORDER BY sku, location LIMIT ?", last.sku().value(),
					last.location().value(), ROWS_PER_PAGE);
		}
		return compared;
	}

	private static void compare(RowKey key, @Nullable Folded history, AvailabilityRow view, Violations violations) {
		if (history == null) {
			violations.found(subject(key), () -> new Violation("row-surplus", figures(null, view), List.of()));
		}
		else if (!history.row().equals(view)) {
			violations.found(subject(key),
					() -> new Violation("row-drifted", figures(history.row(), view), List.of(history.position())));
		}
	}

	private static long missing(HistoryFold history, Violations violations) {
		history.rest()
			.forEach((key, folded) -> violations.found(subject(key),
					() -> new Violation("row-missing", figures(folded.row(), null), List.of(folded.position()))));
		return history.rest().size();
	}

	private static String subject(RowKey key) {
		return key.text(1) + "/" + key.text(0);
	}

	/** Those that differ; none if nothing differs but when the last fact occurred. */
	private static List<SideFigure> figures(@Nullable AvailabilityRow history, @Nullable AvailabilityRow view) {
		List<SideFigure> figures = new ArrayList<>();
		add(figures, "onHand", history, view, AvailabilityRow::onHand);
		add(figures, "sellable", history, view, AvailabilityRow::sellable);
		add(figures, "reserved", history, view, AvailabilityRow::reserved);
		add(figures, "damaged", history, view, AvailabilityRow::damaged);
		add(figures, "qualityHold", history, view, AvailabilityRow::qualityHold);
		add(figures, "inTransit", history, view, AvailabilityRow::inTransit);
		return figures;
	}

	private static void add(List<SideFigure> figures, String name, @Nullable AvailabilityRow history,
			@Nullable AvailabilityRow view, Function<AvailabilityRow, Quantity> figure) {
		Quantity left = (history != null) ? figure.apply(history) : null;
		Quantity right = (view != null) ? figure.apply(view) : null;
		if (!Objects.equals(left, right)) {
			figures.add(new SideFigure(name, left, right));
		}
	}

}
