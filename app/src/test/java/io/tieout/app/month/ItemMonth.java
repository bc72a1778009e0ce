package io.tieout.app.month;

import io.tieout.app.month.Fact.Count;
import io.tieout.app.month.Fact.Head;
import io.tieout.app.month.Fact.Movement;
import io.tieout.app.month.Fact.StateChange;
import io.tieout.app.month.Fact.TakenBack;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The month of one item at all places, from morning to evening, one thing after the
 * other; no shelf is asked for more than it holds.
 */
final class ItemMonth {

	private static final int HAPPENINGS = 185;

	private static final List<String> STATES = List.of("SELLABLE", "DAMAGED", "QUALITY_CONTROL");

	private static final List<String> REASONS = List.of("SHRINKAGE", "DAMAGED", "PROMOTION", "CORRECTION", "OTHER");

	private final String sku;

	private final Random random;

	private final List<Fact> told;

	private final Map<String, Levels> held = new HashMap<>();

	/** What is going to happen, such as the arrival of goods that are on the way. */
	private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));

	ItemMonth(String sku, Random random, List<Fact> told) {
		this.sku = sku;
		this.random = random;
		this.told = told;
	}

	private record Due(Instant at, Consumer<Instant> happening) {

		void happen() {
			this.happening.accept(this.at);
		}

	}

	void happen() {
		for (String place : Month.LOCATIONS) {
			int units = place.equals(Month.WAREHOUSE) ? 400 : 25 + this.random.nextInt(25);
			move(place, Month.at(0, Duration.ofHours(6)), "RECEIVED", units, "");
		}
		for (int n = 0; n < HAPPENINGS; n++) {
			Instant at = Month.at(this.random.nextInt(Month.DAYS),
					Duration.ofHours(7).plusSeconds(this.random.nextInt(14 * 3_600)));
			this.due.add(new Due(at, this::happen));
		}
		while (!this.due.isEmpty()) {
			this.due.remove().happen();
		}
	}

	private void happen(Instant at) {
		if (this.random.nextInt(6) == 0) {
			inWarehouse(at);
		}
		else {
			inStore(anyStore(), at);
		}
	}

	private void inWarehouse(Instant at) {
		int dice = this.random.nextInt(100);
		if (dice < 40) {
			transfer(at);
		}
		else if (dice < 60) {
			move(Month.WAREHOUSE, at, "RECEIVED", 20 + this.random.nextInt(100), "");
		}
		else if (dice < 66) {
			move(Month.WAREHOUSE, at, "PICKED", 1 + this.random.nextInt(4), "");
		}
		else if (dice < 80) {
			leave(Month.WAREHOUSE, at, "SHIPPED");
		}
		else {
			anywhere(Month.WAREHOUSE, at);
		}
	}

	private void inStore(String store, Instant at) {
		int dice = this.random.nextInt(100);
		if (dice < 60) {
			leave(store, at, "SOLD");
		}
		else if (dice < 66) {
			move(store, at, "RETURNED", 1, "");
		}
		else if (dice < 70) {
			move(store, at, "RETURNED_DAMAGED", 1, "");
		}
		else {
			anywhere(store, at);
		}
	}

	private void anywhere(String place, Instant at) {
		switch (this.random.nextInt(10)) {
			case 0 -> adjust(place, at, "DAMAGED");
			case 1, 2 -> adjust(place, at, "SELLABLE");
			case 3 -> adjustUp(place, at);
			case 4, 5 -> changeState(place, at);
			case 6 -> sayWrong(place, at);
			case 7 -> miscount(place, at);
			default -> count(place, at);
		}
	}

	private void leave(String place, Instant at, String kind) {
		int units = 1 + this.random.nextInt(3);
		if (levels(place).in("SELLABLE") < units) {
			move(place, at, "RECEIVED", 20, "");
		}
		else if (this.random.nextInt(30) == 0) {
			takeBack(movement(place, at, kind, units + 1, ""));
			move(place, at, kind, units, "");
		}
		else {
			move(place, at, kind, units, "");
		}
	}

	/** Something is written off as broken or missing. */
	private void adjust(String place, Instant at, String state) {
		if (levels(place).in(state) > 0) {
			happened(new Movement(head(place, at), "ADJUSTED", -1, state.equals("SELLABLE") ? "" : state,
					REASONS.get(this.random.nextInt(REASONS.size())), "", ""));
		}
	}

	private void adjustUp(String place, Instant at) {
		happened(new Movement(head(place, at), "ADJUSTED", 1 + this.random.nextInt(2), "", "CYCLE_COUNT", "", ""));
	}

	private void changeState(String place, Instant at) {
		String from = STATES.get(this.random.nextInt(3));
		String to = STATES.get((STATES.indexOf(from) + 1 + this.random.nextInt(2)) % 3);
		if (levels(place).in(from) > 0) {
			happened(new StateChange(head(place, at), from, to, 1));
		}
	}

	/** A fact that never was. */
	private void sayWrong(String place, Instant at) {
		takeBack(movement(place, at, "RETURNED", 2, ""));
	}

	private void miscount(String place, Instant at) {
		takeBack(new Count(head(place, at), this.random.nextInt(200), false, Levels.NONE));
	}

	private void takeBack(Fact wrong) {
		this.told.add(wrong);
		Instant later = wrong.head().at().plusSeconds(1 + this.random.nextInt(6 * 3_600));
		this.told.add(new TakenBack(head(wrong.head().shelf().location(), later), wrong));
	}

	/** Now and then something is missing, or damaged, that nobody had noticed. */
	private void count(String place, Instant at) {
		Levels there = levels(place);
		int sellable = there.in("SELLABLE");
		int gone = (this.random.nextInt(4) == 0) ? Math.min(sellable, 1 + this.random.nextInt(2)) : 0;
		int broken = Math.min(sellable - gone, this.random.nextInt(2));
		Levels parts = new Levels(0, there.damaged() + broken, there.qualityHold());
		happened(new Count(head(place, at), there.onHand() - gone, this.random.nextBoolean(), parts));
	}

	/**
	 * Goods for a store, which arrive whole or in parts within two days; of some the rest
	 * is lost.
	 */
	private void transfer(Instant at) {
		int units = 4 + this.random.nextInt(8);
		if (levels(Month.WAREHOUSE).in("SELLABLE") < units) {
			move(Month.WAREHOUSE, at, "RECEIVED", 200, "");
			return;
		}
		String store = anyStore();
		String document = "T-" + this.sku + "-" + this.told.size();
		happened(new Movement(head(Month.WAREHOUSE, at), "TRANSFER_OUT", units, "", "", document, store));
		int first = (this.random.nextInt(3) == 0) ? 1 + this.random.nextInt(units - 1) : units;
		later(at, (then) -> move(store, then, "TRANSFER_IN", first, document));
		if (first < units) {
			later(at.plus(Duration.ofDays(1)), (then) -> endTransfer(store, then, units - first, document));
		}
	}

	private void endTransfer(String store, Instant at, int rest, String document) {
		if (this.random.nextBoolean()) {
			move(store, at, "TRANSFER_IN", rest, document);
		}
		else {
			happened(new Movement(head(store, at), "ADJUSTED", -rest, "", "TRANSFER_LOSS", document, ""));
		}
	}

	/** What would be after the month has not happened yet. */
	private void later(Instant at, Consumer<Instant> happening) {
		Instant then = at.plusSeconds(3_600 + this.random.nextInt(12 * 3_600));
		if (then.isBefore(Month.at(Month.DAYS, Duration.ZERO))) {
			this.due.add(new Due(then, happening));
		}
	}

	private String anyStore() {
		return Month.STORES.get(this.random.nextInt(Month.STORES.size()));
	}

	private void move(String place, Instant at, String kind, int units, String document) {
		happened(movement(place, at, kind, units, document));
	}

	private Movement movement(String place, Instant at, String kind, int units, String document) {
		return new Movement(head(place, at), kind, units, "", "", document, "");
	}

	private void happened(Fact fact) {
		this.told.add(fact);
		String place = fact.head().shelf().location();
		this.held.put(place, fact.after(levels(place)));
	}

	private Levels levels(String place) {
		return this.held.getOrDefault(place, Levels.NONE);
	}

	private Head head(String place, Instant at) {
		return new Head(Month.systemOf(place), "F%06d".formatted(this.told.size()), at, new Shelf(place, this.sku));
	}

}
