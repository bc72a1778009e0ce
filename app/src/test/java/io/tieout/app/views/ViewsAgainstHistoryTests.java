package io.tieout.app.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every view equals its history after a load through the real doors, whatever is done to
 * it: rebuilt, fed again, broken by hand and mended.
 */
class ViewsAgainstHistoryTests {

	/** What is broken in a view: a column beside the key, and a key that is none. */
	private record Damage(String view, String column, String altered, String keyColumn, Object planted) {
	}

	private static final Map<String, Damage> DAMAGES = Stream
		.of(new Damage("availability", "on_hand", "on_hand + 1", "sku", "ZZZ"),
				new Damage("customers", "founded_at", "founded_at - interval '1 day'", "customer_id",
						"ffffffff-0000-0000-0000-000000000000"),
				new Damage("customer_records", "version", "'altered'", "record_id", "CRM/zzz"),
				new Damage("customer_links", "weight_millibits", "weight_millibits + 1", "rule", "planted"),
				new Damage("customer_changes", "customer_id", "'ffffffff-0000-0000-0000-000000000000'", "subject",
						"zzz"),
				new Damage("journals", "debit", "debit + 0.01", "journal_id", "zzz"),
				new Damage("journal_lines", "amount", "amount + 0.01", "line_number", 999),
				new Damage("breaks", "assignee", "'mallory'", "break_id", "zzz/1"),
				new Damage("trading_days", "accepted", "accepted + 1", "flow", "zzz"),
				new Damage("authorities", "granted_by", "'mallory'", "subject", "stock/zzz"),
				new Damage("prices", "amount", "amount + 0.01", "sku", "ZZZ"),
				new Damage("incoming", "received", "received + 1", "sku", "ZZZ"),
				new Damage("stock_ledger", "on_hand", "on_hand + 1", "entry", 99_999_999),
				new Damage("stock_statements", "lines", "lines + 1", "statement", "zzz/1"),
				new Damage("variances", "held", "held + 1", "variance_id", "zzz/1/1"),
				new Damage("item_costs", "value", "value + 0.01", "sku", "ZZZ"),
				new Damage("inventory_value", "value", "value + 0.01", "sku", "ZZZ"),
				new Damage("reservations", "open", "open + 1", "reservation", "zzz"),
				new Damage("shortfalls", "cause", "'NONE'", "order_id", "zzz"),
				new Damage("transfers", "version", "version + 1", "transfer", "zzz"),
				new Damage("till_days", "sales", "sales + 1", "workstation", "zzz"))
		.collect(Collectors.toMap(Damage::view, Function.identity()));

	private static LoadedService loaded;

	@BeforeAll
	static void start(@TempDir Path data) {
		loaded = LoadedService.mixed(data);
	}

	@AfterAll
	static void stop() {
		loaded.close();
	}

	static Stream<String> views() {
		return LoadedService.VIEWS.stream();
	}

	@Test
	void theLoadReachesEveryView() {
		assertThat(LoadedService.VIEWS)
			.allSatisfy((view) -> assertThat(loaded.rows(view)).as(view).hasSizeGreaterThan(1));
		assertThat(DAMAGES.keySet()).containsExactlyInAnyOrderElementsOf(LoadedService.VIEWS);
	}

	@ParameterizedTest
	@MethodSource("views")
	void aVerificationFindsNoDifference(String view) {
		assertThat(loaded.verify(view).get("differenceCount").asLong()).isZero();
	}

	@ParameterizedTest
	@MethodSource("views")
	void aRebuildGivesAnEqualDigest(String view) {
		JsonNode before = loaded.status(view);
		List<String> rows = loaded.rows(view);
		assertThat(loaded.rebuild(view).get("differenceCount").asLong()).isZero();
		JsonNode after = loaded.status(view);
		assertThat(after.get("generation").asInt()).isGreaterThan(before.get("generation").asInt());
		assertThat(after.get("digest")).isEqualTo(before.get("digest"));
		assertThat(loaded.rows(view)).containsExactlyInAnyOrderElementsOf(rows);
	}

