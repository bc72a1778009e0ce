package io.tieout.finance;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Money;
import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.finance.StoreDayCommand.RecordSaleLine;
import io.tieout.finance.StoreDayEvent.SaleLineRecorded;
import java.util.Currency;
import java.util.Optional;

/**
 * The rules of a trading day: one currency, and stock adjustments carry no money. Lines
 * are facts: two equal ones are two sales.
 */
final class StoreDayDecider implements Decider<StoreDay, StoreDayCommand, StoreDayEvent> {

	@Override
	public String aggregateType() {
		return "finance.StoreDay";
	}

	@Override
	public Class<StoreDayCommand> commandFamily() {
		return StoreDayCommand.class;
	}

	@Override
	public Class<StoreDayEvent> eventFamily() {
		return StoreDayEvent.class;
	}

	@Override
	public Class<StoreDay> stateType() {
		return StoreDay.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public StoreDay initial() {
		return StoreDay.UNKNOWN;
	}

	@Override
	public Decision<StoreDayEvent> decide(StoreDay day, StoreDayCommand command) {
		RecordSaleLine record = (RecordSaleLine) command;
		SaleLine line = record.line();
		return objection(day, line).<Decision<StoreDayEvent>>map(Decision::refused)
			.orElseGet(() -> Decision
				.accepted(new SaleLineRecorded(record.storeDay(), line, totals(day, line).plus(line.amount()))));
	}

	@Override
	public StoreDay evolve(StoreDay day, StoreDayEvent event) {
		return new StoreDay(((SaleLineRecorded) event).totals());
	}

	private static Optional<Rejection> objection(StoreDay day, SaleLine line) {
		Currency currency = totals(day, line).value().currency();
		return Objections.first(() -> Amounts.inCurrency(currency, line.amount()),
				() -> Amounts.inCurrency(currency, line.tax()), () -> aStockAdjustmentCarriesNoMoney(line),
				() -> Amounts.inRange(line.amount()),
				() -> Amounts.inRange((line.tax() != null) ? line.tax() : line.amount()),
				() -> Amounts.inRange(Amounts.calculated(() -> totals(day, line).plus(line.amount()).value())));
	}

	private static Optional<Rejection> aStockAdjustmentCarriesNoMoney(SaleLine line) {
		boolean money = !line.amount().isZero() || (line.tax() != null && !line.tax().isZero());
		return Objections.when(line.kind() == SaleLineKind.STOCK_ADJUSTMENT && money, "ADJUSTMENT_WITH_AMOUNT",
				"A stock adjustment carries no money; a sale of its own does.");
	}

	private static StoreDayTotals totals(StoreDay day, SaleLine line) {
		return (day.totals() != null) ? day.totals() : new StoreDayTotals(0, Money.zero(line.amount().currency()));
	}

}
