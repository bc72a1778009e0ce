package io.tieout.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the parts of the generator share: the seeded randomness, the calendar, the
 * catalogue, and where deliveries and truth are collected.
 */
final class Week {

	static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

	static final int DAYS = 7;

	static final List<String> STORES = IntStream.rangeClosed(1, 15).mapToObj("S%02d"::formatted).toList();

	static final String WAREHOUSE = "W1";

	private final Random random;

	private final DemoSize size;

	private final Set<Planted> planted;

	private final Truth truth = new Truth();

	private final List<Delivery> deliveries = new ArrayList<>();

	private final List<Item> items = new ArrayList<>();

	Week(long seed, DemoSize size, Set<Planted> planted) {
		this.random = new Random(seed);
		this.size = size;
		this.planted = planted.isEmpty() ? EnumSet.noneOf(Planted.class) : EnumSet.copyOf(planted);
	}

	/**
	 * Generates a week: the same for the same seed, size and plan.
	 */
	static Week generate(long seed, DemoSize size, Set<Planted> planted) {
		Week week = new Week(seed, size, planted);
		new CataloguePart(week).generate();
		new WarehousePart(week).generate();
		new TransferPart(week).generate();
		new PeoplePart(week).generate();
		new StorePart(week).generate();
		new StocktakePart(week).generate();
		new StatementPart(week).generate();
		new ShopPart(week).generate();
		new MarketplacePart(week).generate();
		return week;
	}

	Random random() {
		return this.random;
	}

	DemoSize size() {
		return this.size;
	}

	Truth truth() {
		return this.truth;
	}

	List<Delivery> deliveries() {
		return this.deliveries;
	}

	List<Item> items() {
		return this.items;
	}

	/**
	 * How often to plant a kind: 0 if the plan leaves it out.
	 */
	int times(Planted kind) {
		return this.planted.contains(kind) ? this.size.plantedPerKind() : 0;
	}

	<T> T pick(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	void deliver(String feed, String fileName, StringBuilder lines, int records) {
		this.deliveries.add(new Delivery(feed, fileName, false, lines.toString(), records));
	}

	/**
	 * The same, unless there is nothing to deliver.
	 */
	void deliverAny(String feed, String fileName, StringBuilder lines, int records) {
		if (records > 0) {
			deliver(feed, fileName, lines, records);
		}
	}

	/**
	 * A moment of the week, to the second; the retailer's clock is UTC in winter.
	 */
	static Instant at(int day, int hour, int secondOfHour) {
		return MONDAY.plusDays(day).atTime(LocalTime.of(hour, 0).plusSeconds(secondOfHour)).toInstant(ZoneOffset.UTC);
	}

	/**
	 * An item of the catalogue.
	 *
	 * @param pence price
	 */
	record Item(String sku, String name, long pence) {
	}

}
