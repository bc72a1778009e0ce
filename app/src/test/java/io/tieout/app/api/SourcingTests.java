package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import io.tieout.core.Quantity;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Where carts are taken from, over a real port: every channel sells from WH in London and
 * STORE1 in Leeds, in this order.
 */
class SourcingTests {

	private static ServiceOnPort service;

	private static StockRoom room;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.start(data, "--tieout.locations[0].id=WH", "--tieout.locations[0].latitude=51.51",
				"--tieout.locations[0].longitude=-0.13", "--tieout.locations[1].id=STORE1",
				"--tieout.locations[1].latitude=53.80", "--tieout.locations[1].longitude=-1.55",
				"--tieout.channels[0].id=near", "--tieout.channels[0].locations=WH,STORE1",
				"--tieout.channels[0].sourcing.strategy=NEAREST", "--tieout.channels[1].id=most",
				"--tieout.channels[1].locations=WH,STORE1", "--tieout.channels[1].sourcing.strategy=MOST_STOCK",
				"--tieout.channels[2].id=whole", "--tieout.channels[2].locations=WH,STORE1",
				"--tieout.channels[2].sourcing.split=NEVER", "--tieout.channels[3].id=lines",
				"--tieout.channels[3].locations=WH,STORE1", "--tieout.channels[3].sourcing.split=BY_LINE");
		room = new StockRoom(service);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void theNearestPlaceIsAskedFirst() throws Exception {
		String sku = room.item(5, 5);
		assertThat(places(room.placeTo("53.96", "-1.08", StockRoom.id(), "near", StockRoom.line(sku, 1))))
			.containsExactly("STORE1");
		assertThat(places(room.placeTo("51.45", "-2.59", StockRoom.id(), "near", StockRoom.line(sku, 1))))
			.containsExactly("WH");
		assertThat(places(room.place(StockRoom.id(), "near", StockRoom.line(sku, 1)))).as("nobody says where it goes")
			.containsExactly("WH");
	}

	@Test
	void aPointThatIsNotOnTheEarthIsRefused() throws Exception {
		HttpResponse<String> answer = room.placeTo("91", "0", StockRoom.id(), "near",
				StockRoom.line(room.item(1, 0), 1));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("COORDINATES_INVALID");
	}

	@Test
	void thePlaceWithTheMostIsAskedFirst() throws Exception {
		String sku = room.item(3, 4);
		assertThat(places(room.place(StockRoom.id(), "most", StockRoom.line(sku, 2)))).containsExactly("STORE1");
		assertThat(places(room.place(StockRoom.id(), "most", StockRoom.line(sku, 2)))).containsExactly("WH");
	}

	@Test
	void aCartThatIsNotToBeSplitIsRefusedWithWhatItsBestPlaceLacks() throws Exception {
		String tea = room.item(2, 1);
		String mug = room.item(0, 1);
		HttpResponse<String> answer = room.place(StockRoom.id(), "whole", StockRoom.line(tea, 2),
				StockRoom.line(mug, 1));
		assertThat(answer.statusCode()).isEqualTo(409);
		JsonNode problem = ServiceOnPort.json(answer);
		assertThat(problem.get("code").asString()).isEqualTo("INSUFFICIENT_STOCK");
		assertThat(problem.get("short")).singleElement().satisfies((shortage) -> {
			assertThat(shortage.get("sku").asString()).isEqualTo(mug);
			assertThat(shortage.get("location").asString()).isEqualTo("WH");
		});
		assertThat(room.sellable("WH", tea)).isEqualTo(Quantity.of(2));
		assertThat(places(room.place(StockRoom.id(), "whole", StockRoom.line(tea, 1), StockRoom.line(mug, 1))))
			.containsExactly("STORE1", "STORE1");
	}

	@Test
	void aCartThatIsNotToBeSplitNamesOnePlaceAtMost() throws Exception {
		String sku = room.item(1, 1);
		HttpResponse<String> answer = room.place(StockRoom.id(), "whole", at("WH", sku), at("STORE1", sku));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("LOCATIONS_DIFFER");
	}

	@Test
	void itemsMayComeFromDifferentPlacesThoughNoneIsSplit() throws Exception {
		String tea = room.item(2, 2);
		String mug = room.item(0, 1);
		String pot = room.item(1, 0);
		assertThat(places(room.place(StockRoom.id(), "lines", StockRoom.line(mug, 1), StockRoom.line(pot, 1))))
			.containsExactlyInAnyOrder("STORE1", "WH");
		HttpResponse<String> answer = room.place(StockRoom.id(), "lines", StockRoom.line(tea, 3));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(ServiceOnPort.json(answer).get("short").get(0).get("available").asInt()).isEqualTo(2);
	}

	private static String at(String location, String sku) {
		return "{\"sku\":\"%s\",\"quantity\":1,\"location\":\"%s\"}".formatted(sku, location);
	}

	private static List<String> places(HttpResponse<String> answer) {
		JsonNode held = ServiceOnPort.json(ServiceOnPort.answered(201, answer));
		return StreamSupport.stream(held.get("lines").spliterator(), false)
			.map((line) -> line.get("location").asString())
			.toList();
	}

}
