package io.tieout.app.process.reservations;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import io.tieout.core.Quantity;
import io.tieout.eventstore.EventReader;
import io.tieout.inventory.StockLevels;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten items that everybody wants, few of each at three places, and what people put into
 * their carts. The first two are sold together only, in a box or beside each other, so
 * that whoever looks finds as much reserved of the one as of the other; another box takes
 * two of the third and one of the fourth.
 */
final class HotItems {

	static final int ITEMS = 10;

	private static final List<String> PLACES = List.of("WH", "STORE1", "STORE2");

	private static final int EACH = 24;

	private final StockRoom room;

	private final EventReader reader;

	private final JdbcClient sql;

	private final List<String> items = new ArrayList<>();

	private final Map<StockPositionId, Quantity> received = new LinkedHashMap<>();

	private final String pair;

	private final String box;

	HotItems(ServiceOnPort service) {
		this.room = new StockRoom(service);
		this.reader = service.part(EventReader.class);
		this.sql = service.part(JdbcClient.class);
		for (int item = 0; item < ITEMS; item++) {
			int inStore = 4 + item;
			int inOther = item % 4;
			String sku = this.room.item(EACH - inStore - inOther, inStore);
			receive(sku, EACH - inStore - inOther, inStore, inOther);
			this.items.add(sku);
		}
		this.pair = this.room.bundle(StockRoom.part(twin(0), 1), StockRoom.part(twin(1), 1));
		this.box = this.room.bundle(StockRoom.part(this.items.get(2), 2), StockRoom.part(this.items.get(3), 1));
	}

	private void receive(String sku, int... quantities) {
		if (quantities[2] > 0) {
			this.room.receive(PLACES.get(2), sku, quantities[2]);
		}
		for (int place = 0; place < quantities.length; place++) {
			this.received.put(StockPositionId.of(PLACES.get(place), sku), Quantity.of(quantities[place]));
		}
	}

	/** One of the two that are sold together only. */
	String twin(int number) {
		return this.items.get(number);
	}

	/** Their codes. */
	List<String> codes() {
		return this.items;
	}

	/** How many units of each item were received. */
	Map<String, Integer> receivedInAll() {
		return this.items.stream().collect(Collectors.toMap(Function.identity(), (sku) -> EACH));
	}

	/** The levels when nobody has reserved anything. */
	Map<StockPositionId, StockLevels> allSellable() {
		return expected((quantity) -> new StockLevels(quantity, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO));
	}

	/** The levels when there is nothing left to reserve. */
	Map<StockPositionId, StockLevels> allReserved() {
		return expected((quantity) -> new StockLevels(Quantity.ZERO, quantity, Quantity.ZERO, Quantity.ZERO));
	}

	private Map<StockPositionId, StockLevels> expected(Function<Quantity, StockLevels> levels) {
		return this.received.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> levels.apply(entry.getValue())));
	}

	/** The levels of each position by its last event. */
	Map<StockPositionId, StockLevels> levels() {
		Map<StockPositionId, StockLevels> levels = new LinkedHashMap<>();
		this.received.keySet().forEach((position) -> levels.put(position, levels(position)));
		return levels;
	}

	/** By the last event alone: a hot item has a long history. */
	private StockLevels levels(StockPositionId position) {
		long last = this.sql.sql("SELECT coalesce(max(sequence), 0) FROM store.event WHERE aggregate_id = ?")
			.param(position.aggregateId())
			.query(Long.class)
			.single();
		return this.reader.readAggregate(position.aggregateId(), last)
			.stream()
			.reduce((first, second) -> second)
			.map((event) -> ((StockPositionEvent) event.payload()).after())
			.orElse(StockLevels.NONE);
	}

	/** What is left of an item at all places. */
	Quantity left(String sku) {
		return this.received.keySet()
			.stream()
			.filter((position) -> position.sku().value().equals(sku))
			.map((position) -> levels(position).sellable())
			.reduce(Quantity.ZERO, Quantity::plus);
	}

	/** As little as one can buy of everything there is. */
	List<Basket> smallest() {
		List<Basket> smallest = new ArrayList<>(List.of(pairs(1, false)));
		IntStream.range(2, ITEMS).forEach((item) -> smallest.add(of(this.items.get(item), 1)));
		return smallest;
	}

	/** One to three things. */
	Basket any(Random random) {
		Basket basket = anything(random);
		for (int more = random.nextInt(3); more > 0; more--) {
			basket = basket.and(anything(random));
		}
		return basket;
	}

	private Basket anything(Random random) {
		int quantity = 1 + random.nextInt(3);
		return switch (random.nextInt(ITEMS)) {
			case 0 -> pairs(quantity, random.nextBoolean());
			case 1 -> new Basket(Map.of(this.items.get(2), 2 * quantity, this.items.get(3), quantity),
					List.of(StockRoom.line(this.box, quantity)));
			default -> of(this.items.get(2 + random.nextInt(ITEMS - 2)), quantity);
		};
	}

	private Basket pairs(int quantity, boolean isBoxed) {
		return new Basket(Map.of(twin(0), quantity, twin(1), quantity),
				isBoxed ? List.of(StockRoom.line(this.pair, quantity))
						: List.of(StockRoom.line(twin(1), quantity), StockRoom.line(twin(0), quantity)));
	}

	private static Basket of(String sku, int quantity) {
		return new Basket(Map.of(sku, quantity), List.of(StockRoom.line(sku, quantity)));
	}

	/**
	 * What somebody wants.
	 *
	 * @param units how much that is of each item
	 * @param lines the lines of the cart
	 */
	record Basket(Map<String, Integer> units, List<String> lines) {

		Basket and(Basket other) {
			Map<String, Integer> both = new LinkedHashMap<>(this.units);
			other.units.forEach((sku, quantity) -> both.merge(sku, quantity, Integer::sum));
			List<String> all = new ArrayList<>(this.lines);
			all.addAll(other.lines);
			return new Basket(both, all);
		}

	}

}
