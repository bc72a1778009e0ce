package io.tieout.app.process.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.controls.ControlRoom;
import io.tieout.eventstore.EventReader;
import io.tieout.inventory.StockPositionEvent;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * What holds of stock and reservations whatever has happened: the chain is whole, no
 * stock was ever below zero, the views equal their history, and what is reserved is what
 * reservations ask for.
 */
final class SoundHistory {

	private static final List<String> VIEWS = List.of("availability", "reservations", "stock_ledger");

	private SoundHistory() {
	}

	/**
	 * Waits until every view is level, whichever node feeds it, and requires it.
	 */
	static void require(ServiceOnPort service) throws Exception {
		service.awaitLevel();
		EventReader reader = service.part(EventReader.class);
		reader.read(0, reader.lastPosition(), (event) -> {
			if (event.payload() instanceof StockPositionEvent moved) {
				assertThat(moved.after().belowZero()).as("below zero at %s", event.position()).isFalse();
			}
		});
		new ControlRoom(service).runThatHolds("reservations");
		for (String view : VIEWS) {
			assertThat(verified(service, view).path("differenceCount").asInt(-1)).as(view).isZero();
		}
		JsonNode chain = ServiceOnPort.json(service.post("auditor", "/audit/v1/verifications", "{}"));
		assertThat(chain.path("valid").asBoolean()).as(chain.toString()).isTrue();
	}

	private static JsonNode verified(ServiceOnPort service, String view) throws Exception {
		String runs = "/ops/v1/views/" + view + "/rebuilds";
		JsonNode run = ServiceOnPort
			.json(ServiceOnPort.answered(202, service.post("operator", runs, "{\"mode\":\"verify\"}")));
		return Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> service.read(runs + "/" + run.path("id").asString()),
					(state) -> !state.path("state").asString().equals("RUNNING"));
	}

}
