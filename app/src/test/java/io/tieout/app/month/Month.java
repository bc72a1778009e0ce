package io.tieout.app.month;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A month of a retailer with a warehouse and eleven stores: what happened, and what its
 * systems have to tell of it.
 */
final class Month {

	static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

	static final int DAYS = 30;

	static final String WAREHOUSE = "WH";

	static final List<String> STORES = IntStream.rangeClosed(1, 11).mapToObj("S%02d"::formatted).toList();

	static final List<String> LOCATIONS = Stream.concat(Stream.of(WAREHOUSE), STORES.stream()).toList();

	/** When the places state what they have. */
	static final List<Instant> CUT_OFFS = Stream.of(9, 19, 28).map((day) -> at(day, Duration.ofHours(22))).toList();

	private final Random random;

	private final List<String> skus;

	private final List<Fact> facts = new ArrayList<>();

	private Month(long seed, int items) {
		this.random = new Random(seed);
		this.skus = IntStream.range(0, items).mapToObj("I%03d"::formatted).toList();
	}

	/**
	 * A month: the same for the same seed and size.
	 */
	static Month of(long seed, int items) {
		Month month = new Month(seed, items);
		month.skus.forEach((sku) -> new ItemMonth(sku, month.random, month.facts).happen());
		return month;
	}

	static Instant at(int day, Duration time) {
		return START.plus(Duration.ofDays(day)).plus(time);
	}

	/**
	 * The system whose word counts at a place.
	 */
	static String systemOf(String location) {
		return location.equals(WAREHOUSE) ? "WMS" : "POS";
	}

	List<String> skus() {
		return this.skus;
	}

	/**
	 * All that is told, in no order.
	 */
	List<Fact> facts() {
		return this.facts;
	}

	List<Shelf> shelves() {
		return LOCATIONS.stream().flatMap((place) -> this.skus.stream().map((sku) -> new Shelf(place, sku))).toList();
	}

	Random random() {
		return this.random;
	}

}
