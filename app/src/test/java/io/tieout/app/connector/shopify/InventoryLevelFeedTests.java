package io.tieout.app.connector.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.app.connector.KnownWorld;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.KnownLocation;
import io.tieout.app.ingest.feed.LocationDirectory;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.realinput.RealData;
import io.tieout.core.LocationId;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.StockStatementCommand.RecordStatement;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What inventory levels of a shop state.
 */
class InventoryLevelFeedTests {

	private static final LocationDirectory PLACES = new LocationDirectory(
			List.of(new KnownLocation(new LocationId("SHOP1"), null, List.of("shopify:487838322")),
					new KnownLocation(new LocationId("SHOP2"), null, List.of("Shopify:905684977"))));

	private final KnownWorld world = new KnownWorld().with("BOARD", null, "shopify:808950810");

	@Test
	void theLevelsOfAShopAreStatementsOfWhatIsAvailable() throws Exception {
		JsonNode levels = JsonMapper.shared()
			.readTree(Files.readString(RealData.file("shopify/inventory_levels.json")))
			.get("inventory_levels");
		StringBuilder lines = new StringBuilder();
		levels.forEach((level) -> lines.append(level).append('\n'));
		List<Interpretation> all = interpret(BodyFormat.NDJSON, lines.toString(), Map.of());
		assertThat(all.stream().map((one) -> (RecordStatement) this.world.commands(one).get(0)))
			.allSatisfy((one) -> assertThat(one.meaning()).isEqualTo(StatedMeaning.AVAILABLE))
			.allSatisfy((one) -> assertThat(one.asOf()).isEqualTo(Instant.parse("2020-04-06T14:51:36Z")))
			.extracting((one) -> one.location() + " " + one.lines().get(0).sku() + " " + one.lines().get(0).quantity())
			.containsExactly("SHOP1 BOARD 9", "SHOP1 SHOPIFY:39072856 27", "SHOP2 BOARD 1", "SHOP2 SHOPIFY:39072856 3");
		assertThat(all.stream().map((one) -> KnownWorld.statement(one).identity())).doesNotHaveDuplicates();
	}

	@Test
	void anItemThatIsNotTrackedIsUnknownAndNotZero() {
		RecordStatement statement = (RecordStatement) this.world.commands(one(level("null", ""), Map.of())).get(0);
		assertThat(statement.lines().get(0).quantity()).isNull();
	}

	@Test
	void whatHappenedIsTheRecordHoweverOftenItIsTold() {
		Map<String, String> told = Map.of("eventId", "EV-1", "source", "TEASHOP");
		assertThat(KnownWorld.statement(one(level("6", ""), told)).identity().reference())
			.hasToString("TEASHOP/EV-1/808950810/487838322")
			.isEqualTo(KnownWorld.statement(one(level("6", ""), told)).identity().reference());
		assertThat(KnownWorld.statement(one(level("6", "").replace("808950810", "808950811"), told))
			.identity()
			.reference()).as("another level that the same event changed")
			.hasToString("TEASHOP/EV-1/808950811/487838322");
	}

	@Test
	void aLevelWithoutATimeIsOfWhenItWasSent() {
		String level = level("6", "").replaceFirst(",\"updated_at\":\"[^\"]*\"", "");
		assertThat(KnownWorld.statement(one(level, Map.of("triggeredAt", "2026-03-02T23:00:01Z"))).occurredAt())
			.isEqualTo(Instant.parse("2026-03-02T23:00:01Z"));
		assertThat(codes(one(level, Map.of()))).containsExactly("FIELD_MISSING");
		assertThat(codes(one(level, Map.of("triggeredAt", "now")))).containsExactly("TIME_INVALID");
	}

	@Test
	void whatIsWrongIsToldAllAtOnce() {
		assertThat(codes(one("{\"location_id\":\"x\",\"available\":true,\"updated_at\":\"now\"}", Map.of())))
			.containsExactly("FIELD_MISSING", "SHOPIFY_ID_INVALID", "TEXT_EXPECTED", "TIME_INVALID");
		assertThat(codes(one(level("6", ""), Map.of("eventId", "x".repeat(201))))).containsExactly("SOURCE_ID_INVALID");
		assertThatExceptionOfType(BodyRefusedException.class)
			.isThrownBy(() -> interpret(BodyFormat.CSV, "a,b", Map.of()));
	}

	@Test
	void aPlaceNobodyKnowsKeepsTheLevelWaiting() {
		assertThat(this.world.cause(one(level("6", "1"), Map.of())).fingerprint())
			.isEqualTo("LOCATION_UNKNOWN:shopify:4878383221");
	}

	private static Interpretation one(String level, Map<String, String> parameters) {
		return interpret(BodyFormat.JSON, level, parameters).get(0);
	}

	private static List<Interpretation> interpret(BodyFormat format, String body, Map<String, String> parameters) {
		return KnownWorld.interpret(new InventoryLevelFeed(PLACES, ZoneOffset.UTC), format,
				new FeedContext(parameters, null), body);
	}

	private static List<String> codes(Interpretation interpretation) {
		return KnownWorld.problems(interpretation).stream().map(Problem::code).toList();
	}

	private static String level(String available, String moreOfTheLocation) {
		return "{\"inventory_item_id\":808950810,\"location_id\":487838322" + moreOfTheLocation + ",\"available\":"
				+ available + ",\"updated_at\":\"2020-04-06T10:51:36-04:00\"}";
	}

}
