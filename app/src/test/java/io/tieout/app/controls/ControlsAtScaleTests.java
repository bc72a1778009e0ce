package io.tieout.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A hundred places with a thousand items each: their views are rebuilt to the same
 * digests, the controls hold, and of a hundred thousand positions exactly those are found
 * that were tampered with. It fills the store with two hundred thousand events, hence
 * slow.
 */
@Tag("slow")
class ControlsAtScaleTests {

	private static final int PLACES = 100;

	private static final int ITEMS = 1_000;

	private static final int POSITIONS = PLACES * ITEMS;

	private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

	private static final List<String> VIEWS = List.of("availability", "stock_ledger");

	private static ServiceOnPort service;

	private static ControlRoom room;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data, ControlRoom.byHandAlone());
		room = new ControlRoom(service);
		for (int place = 0; place < PLACES; place++) {
			fill("S" + place, MovementKind.RECEIVED, 10);
			fill("S" + place, MovementKind.SOLD, 3);
		}
		service.awaitLevel();
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	private static void fill(String place, MovementKind kind, int quantity) {
		List<Item> items = new ArrayList<>(ITEMS);
		for (int item = 0; item < ITEMS; item++) {
			RecordMovement movement = new RecordMovement(StockPositionId.of(place, "SKU-" + item), kind,
					Quantity.of(quantity), null, null, null, NOON);
			items.add(new Item(List.of(movement), EventContext.of(NOON, "clerk", "setup")));
		}
		assertThat(service.part(BulkCommands.class).execute(items)).allMatch(CommandResult.Accepted.class::isInstance);
	}

	@Test
	void ofAHundredThousandPositionsExactlyThoseTamperedWithAreFound() throws Exception {
		for (String view : VIEWS) {
			String digest = room.status(view).get("digest").asString();
			assertThat(room.rebuild(view).get("differenceCount").asLong()).isZero();
			assertThat(room.status(view).get("digest").asString()).isEqualTo(digest);
			assertThat(room.rebuild(view, "verify").get("differenceCount").asLong()).isZero();
		}
		holdAll();
		tamper();
		JsonNode states = room.runThatFinds("stock-states", 1);
		assertThat(states.get("subjects").asInt()).isEqualTo(POSITIONS - 1);
		room.found("stock-states", "S7/SKU-7", "states-do-not-add-up", "onHand", "8", "7");
		room.runThatFinds("stock-history", 3);
		room.found("stock-history", "S7/SKU-7", "row-drifted", "sellable", "7", "8");
		room.found("stock-history", "S8/SKU-8", "row-drifted", "onHand", "7", "6");
		room.found("stock-history", "S9/SKU-9", "row-missing", "onHand", "7", "nothing");
		room.runThatFinds("stock-ledger", 6);
		room.found("stock-ledger", "S50/SKU-500/2026-03-02", "entry-altered", "sales", "-3", "-4");
		room.found("stock-ledger", "S51/SKU-501/2026-03-02", "entry-missing", "receipts", "10", "0");
		room.found("stock-ledger", "S50/SKU-500", "balance-differs", "onHand", "6", "7");
		room.found("stock-ledger", "S51/SKU-501", "balance-differs", "onHand", "-3", "7");
		room.found("stock-ledger", "S8/SKU-8", "balance-differs", "onHand", "7", "6");
		room.found("stock-ledger", "S9/SKU-9", "balance-differs", "onHand", "7", "0");
		for (String view : VIEWS) {
			room.rebuild(view);
		}
		holdAll();
		service.awaitLevel();
		assertThat(service.read("/experience/v1/breaks?flow=control").get("items")).isEmpty();
	}

	private static void holdAll() throws Exception {
		assertThat(room.runThatHolds("stock-states").get("subjects").asInt()).isEqualTo(POSITIONS);
		assertThat(room.runThatHolds("stock-history").get("subjects").asInt()).isEqualTo(POSITIONS);
		assertThat(room.runThatHolds("stock-ledger").get("subjects").asInt()).isEqualTo(2 * POSITIONS);
	}

	private static void tamper() throws Exception {
		String stock = "UPDATE " + room.table("availability") + " SET ";
		room.tamper(1, stock + "sellable = sellable + 1 WHERE location = 'S7' AND sku = 'SKU-7'");
		room.tamper(1,
				stock + "on_hand = on_hand - 1, sellable = sellable - 1 WHERE location = 'S8' AND sku = 'SKU-8'");
		room.tamper(1, "DELETE FROM " + room.table("availability") + " WHERE location = 'S9' AND sku = 'SKU-9'");
		String ledger = room.table("stock_ledger");
		room.tamper(1, "UPDATE " + ledger
				+ " SET on_hand = on_hand - 1 WHERE location = 'S50' AND sku = 'SKU-500' AND kind = 'SALE'");
		room.tamper(1, "DELETE FROM " + ledger + " WHERE location = 'S51' AND sku = 'SKU-501' AND kind = 'RECEIPT'");
	}

}
