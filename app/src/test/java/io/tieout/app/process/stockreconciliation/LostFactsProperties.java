package io.tieout.app.process.stockreconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.SourceRef;
import io.tieout.inventory.AcceptedFigure;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StatedLine;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.StatementCounts;
import io.tieout.inventory.StockVarianceEvent.VarianceDetected;
import io.tieout.inventory.VarianceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Facts in every order of arrival, some of them lost, then a statement.
 */
class LostFactsProperties {

	private static final int ITEMS = 6;

	private static final int SALES = 5;

	private static final String CUT_OFF = "12:00";

	private static Shelf shelf;

	private static int tries;

	@BeforeContainer
	static void start() {
		shelf = new Shelf();
	}

	@AfterContainer
	static void stop() {
		shelf.close();
	}

	@Property(tries = 12, seed = "2196", shrinking = ShrinkingMode.OFF)
	void everyLostFactShowsAsAVarianceAndNothingElseAndAcceptedTheStatementTiesOutForGood(@ForAll Random random) {
		int run = ++tries;
		List<Sale> facts = facts(run, random);
		Set<Sale> lost = facts.stream().filter((sale) -> random.nextInt(10) == 0).collect(Collectors.toSet());
		List<Sale> known = facts.stream().filter((sale) -> !lost.contains(sale)).collect(Collectors.toList());
		items(run).forEach(shelf::register);
		arrive(items(run), known, random);

		SourceRef statement = shelf.state("WMS", "S-" + run, CUT_OFF, StatedMeaning.ON_HAND, false,
				items(run).stream().map((sku) -> truth(sku, facts)).toList());
		shelf.settle();
		Set<String> expected = lost.stream().filter(Sale::isBeforeCutOff).map(Sale::sku).collect(toSortedSet());
		assertThat(detected(run)).isEqualTo(expected);
		assertTiedOut(statement, expected.size());

		expected.forEach((sku) -> shelf.accept(Shelf.variance("WMS", sku), AcceptedFigure.STATED));
		shelf.reconcile(statement);
		assertTiedOut(statement, 0);

		arrive(List.of(), new ArrayList<>(lost), random);
		shelf.reconcile(statement);
		assertTiedOut(statement, 0);
		assertThat(detected(run)).isEqualTo(expected);
		items(run).forEach((sku) -> assertThat(shelf.onHand(sku)).isEqualTo(100 - sold(sku, facts, false)));
	}

	private static List<String> items(int run) {
		return IntStream.range(0, ITEMS).mapToObj((n) -> "R" + run + "-" + n).toList();
	}

	private static List<Sale> facts(int run, Random random) {
		return items(run).stream()
			.flatMap((sku) -> IntStream.range(0, SALES)
				.mapToObj((n) -> new Sale(sku, n, 1 + random.nextInt(4), random.nextInt(20 * 60) + 60)))
			.toList();
	}

	private static void arrive(Collection<String> received, List<Sale> sales, Random random) {
		List<Runnable> arrivals = new ArrayList<>();
		received.forEach((sku) -> arrivals.add(() -> shelf.move("WMS", MovementKind.RECEIVED, sku, 100, "00:30")));
		sales.forEach(
				(sale) -> arrivals.add(() -> shelf.move("WMS", MovementKind.SOLD, sale.sku, sale.units, sale.time())));
		Collections.shuffle(arrivals, random);
		arrivals.forEach(Runnable::run);
	}

	private static StatedLine truth(String sku, List<Sale> facts) {
		return Shelf.line(sku, 100 - sold(sku, facts, true));
	}

	private static int sold(String sku, List<Sale> facts, boolean beforeCutOff) {
		return facts.stream()
			.filter((sale) -> sale.sku.equals(sku) && (!beforeCutOff || sale.isBeforeCutOff()))
			.mapToInt(Sale::units)
			.sum();
	}

	private static Set<String> detected(int run) {
		return shelf.store.events(VarianceDetected.class)
			.stream()
			.map(VarianceDetected::variance)
			.map((VarianceId id) -> id.sku().value())
			.filter((sku) -> sku.startsWith("R" + run + "-"))
			.collect(toSortedSet());
	}

	private static <T> Collector<T, ?, TreeSet<T>> toSortedSet() {
		return Collectors.toCollection(TreeSet::new);
	}

	private static void assertTiedOut(SourceRef statement, int variances) {
		assertThat(shelf.counts(statement))
			.isEqualTo(new StatementCounts(ITEMS, 0, ITEMS - variances, 0, variances, 0, 0, 0, 0));
	}

	/**
	 * A sale.
	 *
	 * @param minute minute of the day
	 */
	private record Sale(String sku, int number, int units, int minute) {

		boolean isBeforeCutOff() {
			return this.minute <= 12 * 60;
		}

		String time() {
			return String.format("%02d:%02d", this.minute / 60, this.minute % 60);
		}

	}

}
