package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an operator sees of the hospital and does there, over a real port.
 */
class HospitalDoorTests {

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void lettersAndTheirCausesAreListed() throws Exception {
		String sku = Samples.sku();
		park(sku, "A", "1");
		long second = park(sku, "B", "2");
		JsonNode cause = service.read("/ops/v1/hospital/causes")
			.get("items")
			.valueStream()
			.filter((one) -> one.get("cause").asString().equals("UNKNOWN_SKU:" + sku))
			.findFirst()
			.orElseThrow();
		assertThat(cause.get("code").asString()).isEqualTo("UNKNOWN_SKU");
		assertThat(cause.get("subject").asString()).isEqualTo(sku);
		assertThat(cause.get("letters").asInt()).isEqualTo(2);
		JsonNode first = service.read("/ops/v1/hospital?limit=1&cause=UNKNOWN_SKU:" + sku);
		JsonNode next = service
			.read("/ops/v1/hospital?limit=1&cause=UNKNOWN_SKU:" + sku + "&cursor=" + first.get("next").asString());
		assertThat(next.get("items").get(0).get("id").asLong()).isEqualTo(second);
		assertThat(next.has("next")).isFalse();
		Problems.of(service.get("operator", "/ops/v1/hospital?limit=1001"), 400, "LIMIT_INVALID");
		Problems.of(service.get("operator", "/ops/v1/hospital?limit=0"), 400, "LIMIT_INVALID");
	}

	@Test
	void theTextOfALetterIsShownAndThatItWasReadIsAnAct() throws Exception {
		String sku = Samples.sku();
		String csv = "source,sourceId,occurredAt,sku,location,kind,quantity\nWMS,R-%1$s,%2$s,%1$s,WH,RECEIVED,3\n"
			.formatted(sku, Samples.TIME);
		ServiceOnPort.answered(200, service.post("service", "/system/v1/stock-movements", "text/csv", csv));
		long letter = letters(sku).get(0);
		JsonNode record = service.read("/ops/v1/hospital/" + letter + "/record");
		assertThat(record.get("format").asString()).isEqualTo("CSV");
		assertThat(record.get("header").asString()).isEqualTo(csv.lines().findFirst().orElseThrow());
		assertThat(record.get("record").asString()).isEqualTo(csv.lines().skip(1).findFirst().orElseThrow());
		JsonNode act = acts("letter/" + letter).get(0);
		assertThat(act.get("data").get("action").asString()).isEqualTo("hospital.read");
		assertThat(act.get("actor").asString()).isEqualTo("administrator");
		Problems.of(service.get("operator", "/ops/v1/hospital/999999/record"), 404, "LETTER_UNKNOWN");
		assertThat(service.get("service", "/ops/v1/hospital/" + letter + "/record").statusCode()).isEqualTo(403);
	}

