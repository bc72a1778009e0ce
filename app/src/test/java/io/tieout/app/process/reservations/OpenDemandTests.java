package io.tieout.app.process.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import io.tieout.app.controls.ControlRoom;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A random life of reservations through the real service: what is reserved at every
 * position is what is left of the reservations there.
 */
class OpenDemandTests {

	private static final int STEPS = 250;

	private static ServiceOnPort service;

	private static StockRoom room;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data, "--tieout.channels[0].id=web",
				"--tieout.channels[0].locations=WH,STORE1", "--tieout.channels[1].id=market",
				"--tieout.channels[1].locations=STORE1,WH", "--tieout.channels[1].allocate-orders=true");
		room = new StockRoom(service);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void whatIsReservedIsTheOpenDemand() throws Exception {
		Random random = new Random(36);
		List<String> items = List.of(room.item(40, 20), room.item(10, 30), room.item(25, 25));
		List<String> reservations = new ArrayList<>();
		List<String[]> orders = new ArrayList<>();
		for (int step = 0; step < STEPS; step++) {
			live(random, items, reservations, orders);
		}
		service.awaitSettled();
		ControlRoom controls = new ControlRoom(service);
		controls.runThatHolds("reservations");
		JdbcClient sql = JdbcClient.create(service.postgres().app());
		assertThat(sql.sql("SELECT count(DISTINCT status) FROM read.reservations").query(Long.class).single())
			.as("every way a reservation may go was gone")
			.isEqualTo(5);
		assertThat(sql.sql("SELECT count(*) FROM read.reservations WHERE open > 0 AND open < quantity")
			.query(Long.class)
			.single()).as("some are shipped in part").isPositive();
		assertThat(sql.sql("SELECT sum(reserved) > 0 FROM read.availability").query(Boolean.class).single()).isTrue();
		String sku = items.get(0);
		controls.tamper(1, "UPDATE read.availability SET reserved = reserved + 1 WHERE sku = ? AND location = 'WH'",
				sku);
		controls.runThatFinds("reservations", 1);
	}

	private static void live(Random random, List<String> items, List<String> reservations, List<String[]> orders)
			throws Exception {
		String item = items.get(random.nextInt(items.size()));
		String reservation = reservations.isEmpty() ? "none" : reservations.get(random.nextInt(reservations.size()));
		String[] order = orders.isEmpty() ? new String[] { "none", item } : orders.get(random.nextInt(orders.size()));
		switch (random.nextInt(10)) {
			case 0, 1, 2 -> {
				String id = StockRoom.id();
				Instant end = (random.nextInt(3) == 0) ? Instant.now().plusSeconds(1) : StockRoom.TOMORROW;
				room.place(id, "web", end, StockRoom.line(items.get(0), 2 + random.nextInt(5)),
						StockRoom.line(item, 1));
				reservations.add(id);
			}
			case 3, 4 -> {
				String number = (random.nextInt(3) == 0) ? order[0] : "O-" + UUID.randomUUID();
				room.commit(reservation, number);
				orders.add(new String[] { number, items.get(0) });
			}
			case 5 -> room.step(reservation, "fulfil");
			case 6 -> room.step(reservation, "release");
			case 7 -> {
				String number = "M-" + UUID.randomUUID();
				order(number, "CONFIRMED", item, 1 + random.nextInt(4));
				orders.add(new String[] { number, item });
			}
			case 8 -> move(order[0], order[1], "SHIPPED", 1);
			default -> move("R-" + UUID.randomUUID(), item, "RECEIVED", 1 + random.nextInt(4));
		}
	}

	private static void order(String order, String status, String sku, int quantity) throws Exception {
		service.sendLines("orders", List
			.of("{\"source\":\"MARKET\",\"sourceId\":\"%s\",\"occurredAt\":\"%s\",\"orderId\":\"%s\",\"channel\":\"market\",\"status\":\"%s\",\"lines\":[{\"sku\":\"%s\",\"quantity\":%d,\"unitPrice\":{\"amount\":\"4.50\",\"currency\":\"GBP\"}}]}"
				.formatted(order, Instant.now(), order, status, sku, quantity)));
	}

	private static void move(String document, String sku, String kind, int quantity) throws Exception {
		service.sendLines("stock-movements", List
			.of("{\"source\":\"WMS\",\"sourceId\":\"%s\",\"occurredAt\":\"%s\",\"sku\":\"%s\",\"location\":\"WH\",\"kind\":\"%s\",\"quantity\":%d,\"document\":\"%s\"}"
				.formatted(UUID.randomUUID(), Instant.now(), sku, kind, quantity, document)));
	}

}