	@ParameterizedTest
	@MethodSource("views")
	void eventsDeliveredAgainChangeNothing(String view) {
		JsonNode before = loaded.status(view);
		List<String> rows = loaded.rows(view);
		long head = before.get("position").asLong();
		for (long position : new long[] { 0, head / 2, head - 1 }) {
			loaded.sql()
				.sql("UPDATE views.generation SET position = ? WHERE view = ? AND state = 'LIVE'")
				.params(position, view)
				.update();
			// the next event is when the feeder notices
			loaded.post("operator", "/ops/v1/views/" + view + "/rebuilds", "{\"mode\":\"verify\"}");
			await().atMost(LoadedService.PATIENCE).until(() -> loaded.status(view).get("position").asLong() > head);
			await().atMost(LoadedService.PATIENCE).until(() -> runsAreOver(view));
			assertThat(loaded.rows(view)).containsExactlyInAnyOrderElementsOf(rows);
			assertThat(loaded.status(view).get("digest")).isEqualTo(before.get("digest"));
			assertThat(loaded.status(view).get("rows")).isEqualTo(before.get("rows"));
		}
		assertThat(loaded.verify(view).get("differenceCount").asLong()).isZero();
	}

	private static boolean runsAreOver(String view) {
		JsonNode runs = loaded.get("operator", "/ops/v1/views/" + view + "/rebuilds").get("items");
		return !runs.get(0).get("state").asString().equals("RUNNING");
	}

	@ParameterizedTest
	@MethodSource("views")
	void whatIsBrokenByHandIsNamedRowAndColumnAndMendedByARebuild(String view) {
		Damage damage = DAMAGES.get(view);
		String table = loaded.table(view);
		List<String> places = loaded.sql()
			.sql("SELECT ctid::text FROM " + table + " WHERE NOT gone ORDER BY position, ctid LIMIT 2")
			.query(String.class)
			.list();
		alter("INSERT INTO " + table + " SELECT (jsonb_populate_record(existing, jsonb_build_object('"
				+ damage.keyColumn() + "', ?))).* FROM " + table + " existing WHERE ctid = ?::tid", damage.planted(),
				places.get(0));
		alter("DELETE FROM " + table + " WHERE ctid = ?::tid", places.get(1));
		alter("UPDATE " + table + " SET " + damage.column() + " = " + damage.altered() + " WHERE ctid = ?::tid",
				places.get(0));
		JsonNode found = loaded.verify(view);
		assertThat(found.get("differenceCount").asLong()).isEqualTo(3);
		assertThat(found.get("differences")).extracting((difference) -> difference.get("kind").asString())
			.containsExactlyInAnyOrder("CHANGED", "MISSING", "SURPLUS");
		for (JsonNode difference : found.get("differences")) {
			if (difference.get("kind").asString().equals("CHANGED")) {
				assertThat(difference.get("cells")).extracting((cell) -> cell.get("column").asString())
					.containsExactly(damage.column());
			}
			if (difference.get("kind").asString().equals("SURPLUS")) {
				assertThat(difference.get("key").get(damage.keyColumn()).asString()).isEqualTo("" + damage.planted());
			}
		}
		assertThat(loaded.rebuild(view).get("differenceCount").asLong()).isEqualTo(3);
		assertThat(loaded.verify(view).get("differenceCount").asLong()).isZero();
	}

	private static void alter(String sql, Object... parameters) {
		assertThat(loaded.sql().sql(sql).params(parameters).update()).isOne();
	}

	@Test
	void theFormerGenerationIsListedAndRolledBackTo() {
		loaded.rebuild("breaks");
		List<String> rows = loaded.rows("breaks");
		JsonNode generations = loaded.get("auditor", "/ops/v1/views/breaks/generations");
		assertThat(generations.get(0).get("state").asString()).isEqualTo("LIVE");
		JsonNode kept = generations.get(1);
		assertThat(kept.get("state").asString()).isEqualTo("KEPT");
		loaded.awaitEnd(loaded.post("operator",
				"/ops/v1/views/breaks/generations/" + kept.get("generation").asInt() + "/activate", "{}"));
		assertThat(loaded.status("breaks").get("generation")).isEqualTo(kept.get("generation"));
		assertThat(loaded.rows("breaks")).containsExactlyInAnyOrderElementsOf(rows);
		assertThat(loaded.get("auditor", "/ops/v1/views/breaks/rebuilds?limit=1").get("items").get(0).get("mode"))
			.hasToString("\"activate\"");
		assertThat(loaded.answer("auditor", "/ops/v1/views/nothing/generations").statusCode()).isEqualTo(404);
	}