	@Test
	void registeringTheProductLetsItsLettersLeaveInOrder() throws Exception {
		String sku = Samples.sku();
		park(sku, "A", "1");
		park(sku, "B", "2");
		ServiceOnPort.answered(201, service.post("service", "/system/v1/products", Samples.product(sku)));
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> letters(sku).isEmpty());
		assertThat(service.read("/audit/v1/events?subject=stock:WH/" + sku).get("items")).hasSize(2);
	}

	@Test
	void aLetterAndAWholeCauseAreTriedAgain() throws Exception {
		String sku = Samples.sku() + "/L";
		long first = park(sku, "A", "1");
		long second = park(sku, "B", "2");
		JsonNode tried = ServiceOnPort.json(ServiceOnPort.answered(200, act(first, "retry", "")));
		assertThat(tried.get("state").asString()).isEqualTo("WAITING");
		assertThat(tried.get("attempts").asInt()).isEqualTo(1);
		Problems.of(act(second, "retry", ""), 409, "LETTER_NOT_FIRST");
		Problems.of(act(999_999, "retry", ""), 404, "LETTER_UNKNOWN");
		JsonNode released = ServiceOnPort.json(ServiceOnPort.answered(200, service.post("operator",
				"/ops/v1/hospital/causes/UNKNOWN_SKU:" + sku.replace("/", "~1") + "/retry", "")));
		assertThat(released.get("released").asInt()).isZero();
		assertThat(released.get("waiting").asInt()).isPositive();
	}

	@Test
	void aMendedRecordIsAppliedAndOneThatIsNoneIsRefusedWithItsField() throws Exception {
		String sku = Samples.sku();
		String known = Samples.sku();
		ServiceOnPort.answered(201, service.post("service", "/system/v1/products", Samples.product(known)));
		long letter = park(sku, "A", "1");
		String mended = Samples.received("A-" + sku, "WH", known, "4");
		JsonNode invalid = Problems.of(edit(letter, mended.replace(":4}", ":-4}"), "a slip"), 422,
				"QUANTITY_NOT_POSITIVE");
		assertThat(invalid.get("field").asString()).isEqualTo("quantity");
		Problems.of(edit(letter, mended, " "), 422, "REASON_MISSING");
		Problems.of(edit(letter, " ", "a slip"), 422, "RECORD_EMPTY");
		JsonNode done = ServiceOnPort.json(ServiceOnPort.answered(200, edit(letter, mended, "wrong code, by phone")));
		assertThat(done.get("state").asString()).isEqualTo("RELEASED");
		JsonNode events = service.read("/audit/v1/events?subject=stock:WH/" + known).get("items");
		assertThat(events).hasSize(1);
		assertThat(acts("letter/" + letter).get(0).get("data").get("reason").asString())
			.isEqualTo("wrong code, by phone");
		Problems.of(edit(letter, mended, "again"), 409, "LETTER_CLOSED");
	}

	@Test
	void aMendedRowThatIsBlankIsRefused() throws Exception {
		String sku = Samples.sku();
		ServiceOnPort.answered(200,
				service.post("service", "/system/v1/stock-movements", "text/csv",
						"source,sourceId,occurredAt,sku,location,kind,quantity\nWMS,E-%1$s,%2$s,%1$s,WH,RECEIVED,3\n"
							.formatted(sku, Samples.TIME)));
		long letter = letters(sku).get(0);
		Problems.of(edit(letter, "", "x"), 422, "RECORD_EMPTY");
		Problems.of(edit(letter, "\n \n", "x"), 422, "RECORD_EMPTY");
		Problems.of(edit(letter, "WMS,E", "x"), 422, "ROW_SHAPE");
	}

	@Test
	void aLetterIsDiscardedWithAReasonAndOnlyOnce() throws Exception {
		String sku = Samples.sku();
		long letter = park(sku, "A", "1");
		Problems.of(act(letter, "discard", "{\"reason\":\"\"}"), 422, "REASON_MISSING");
		Problems.of(act(letter, "discard", "{}"), 422, "FIELD_INVALID");
		JsonNode done = ServiceOnPort
			.json(ServiceOnPort.answered(200, act(letter, "discard", "{\"reason\":\"a test\"}")));
		assertThat(done.get("state").asString()).isEqualTo("DISCARDED");
		Problems.of(act(letter, "discard", "{\"reason\":\"a test\"}"), 409, "LETTER_CLOSED");
		assertThat(letters(sku)).isEmpty();
	}

	@Test
	void whatAPersonTypesHoldsNothingThatCannotBeStored() throws Exception {
		long letter = park(Samples.sku(), "A", "1");
		JsonNode problem = Problems.of(act(letter, "discard", "{\"reason\":\"a\\u0000b\"}"), 422, "TEXT_INVALID");
		assertThat(problem.get("field").asString()).isEqualTo("reason");
	}

	private static long park(String sku, String id, String quantity) throws Exception {
		HttpResponse<String> answer = ServiceOnPort.answered(202, service.post("service", "/system/v1/stock-movements",
				Samples.received(id + "-" + sku, "WH", sku, quantity)));
		return ServiceOnPort.json(answer).get("letter").asLong();
	}

	private static List<Long> letters(String sku) throws Exception {
		return service.read("/ops/v1/hospital?cause=UNKNOWN_SKU:" + sku)
			.get("items")
			.valueStream()
			.map((letter) -> letter.get("id").asLong())
			.toList();
	}

	private static List<JsonNode> acts(String subject) throws Exception {
		return service.read("/audit/v1/events?type=reconciliation.ActRecorded&limit=900")
			.get("items")
			.valueStream()
			.filter((act) -> act.get("data").get("subject").asString().equals(subject))
			.toList();
	}

	private static HttpResponse<String> edit(long letter, String record, String reason) throws Exception {
		return act(letter, "edit", JsonMapper.shared().writeValueAsString(Map.of("record", record, "reason", reason)));
	}

	private static HttpResponse<String> act(long letter, String act, String body) throws Exception {
		return service.post("operator", "/ops/v1/hospital/" + letter + "/" + act, body);
	}

}
