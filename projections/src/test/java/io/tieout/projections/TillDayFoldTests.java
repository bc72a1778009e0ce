package io.tieout.projections;

import static io.tieout.projections.FedViews.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.BusinessDate;
import io.tieout.core.LocationId;
import io.tieout.finance.SequenceRange;
import io.tieout.finance.TillDayCommand.RecordTillTransaction;
import io.tieout.finance.TillDayId;
import io.tieout.finance.TillTransaction;
import io.tieout.finance.TillTransactionType;
import io.tieout.finance.WorkstationId;
import io.tieout.projections.tilldays.TillDayFilter;
import io.tieout.projections.tilldays.TillDayItem;
import io.tieout.projections.tilldays.TillDayKey;
import io.tieout.projections.tilldays.TillDayQueries;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What tills sent of their days, and what they did not.
 */
class TillDayFoldTests {

	private static final AtomicInteger STORES = new AtomicInteger();

	private static final WorkstationId TILL = new WorkstationId("3");

	private static FedViews views;

	private static TillDayQueries tills;

	private final LocationId store = new LocationId("S" + STORES.incrementAndGet());

	@BeforeAll
	static void start() {
		views = new FedViews();
		tills = new TillDayQueries(views.sql());
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	@Test
	void aDayCountsWhatTheTillDid() {
		send("2026-03-02", TillTransactionType.CONTROL, 16);
		send("2026-03-02", TillTransactionType.SALE, 17, 18);
		send("2026-03-02", TillTransactionType.RETURN, 19);
		send("2026-03-02", TillTransactionType.VOID, 20);
		TillDayItem day = day("2026-03-02");
		assertThat(List.of(day.controls(), day.sales(), day.returns(), day.voids())).containsExactly(1L, 2L, 1L, 1L);
		assertThat(day.transactions()).isEqualTo(5).isEqualTo(day.expected());
		assertThat(day.expectedFirst()).isEqualTo(16);
		assertThat(day.last()).isEqualTo(20);
		assertThat(day.missing()).isEmpty();
		assertThat(incomplete()).isEmpty();
	}

	@Test
	void aGapIsOpenUntilTheLastOfItCame() {
		send("2026-03-02", TillTransactionType.SALE, 1, 2, 6, 9);
		assertThat(day("2026-03-02").missing()).containsExactly(new SequenceRange(3, 5), new SequenceRange(7, 8));
		assertThat(day("2026-03-02").expected()).isEqualTo(9);
		send("2026-03-02", TillTransactionType.SALE, 8, 3, 5, 7);
		assertThat(day("2026-03-02").missing()).containsExactly(new SequenceRange(4, 4));
		assertThat(incomplete()).hasSize(1);
		send("2026-03-02", TillTransactionType.CONTROL, 4);
		assertThat(incomplete()).isEmpty();
	}

	@Test
	void numbersGoOnFromDayToDay() {
		send("2026-03-04", TillTransactionType.SALE, 30, 31);
		send("2026-03-02", TillTransactionType.SALE, 10, 11);
		assertThat(day("2026-03-04").missing()).as("a day is missing").containsExactly(new SequenceRange(12, 29));
		send("2026-03-03", TillTransactionType.SALE, 12, 13);
		assertThat(day("2026-03-04").missing()).as("its end is").containsExactly(new SequenceRange(14, 29));
		assertThat(day("2026-03-03").missing()).isEmpty();
	}

	@Test
	void numbersThatBeginAgainBeginAtOneOrNought() {
		send("2026-03-02", TillTransactionType.SALE, 998, 999);
		send("2026-03-03", TillTransactionType.SALE, 1, 2);
		send("2026-03-04", TillTransactionType.SALE, 0, 1);
		assertThat(incomplete()).isEmpty();
		send("2026-03-05", TillTransactionType.SALE, 2, 3);
		send("2026-03-06", TillTransactionType.SALE, 3, 4);
		assertThat(day("2026-03-05").missing()).as("2 follows 1").isEmpty();
		assertThat(day("2026-03-06").missing()).containsExactly(new SequenceRange(1, 2));
	}

	@Test
	void daysComeInPagesThatMeet() {
		send("2026-03-02", TillTransactionType.SALE, 1);
		send("2026-03-03", TillTransactionType.SALE, 2);
		TillDayItem first = list(TillDayKey.START, 1, null).get(0);
		List<TillDayItem> rest = list(
				new TillDayKey(first.businessDate().value(), first.store().value(), first.workstation().value()), 5,
				null);
		assertThat(first.businessDate()).hasToString("2026-03-02");
		assertThat(rest).extracting(TillDayItem::businessDate).hasToString("[2026-03-03]");
	}

	private void send(String date, TillTransactionType type, int... numbers) {
		for (int number : numbers) {
			views.act(new RecordTillTransaction(new TillDayId(this.store, TILL, BusinessDate.parse(date)),
					new TillTransaction(number, type, List.of(), List.of(), NOON)));
		}
	}

	private TillDayItem day(String date) {
		List<TillDayItem> found = list(TillDayKey.START, 5, BusinessDate.parse(date));
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private List<TillDayItem> list(TillDayKey after, int limit, @Nullable BusinessDate date) {
		views.awaitLevel();
		return tills.list(new TillDayFilter(this.store, TILL, date, false), after, limit);
	}

	private List<TillDayItem> incomplete() {
		views.awaitLevel();
		return tills.list(new TillDayFilter(this.store, null, null, true), TillDayKey.START, 5);
	}

}