	@Test
	void runsComeInPagesThatMeet() {
		loaded.verify("customers");
		loaded.verify("customers");
		JsonNode all = loaded.get("operator", "/ops/v1/views/customers/rebuilds");
		JsonNode first = loaded.get("operator", "/ops/v1/views/customers/rebuilds?limit=1");
		JsonNode second = loaded.get("operator",
				"/ops/v1/views/customers/rebuilds?limit=1&cursor=" + first.get("next").asString());
		assertThat(List.of(first.get("items").get(0), second.get("items").get(0)))
			.containsExactly(all.get("items").get(0), all.get("items").get(1));
	}

	@ParameterizedTest
	@MethodSource("views")
	void theViewAsKnownThenIsReadRowByRow(String view) {
		List<String> before = loaded.rows(view);
		JsonNode run = loaded.run(view,
				"{\"mode\":\"asOf\",\"until\":\"" + loaded.status(view).get("position").asLong() + "\"}");
		String path = "/ops/v1/views/" + view + "/generations/" + run.get("generation").asInt() + "/rows";
		JsonNode page = loaded.get("auditor", path + "?limit=1");
		int rows = 0;
		while (page.has("next")) {
			rows += page.get("items").size();
			page = loaded.get("auditor", path + "?limit=1&cursor=" + page.get("next").asString());
		}
		assertThat(rows + page.get("items").size()).isEqualTo(before.size());
		List<Map<String, String>> all = new ArrayList<>();
		loaded.get("auditor", path + "?limit=1000").get("items").forEach((row) -> {
			Map<String, String> values = new TreeMap<>();
			row.get("columns").forEachEntry((column, value) -> values.put(column, value.asString()));
			values.put("position", row.get("position").asString());
			all.add(values);
		});
		assertThat(all).containsExactlyInAnyOrderElementsOf(liveRows(view));
	}

	/** The rows of the live view, every value as text and none where there is none. */
	private static List<Map<String, String>> liveRows(String view) {
		List<String> columns = loaded.sql()
			.sql("SELECT column_name FROM information_schema.columns WHERE table_schema = 'read' AND table_name = ?")
			.param(view)
			.query(String.class)
			.list();
		String texts = columns.stream().map((column) -> column + "::text").collect(Collectors.joining(", "));
		return loaded.sql().sql("SELECT " + texts + " FROM read." + view).query((row, index) -> {
			Map<String, String> values = new TreeMap<>();
			for (String column : columns) {
				String value = row.getString(column);
				if (value != null) {
					values.put(column, value);
				}
			}
			return values;
		}).list();
	}

	@Test
	void aGenerationThatCannotBeReadIsUnknown() {
		HttpResponse<String> none = loaded.answer("auditor", "/ops/v1/views/breaks/generations/999/rows");
		assertThat(none.statusCode()).isEqualTo(404);
		assertThat(none.body()).contains("GENERATION_UNKNOWN");
		assertThat(loaded.answer("service", "/ops/v1/views/breaks/generations/1/rows").statusCode()).isEqualTo(403);
	}

	@Test
	void aCursorOfAnotherListIsRefused() {
		int generation = loaded.status("journal_lines").get("generation").asInt();
		String path = "/ops/v1/views/journal_lines/generations/" + generation + "/rows?cursor=";
		String foreign = Base64.getUrlEncoder().encodeToString("one\u001ftwo".getBytes(StandardCharsets.UTF_8));
		for (String cursor : List.of("zzz", foreign)) {
			HttpResponse<String> refused = loaded.answer("auditor", path + cursor);
			assertThat(refused.statusCode()).isEqualTo(400);
			assertThat(refused.body()).contains("CURSOR_INVALID");
		}
	}

	@Test
	void realSalesLinesOfThreeDaysEqualTheirHistory(@TempDir Path data) throws Exception {
		Path folder = Path.of(System.getProperty("tieout.testdata", "../../shared/data")).resolve("sales-lines");
		Assumptions.assumeTrue(Files.exists(folder), "skipped: no data");
		try (LoadedService real = LoadedService.empty(data)) {
			for (String day : List.of("2011-01-18", "2010-12-01", "2011-12-09")) {
				real.sales(Files.readString(folder.resolve(day + ".csv")));
			}
			real.awaitSettled();
			assertThat(real.status("trading_days").get("rows").asLong()).isEqualTo(3);
			assertThat(LoadedService.VIEWS)
				.allSatisfy((view) -> assertThat(real.verify(view).get("differenceCount").asLong()).as(view).isZero());
		}
	}

}
