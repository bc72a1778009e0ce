package io.tieout.finance;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Money;
import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.finance.TillDayCommand.RecordTillTransaction;
import io.tieout.finance.TillDayEvent.TillTransactionRecorded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of a till's trading day: a number is used once, and a transaction has one
 * currency. Numbers come in any order, and what is missing among them is no objection.
 */
final class TillDayDecider implements Decider<TillDay, TillDayCommand, TillDayEvent> {

	@Override
	public String aggregateType() {
		return "finance.TillDay";
	}

	@Override
	public Class<TillDayCommand> commandFamily() {
		return TillDayCommand.class;
	}

	@Override
	public Class<TillDayEvent> eventFamily() {
		return TillDayEvent.class;
	}

	@Override
	public Class<TillDay> stateType() {
		return TillDay.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public TillDay initial() {
		return TillDay.EMPTY;
	}

	@Override
	public Decision<TillDayEvent> decide(TillDay day, TillDayCommand command) {
		RecordTillTransaction record = (RecordTillTransaction) command;
		return objection(day, record.transaction()).<Decision<TillDayEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new TillTransactionRecorded(record.tillDay(), record.transaction())));
	}

	@Override
	public TillDay evolve(TillDay day, TillDayEvent event) {
		return new TillDay(day.numbers().with(((TillTransactionRecorded) event).transaction().sequence()));
	}

	private static Optional<Rejection> objection(TillDay day, TillTransaction transaction) {
		List<Money> amounts = Stream
			.concat(transaction.lines().stream().map(TillLine::amount),
					transaction.tenders().stream().map(TenderAmount::amount))
			.toList();
		return Objections
			.when(day.numbers().contains(transaction.sequence()), "SEQUENCE_REPEATED",
					"The till has sent another transaction under this number of this day.")
			.or(() -> amounts.stream()
				.map((amount) -> Objections.first(() -> Amounts.inCurrency(amounts.get(0).currency(), amount),
						() -> Amounts.inRange(amount)))
				.flatMap(Optional::stream)
				.findFirst());
	}

}
