package io.tieout.app.connector.edi;

import io.tieout.core.Quantity;
import io.tieout.inventory.StatedMeaning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes one figure per place of the figures of an item. A message may state a total and
 * its parts under one qualifier; adding them up would double the stock. What cannot be
 * told is said to be so, never guessed.
 */
final class Totals {

	private final Report report;

	private final Findings findings;

	Totals(Report report, Findings findings) {
		this.report = report;
		this.findings = findings;
	}

	/**
	 * What each place has of an item.
	 */
	Map<Key, Quantity> of(ReportedItem item) {
		Map<StatedMeaning, List<Figure>> byMeaning = new LinkedHashMap<>();
		item.figures()
			.forEach((figure) -> byMeaning.computeIfAbsent(figure.meaning(), (meaning) -> new ArrayList<>())
				.add(figure));
		Map<Key, Quantity> totals = new LinkedHashMap<>();
		byMeaning.values().forEach((figures) -> add(figures, totals));
		return totals;
	}

	private void add(List<Figure> figures, Map<Key, Quantity> totals) {
		Map<@Nullable Place, List<Figure>> byPlace = new LinkedHashMap<>();
		figures.forEach((figure) -> byPlace.computeIfAbsent(figure.place(), (place) -> new ArrayList<>()).add(figure));
		Map<@Nullable Place, Quantity> sums = new LinkedHashMap<>();
		byPlace.forEach((place, some) -> sums.put(place, total(some)));
		Quantity elsewhere = sum(
				sums.entrySet().stream().filter((sum) -> sum.getKey() != null).map(Map.Entry::getValue).toList());
		boolean totalOfPlaces = byPlace.size() > 1 && elsewhere.equals(sums.get(null));
		sums.forEach((place, quantity) -> {
			if (place != null || !totalOfPlaces) {
				add(byPlace.get(place).get(0), quantity, totals);
			}
		});
	}

	private void add(Figure figure, Quantity quantity, Map<Key, Quantity> totals) {
		Place place = (figure.place() != null) ? figure.place() : this.report.place();
		if (place == null) {
			this.findings.add(figure.segment(), 1, "LOCATION_MISSING",
					"Neither the message nor this figure says where the stock is.");
			return;
		}
		Instant asOf = (figure.asOf() != null) ? figure.asOf() : this.report.asOf();
		totals.put(new Key(place, figure.meaning(), asOf), quantity);
	}

	/**
	 * The total of the figures of one place: the only one; else the one that is no part
	 * of another, if the parts come to it; else the first, if all others come to it; else
	 * the sum of parts.
	 */
	private Quantity total(List<Figure> figures) {
		List<Figure> whole = figures.stream().filter((figure) -> !figure.part()).toList();
		List<Figure> parts = figures.stream().filter(Figure::part).toList();
		if (figures.size() == 1) {
			return figures.get(0).quantity();
		}
		if (whole.isEmpty()) {
			return sum(parts.stream().map(Figure::quantity).toList());
		}
		List<Figure> others = new ArrayList<>(figures);
		others.remove(whole.get(0));
		Quantity first = whole.get(0).quantity();
		if (!sum(others.stream().map(Figure::quantity).toList()).equals(first)) {
			this.findings.add(Objects.requireNonNull(figures.get(1)).segment(), 1, "QUANTITY_AMBIGUOUS",
					"The item has several figures of one kind for one place, and the first is not the total of the others.");
		}
		return first;
	}

	private static Quantity sum(List<Quantity> quantities) {
		return quantities.stream().reduce(Quantity.ZERO, Quantity::plus);
	}

	/**
	 * What the figures of a statement have in common.
	 *
	 * @param place where
	 * @param meaning of what
	 * @param asOf of when
	 */
	record Key(Place place, StatedMeaning meaning, Instant asOf) {
	}

}
