package io.tieout.app.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.database.DatabaseRoles;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What the views tell over the interface and by SQL.
 */
class ViewInterfaceTests {

	private static LoadedService loaded;

	@BeforeAll
	static void start(@TempDir Path data) {
		loaded = LoadedService.mixed(data);
	}

	@AfterAll
	static void stop() {
		loaded.close();
	}

	@Test
	void journalsAreAnsweredFromTheViewAndTheirSourcesFromTheStore() {
		JsonNode journals = loaded.get("finance", "/experience/v1/journals?company=MAIN&period=2010-12").get("items");
		assertThat(journals).hasSize(2);
		JsonNode journal = journals.get(0);
		String id = journal.get("journalId").asString();
		assertThat(loaded.get("finance", "/experience/v1/journals/" + id)).isEqualTo(journal);
		assertThat(journal.get("debit")).isEqualTo(journal.get("credit"));
		assertThat(journal.get("lines").get(0).get("amount").get("currency").asString()).isEqualTo("GBP");
		String table = loaded.table("journals");
		loaded.sql().sql("UPDATE " + table + " SET prepared_by = 'mallory' WHERE journal_id = ?").param(id).update();
		assertThat(loaded.get("finance", "/experience/v1/journals/" + id).get("preparedBy").asString())
			.isEqualTo("mallory");
		loaded.sql().sql("UPDATE " + table + " SET gone = true WHERE journal_id = ?").param(id).update();
		HttpResponse<String> notYet = loaded.answer("finance", "/experience/v1/journals/" + id);
		assertThat(notYet.statusCode()).isEqualTo(404);
		assertThat(notYet.body()).contains("JOURNAL_UNKNOWN");
		assertThat(loaded.get("finance", "/experience/v1/journals/" + id + "/lines/1/sources").get("items"))
			.isNotEmpty();
		loaded.rebuild("journals");
		assertThat(loaded.get("finance", "/experience/v1/journals/" + id)).isEqualTo(journal);
	}

	@Test
	void whatWasOnHandThenIsAskedByWhatWasKnownThen() {
		String item = "/experience/v1/availability?sku=JUG&location=LONDON";
		loaded.take("products", """
				{"source":"ERP","sourceId":"JUG","occurredAt":"2026-01-01T00:00:00Z","sku":"JUG","name":"JUG",\
				"stocked":true}""");
		loaded.take("stock-movements", LoadedService.movement("JUG-1", "JUG", "RECEIVED", 10));
		loaded.awaitSettled();
		JsonNode received = event("JUG-1");
		loaded.take("stock-movements", LoadedService.movement("JUG-2", "JUG", "SOLD", 4));
		loaded.awaitSettled();
		String known = "&knownAt=" + received.get("recordedAt").asString();
		String asOf = "&asOf=2026-01-02T11:00:00Z";
		assertThat(only(item + asOf).get("onHand").asInt()).isEqualTo(6);
		assertThat(only(item + known).get("onHand").asInt()).isEqualTo(10);
		assertThat(only(item + asOf + known).get("onHand").asInt()).isEqualTo(10);
		assertThat(only(item + asOf + known).get("position")).isEqualTo(received.get("position"));
		assertThat(only(item + "&asOf=2026-01-02T09:00:00Z" + known).get("onHand").asInt()).isZero();
		assertThat(loaded.get("service", item + asOf + "&knownAt=2020-01-01T00:00:00Z").get("items")).isEmpty();
		assertThat(loaded.get("service", "/experience/v1/availability?location=LONDON" + asOf + known).get("items"))
			.as("of a whole place too")
			.anySatisfy((then) -> assertThat(then.get("sku").asString()).isEqualTo("JUG"));
	}

	private static JsonNode event(String sourceId) {
		return loaded.get("auditor", "/audit/v1/events?source=WMS&type=inventory.StockMoved&sourceId=" + sourceId)
			.get("items")
			.get(0);
	}

	private static JsonNode only(String path) {
		JsonNode items = loaded.get("service", path).get("items");
		assertThat(items).hasSize(1);
		return items.get(0);
	}

	@Test
	void linksThatAwaitAStewardAreListedWithBothCustomers() {
		JsonNode reviews = loaded.get("steward", "/experience/v1/customers/reviews").get("items");
		assertThat(reviews).extracting((review) -> review.get("link").get("guard").asString())
			.containsExactly("UNIQUE_IDENTIFIER", "REVIEW");
		assertThat(reviews).allSatisfy((review) -> {
			assertThat(review.get("customerA").asString()).isNotEqualTo(review.get("customerB").asString());
			assertThat(review.get("link").get("state").asString()).isEqualTo("PROPOSED");
		});
		assertThat(reviews.toString()).doesNotContain("example.com");
		assertThat(loaded.answer("service", "/experience/v1/customers/reviews").statusCode()).isEqualTo(403);
		assertThat(loaded.answer("steward", "/experience/v1/customers/reviews?cursor=zzz").statusCode()).isEqualTo(400);
	}

	@Test
	void eventsAreFoundByBusinessTime() {
		String query = "/audit/v1/events?occurredFrom=2010-12-01T00:00:00Z&occurredTo=2010-12-02T00:00:00Z&source=LONDON";
		JsonNode items = loaded.get("auditor", query).get("items");
		assertThat(items).isNotEmpty()
			.allSatisfy((event) -> assertThat(event.get("occurredAt").asString()).startsWith("2010-12-01"))
			.allSatisfy((event) -> assertThat(event.get("tradingDay").asString()).isEqualTo("2010-12-01"));
		assertThat(loaded.get("auditor", query.replace("2010-12-02T", "2010-12-03T")).get("items"))
			.hasSizeGreaterThan(items.size());
		assertThat(loaded.get("auditor", "/audit/v1/events?occurredTo=2000-01-01T00:00:00Z").get("items")).isEmpty();
	}

	/** Before and after a switch that makes the SQL view anew. */
	@Test
	void theReadersGroupMaySelectFromTheViewsAndFromNothingElse() {
		JdbcClient reader = JdbcClient.create(loaded.service().postgres().memberOf(DatabaseRoles.READER));
		assertMayReadViewsOnly(reader);
		loaded.sql()
			.sql("UPDATE views.generation SET definition = 'other' WHERE view = 'availability' AND state = 'LIVE'")
			.update();
		loaded.rebuild("availability");
		assertMayReadViewsOnly(reader);
	}

	private static void assertMayReadViewsOnly(JdbcClient reader) {
		for (String view : LoadedService.VIEWS) {
			assertThat(reader.sql("SELECT count(*) FROM read." + view).query(Long.class).single()).isPositive();
		}
		for (String refused : new String[] { "SELECT * FROM " + loaded.table("availability"),
				"SELECT * FROM store.event", "SELECT * FROM inbox.record", "SELECT * FROM keys.data_key",
				"DELETE FROM read.availability", "CREATE TABLE read.mine (a int)",
				"CREATE TABLE public.mine (a int)" }) {
			assertThatExceptionOfType(DataAccessException.class).as(refused)
				.isThrownBy(() -> reader.sql(refused).update())
				.withStackTraceContaining("permission denied");
		}
	}

}
