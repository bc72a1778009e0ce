package io.tieout.finance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store's trading day as its history left it.
 *
 * @param totals what it has come to, null before the first line
 * @param tills numbers of the transactions of each till that has sent any
 */
record StoreDay(@Nullable StoreDayTotals totals, List<TillNumbers> tills) {

	static final StoreDay UNKNOWN = new StoreDay(null, List.of());

	StoreDay {
		tills = List.copyOf(tills);
	}

	StoreDay with(StoreDayTotals newTotals) {
		return new StoreDay(newTotals, this.tills);
	}

	StoreDay with(TillTransaction transaction) {
		List<TillNumbers> changed = new ArrayList<>(this.tills);
		SequenceRanges numbers = numbersOf(transaction.workstation());
		changed.removeIf((till) -> till.workstation().equals(transaction.workstation()));
		changed.add(new TillNumbers(transaction.workstation(), numbers.with(transaction.sequence())));
		return new StoreDay(this.totals, changed);
	}

	/** What has been sent of a till. */
	SequenceRanges numbersOf(WorkstationId workstation) {
		return this.tills.stream()
			.filter((till) -> till.workstation().equals(workstation))
			.map(TillNumbers::numbers)
			.findFirst()
			.orElse(SequenceRanges.NONE);
	}

}
