package io.tieout.projections;

import static io.tieout.projections.FedViews.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.inventory.RequestedLine;
import io.tieout.inventory.ReservationLine;
import io.tieout.inventory.ShortItem;
import io.tieout.inventory.ShortfallStatus;
import io.tieout.inventory.StockShortfallCommand.AllocateShortfall;
import io.tieout.inventory.StockShortfallCommand.BackorderShortfall;
import io.tieout.inventory.StockShortfallCommand.CancelShortfall;
import io.tieout.inventory.StockShortfallCommand.OpenShortfall;
import io.tieout.inventory.StockShortfallCommand.ReassessShortfall;
import io.tieout.projections.shortfalls.ShortfallFilter;
import io.tieout.projections.shortfalls.ShortfallItem;
import io.tieout.projections.shortfalls.ShortfallQueries;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Orders that could not be allocated, and what was decided about them.
 */
class ShortfallFoldTests {

	private static final ChannelId MARKET = new ChannelId("market");

	private static FedViews views;

	private static ShortfallQueries shortfalls;

	@BeforeAll
	static void start() {
		views = new FedViews();
		shortfalls = new ShortfallQueries(views.sql());
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	@Test
	void whatIsShortIsKeptAsItWasSeenLast() {
		OrderId order = new OrderId("O-1");
		views.act(open("O-1", "TEA", NOON), new ReassessShortfall(order, null, "INSUFFICIENT_STOCK",
				List.of(shortOf("TEA", 2)), "counted again", "ann", NOON.plusSeconds(60)));
		ShortfallItem item = find("O-1");
		assertThat(item.status()).isEqualTo(ShortfallStatus.OPEN);
		assertThat(item.channel()).isEqualTo(MARKET);
		assertThat(item.wanted()).containsExactly(new RequestedLine(new Sku("TEA"), Quantity.of(3), null));
		assertThat(item.items()).containsExactly(shortOf("TEA", 2));
		assertThat(item.openedAt()).isEqualTo(NOON);
		assertThat(item.decidedBy()).isEqualTo("ann");
		assertThat(item.reason()).isEqualTo("counted again");
		assertThat(item.version()).isEqualTo(2);
	}

	@Test
	void anOrderThatWaitsIsAllocatedInTheEnd() {
		OrderId order = new OrderId("O-2");
		views.act(open("O-2", "TEA", NOON), new BackorderShortfall(order, 1L, "on Friday", "ann", NOON));
		assertThat(find("O-2").status()).isEqualTo(ShortfallStatus.BACKORDERED);
		ReservationLine line = new ReservationLine(new Sku("TEA"), Quantity.of(3), new LocationId("WH"));
		views.act(new AllocateShortfall(order, null, List.of(line), null, "process", NOON.plusSeconds(60)));
		ShortfallItem item = find("O-2");
		assertThat(item.status()).isEqualTo(ShortfallStatus.ALLOCATED);
		assertThat(item.held()).containsExactly(line);
		assertThat(item.decidedBy()).isEqualTo("process");
		assertThat(item.changedAt()).isEqualTo(NOON.plusSeconds(60));
	}

	@Test
	void anOrderThatFallsShortAgainIsAsOldAsThat() {
		OrderId order = new OrderId("O-3");
		views.act(open("O-3", "TEA", NOON), new AllocateShortfall(order, null, List.of(), null, "process", NOON),
				open("O-3", "TEA", NOON.plusSeconds(90)));
		ShortfallItem item = find("O-3");
		assertThat(item.openedAt()).isEqualTo(NOON.plusSeconds(90));
		assertThat(item.version()).isEqualTo(3);
	}

	@Test
	void shortfallsAreListedByStateChannelItemAndAge() {
		views.act(open("L-1", "MUG", NOON), open("L-2", "MUG", NOON.plusSeconds(60)), open("L-3", "MUG", NOON),
				new CancelShortfall(new OrderId("L-3"), null, "discontinued", "ann", NOON));
		views.awaitLevel();
		Sku mug = new Sku("MUG");
		assertThat(orders(new ShortfallFilter(ShortfallFilter.OPEN, null, mug, null))).containsExactly("L-1", "L-2");
		assertThat(orders(new ShortfallFilter(ShortfallFilter.OPEN, MARKET, mug, NOON))).containsExactly("L-1");
		assertThat(orders(new ShortfallFilter(Set.of(), new ChannelId("web"), mug, null))).isEmpty();
		assertThat(orders(new ShortfallFilter(Set.of(ShortfallStatus.CANCELLED), null, mug, null)))
			.containsExactly("L-3");
		assertThat(shortfalls.list(new ShortfallFilter(Set.of(), null, mug, null), "L-1", 1))
			.extracting(ShortfallItem::orderId)
			.containsExactly(new OrderId("L-2"));
	}

	@Test
	void thoseThatWaitAreCounted() {
		views.awaitLevel();
		long before = shortfalls.open();
		views.act(open("C-1", "POT", NOON), open("C-2", "POT", NOON),
				new BackorderShortfall(new OrderId("C-2"), null, "on Friday", "ann", NOON), open("C-3", "POT", NOON),
				new CancelShortfall(new OrderId("C-3"), null, "discontinued", "ann", NOON));
		views.awaitLevel();
		assertThat(shortfalls.open()).isEqualTo(before + 2);
	}

	private static List<String> orders(ShortfallFilter filter) {
		return shortfalls.list(filter, null, 10).stream().map((item) -> item.orderId().value()).toList();
	}

	private static OpenShortfall open(String order, String sku, Instant at) {
		return new OpenShortfall(new OrderId(order), MARKET, new ReservationId(order), "INSUFFICIENT_STOCK",
				List.of(new RequestedLine(new Sku(sku), Quantity.of(3), null)), List.of(shortOf(sku, 0)), at);
	}

	private static ShortItem shortOf(String sku, long available) {
		return new ShortItem(new Sku(sku), null, Quantity.of(3), Quantity.of(available));
	}

	private static ShortfallItem find(String order) {
		views.awaitLevel();
		return shortfalls.find(new OrderId(order)).orElseThrow();
	}

}
