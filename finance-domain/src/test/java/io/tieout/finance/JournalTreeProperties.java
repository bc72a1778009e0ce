package io.tieout.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.aggregate.DomainCatalog;
import io.tieout.contract.MessageCatalog;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JournalTreeProperties {

	private static final MessageCatalog CATALOG = DomainCatalog.of(List.of(new FinanceDomain()));

	private static JournalId journal(int number) {
		return JournalId.of(DocumentRef.salesOf(Till.DAY, Ledger.POS), number);
	}

	@Property(seed = "2140")
	void holdsWhatWasAddedAndNotRemoved(@ForAll List<@IntRange(max = 20) Integer> steps) {
		TreeSet<String> expected = new TreeSet<>();
		JournalTree tree = JournalTree.copyOf(List.of());
		for (int step : steps) {
			JournalId journal = journal(step / 2);
			tree = (step % 2 == 0) ? tree.with(journal) : tree.without(journal);
			if (step % 2 == 0) {
				expected.add(journal.value());
			}
			else {
				expected.remove(journal.value());
			}
		}

		assertThat(tree).extracting(JournalId::value).containsExactlyElementsOf(expected);
		for (int number = 0; number <= 10; number++) {
			assertThat(tree.holds(journal(number))).isEqualTo(expected.contains(journal(number).value()));
		}
	}

	@Test
	void aPeriodIsReadBackFromItsSnapshot() {
		AccountingPeriod period = new AccountingPeriod(PeriodStatus.OPEN, List.of(journal(1), journal(2)));

		assertThat(CATALOG.read("finance.AccountingPeriod", 1, CATALOG.write(period))).isEqualTo(period);
	}

}
