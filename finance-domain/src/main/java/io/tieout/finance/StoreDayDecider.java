package io.tieout.finance;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Money;
import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.finance.StoreDayCommand.RecordSaleLine;
import io.tieout.finance.StoreDayCommand.RecordTillTransaction;
import io.tieout.finance.StoreDayEvent.SaleLineRecorded;
import io.tieout.finance.StoreDayEvent.TillTransactionRecorded;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of a trading day: one currency, stock adjustments carry no money, and a till
 * uses a number once. Lines are facts: two equal ones are two sales.
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
		return 2;
	}

	@Override
	public StoreDay initial() {
		return StoreDay.UNKNOWN;
	}

	@Override
	public Decision<StoreDayEvent> decide(StoreDay day, StoreDayCommand command) {
		return (command instanceof RecordTillTransaction record) ? record(day, record)
				: record(day, (RecordSaleLine) command);
	}

	private static Decision<StoreDayEvent> record(StoreDay day, RecordTillTransaction record) {
		TillTransaction transaction = record.transaction();
		return objection(day, transaction).<Decision<StoreDayEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new TillTransactionRecorded(record.storeDay(), transaction)));
	}

	private static Optional<Rejection> objection(StoreDay day, TillTransaction transaction) {
		List<Money> amounts = Stream
			.concat(transaction.lines().stream().map(TillLine::amount),
					transaction.tenders().stream().map(TenderAmount::amount))
			.toList();
		Optional<Rejection> repeated = Objections
			.when(day.numbersOf(transaction.workstation()).contains(transaction.sequence()), "SEQUENCE_REPEATED",
					"The till has sent another transaction under this number of this day.")
			.map((rejection) -> rejection.with("workstation", transaction.workstation())
				.with("sequence", transaction.sequence()));
		return repeated.or(() -> amounts.stream()
			.map((amount) -> Objections.first(() -> Amounts.inCurrency(amounts.get(0).currency(), amount),
					() -> Amounts.inRange(amount)))
			.flatMap(Optional::stream)
			.findFirst());
	}

	private static Decision<StoreDayEvent> record(StoreDay day, RecordSaleLine record) {
		SaleLine line = record.line();
		return objection(day, line).<Decision<StoreDayEvent>>map(Decision::refused)
			.orElseGet(() -> Decision
				.accepted(new SaleLineRecorded(record.storeDay(), line, totals(day, line).plus(line.amount()))));
	}

	@Override
	public StoreDay evolve(StoreDay day, StoreDayEvent event) {
		return (event instanceof TillTransactionRecorded recorded) ? day.with(recorded.transaction())
				: day.with(((SaleLineRecorded) event).totals());
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
