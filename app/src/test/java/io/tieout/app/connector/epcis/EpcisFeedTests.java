package io.tieout.app.connector.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.app.connector.KnownWorld;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.reading.StrictReader;
import io.tieout.app.realinput.RealData;
import io.tieout.contract.Command;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockAccount;
import io.tieout.inventory.StockAnchorEvent.Counted;
import io.tieout.inventory.StockLevels;
import io.tieout.inventory.StockPositionCommand.ChangeState;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionCommand.VoidCount;
import io.tieout.inventory.StockPositionCommand.VoidMovement;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.StateChanged;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockReason;
import io.tieout.inventory.StockState;
import io.tieout.inventory.StockTransferCommand.RecordStep;
import io.tieout.inventory.VoidReason;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What EPCIS events come to.
 */
class EpcisFeedTests {

	/** The GTIN of the official examples' {@code sgtin:0614141.107346}. */
	private static final String GTIN = "10614141073464";

	private static final EpcisFeed FEED = feed(null);

	private final KnownWorld world = new KnownWorld().with("CASE", GTIN).with("PEN", "4006381333931");

	@Test
	void theOfficialExampleIsAShipmentAndAReceipt() throws Exception {
		List<Interpretation> all = document(example("Example_9.6.1-ObjectEvent.jsonld"));
		RecordMovement shipped = (RecordMovement) this.world.commands(all.get(0)).get(0);
		assertThat(shipped.position()).hasToString("STORE1/CASE");
		assertThat(shipped.kind()).isEqualTo(MovementKind.SHIPPED);
		assertThat(shipped.quantity()).as("two serial numbers").hasToString("2");
		assertThat(shipped.document()).hasToString("12345678");
		assertThat(shipped.occurredAt()).isEqualTo(Instant.parse("2005-04-04T02:33:31.116Z"));
		assertThat(KnownWorld.statement(all.get(0)).identity().reference().recordId())
			.isEqualTo("ni:///sha-256;df7bb3c352fef055578554f09f5e2aa41782150ced7bd0b8af24dd3ccb30ba69?ver=CBV2.0");
		assertThat(this.world.cause(all.get(1)).fingerprint()).isEqualTo("LOCATION_UNKNOWN:gln:0012345111112");
	}

	@Test
	void eventsOfOtherTypesAreRejectedOneByOne() throws Exception {
		for (String name : List.of("Example-TransactionEvents-2020_07_03y.jsonld",
				"ErrorDeclarationAndCorrectiveEvent.jsonld")) {
			assertThat(document(example(name))).hasSize(2).allSatisfy((one) -> {
				Problem problem = KnownWorld.problems(one).get(0);
				assertThat(problem.code()).isEqualTo("EPCIS_NOT_STOCK");
				assertThat(problem.detail()).containsAnyOf("TransactionEvent", "TransformationEvent");
			});
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "receiving | in_progress | OBSERVE | RECEIVED 12",
			"receiving | '' | ADD | RECEIVED 12", "receiving | returned | OBSERVE | RETURNED 12",
			"retail_selling | retail_sold | OBSERVE | SOLD 12", "shipping | in_transit | OBSERVE | SHIPPED 12",
			"picking | '' | OBSERVE | PICKED 12", "void_shipping | '' | OBSERVE | ADJUSTED 12 CORRECTION",
			"destroying | destroyed | DELETE | ADJUSTED -12 DAMAGED",
			"decommissioning | stolen | DELETE | ADJUSTED -12 SHRINKAGE",
			"decommissioning | inactive | DELETE | ADJUSTED -12 OTHER",
			"https://ref.gs1.org/cbv/BizStep-receiving | https://ref.gs1.org/cbv/Disp-returned | OBSERVE | RETURNED 12",
			"urn:epcglobal:cbv:bizstep:retail_selling | '' | OBSERVE | SOLD 12",
			"cbv:BizStep-shipping | '' | OBSERVE | SHIPPED 12" })
	void aBusinessStepSaysHowGoodsMoved(String step, String disposition, String action, String expected) {
		RecordMovement moved = (RecordMovement) this.world.commands(one(event(step, disposition, action))).get(0);
		assertThat(moved.kind() + " " + moved.quantity() + ((moved.reason() != null) ? " " + moved.reason() : "")
				+ ((moved.state() != null) ? " in " + moved.state() : ""))
			.isEqualTo(expected);
		assertThat(moved.position()).hasToString("WAREHOUSE/PEN");
	}

	@ParameterizedTest
	@ValueSource(strings = { "packing", "commissioning", "stocking", "storing", "arriving", "inspecting",
			"http://epcis.example.org/bizstep/own" })
	void aStepThatSaysNothingOfStockIsRejectedWithItsName(String step) {
		Problem problem = KnownWorld.problems(one(event(step, "in_progress", "OBSERVE"))).get(0);
		assertThat(problem.code()).isEqualTo("EPCIS_NOT_STOCK");
		assertThat(problem.detail()).contains("ObjectEvent", step.substring(0, Math.min(30, step.length())));
	}

	@Test
	void aCountCountsEachItem() {
		String event = event("cycle_counting", "", "OBSERVE").replace("\"quantity\":12}",
				"\"quantity\":0},{\"epcClass\":\"urn:epc:class:lgtin:0614141.107346.L1\",\"quantity\":4}");
		List<Command> commands = this.world.commands(one(event));
		assertThat(commands.stream()
			.map((one) -> (RecordCount) one)
			.map((count) -> count.position() + " " + count.counted() + " " + count.countId() + " " + count.source()))
			.containsExactly("WAREHOUSE/CASE 4 E-1 RFID/E-1", "WAREHOUSE/PEN 0 E-1 RFID/E-1");
	}

	@Test
	void goodsBetweenPlacesOfOursAreTransferred() {
		String from = "\"sourceList\":[{\"type\":\"location\",\"source\":\"urn:epc:id:sgln:0614141.07346.0\"}]";
		String to = "\"destinationList\":[{\"type\":\"owning_party\",\"destination\":\"urn:epc:id:pgln:9999999.99999\"},"
				+ "{\"type\":\"location\",\"destination\":\"https://id.gs1.org/414/0614141073467/254/12\"}]";
		String documents = "\"bizTransactionList\":[{\"type\":\"po\",\"bizTransaction\":\"urn:epcglobal:cbv:bt:5410738100050:PO-1\"},"
				+ "{\"type\":\"urn:epcglobal:cbv:btt:desadv\",\"bizTransaction\":\"https://example.org/desadv/D-7\"}]";
		List<Command> dispatch = this.world.commands(one(event("shipping", "", "OBSERVE", to + "," + documents)));
		RecordMovement out = (RecordMovement) dispatch.get(0);
		RecordStep step = (RecordStep) dispatch.get(1);
		assertThat(step.transfer() + " " + step.from() + " " + step.to()).isEqualTo("D-7 WAREHOUSE STORE1");
		assertThat(out.kind()).isEqualTo(MovementKind.TRANSFER_OUT);
		assertThat(out.document()).as("both ends name the delivery").hasToString("D-7");
		RecordMovement in = (RecordMovement) this.world
			.commands(one(event("receiving", "", "OBSERVE", from + "," + documents)))
			.get(0);
		assertThat(in.kind()).isEqualTo(MovementKind.TRANSFER_IN);
		assertThat(in.document()).hasToString("D-7");
	}

	@Test
	void damagedReturnsAreKnownByTheirDocument() {
		String rma = "\"bizTransactionList\":[{\"type\":\"rma\",\"bizTransaction\":\"urn:epcglobal:cbv:bt:5410738100050:R-1\"}]";
		RecordMovement back = (RecordMovement) this.world.commands(one(event("receiving", "damaged", "OBSERVE", rma)))
			.get(0);
		assertThat(back.kind()).isEqualTo(MovementKind.RETURNED_DAMAGED);
		assertThat(back.document()).hasToString("R-1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "inspecting | damaged | '' | SELLABLE DAMAGED",
					"inspecting | sellable_accessible | '' | QUALITY_CONTROL SELLABLE",
					"inspecting | sellable_not_accessible | damaged | DAMAGED SELLABLE",
					"inspecting | non_sellable_other | damaged | DAMAGED QUALITY_CONTROL",
					"holding | '' | '' | SELLABLE QUALITY_CONTROL" })
	void anInspectionChangesTheStateOfGoods(String step, String disposition, String cleared, String expected) {
		String more = "\"persistentDisposition\":{\"unset\":[" + (cleared.isEmpty() ? "" : "\"" + cleared + "\"")
				+ "]}";
		ChangeState changed = (ChangeState) this.world.commands(one(event(step, disposition, "OBSERVE", more))).get(0);
		assertThat(changed.from() + " " + changed.to()).isEqualTo(expected);
		assertThat(changed.quantity()).hasToString("12");
	}

	@Test
	void oneItemUnderTwoNamesMovesOnce() {
		this.world.with("PEN", "4006381333931", "PEN-OLD").with("PEN", "0614141073467");
		String event = event("receiving", "", "OBSERVE").replace("\"quantity\":12}",
				"\"quantity\":12},{\"epcClass\":\"https://id.gs1.org/01/00614141073467\",\"quantity\":1}");
		assertThat(this.world.commands(one(event))).singleElement()
			.satisfies((one) -> assertThat(((RecordMovement) one).quantity()).hasToString("13"));
	}

	@Test
	void aDeclarationOfErrorTakesBackWhatTheEventRecorded() {
		Interpretation declaration = one(event("receiving", "", "OBSERVE",
				"\"errorDeclaration\":{\"declarationTime\":\"2026-03-03T09:00:00Z\",\"reason\":\"did_not_occur\"}"));
		assertThat(id(declaration)).isEqualTo("E-1/errorDeclaration");
		SourceRef event = SourceRef.of("RFID", "E-1");
		assertThat(KnownWorld.statement(declaration).needs().records()).containsExactly(event);
		assertThat(this.world.cause(declaration).fingerprint()).isEqualTo("RECORD_UNKNOWN:RFID/E-1");
		StockPositionId position = StockPositionId.of("WAREHOUSE", "PEN");
		Instant at = Instant.parse("2026-03-02T09:30:00Z");
		StockLevels levels = StockLevels.NONE;
		this.world.recorded(event,
				new Moved(position, MovementKind.RECEIVED, Quantity.of(12), Quantity.of(12), null, null, null, null,
						null, at, levels),
				new StateChanged(position, StockState.SELLABLE, StockState.DAMAGED, Quantity.of(2), null, null, null,
						at, levels),
				new Counted(position, StockAccount.ON_HAND, Quantity.of(3), Quantity.of(-9), "E-1", event, at, levels),
				new Counted(position, StockAccount.DAMAGED, Quantity.of(1), Quantity.of(-1), "E-1", event, at, levels));
		assertThat(this.world.commands(declaration)).containsExactly(
				new VoidMovement(position, MovementKind.RECEIVED, Quantity.of(12), null, null, event,
						VoidReason.DID_NOT_OCCUR, at),
				new ChangeState(position, StockState.DAMAGED, StockState.SELLABLE, Quantity.of(2),
						StockReason.CORRECTION, null, event, at),
				new VoidCount(position, event, VoidReason.DID_NOT_OCCUR, at));
	}

	@ParameterizedTest
	@CsvSource({ "urn:epc:id:sgtin:4006381.033393.A1, 4006381333931",
			"urn:epc:id:sgtin:0614141.107346.2017, 10614141073464",
			"urn:epc:class:lgtin:4006381.033393.LOT%2F1, 4006381333931",
			"urn:epc:idpat:sgtin:4006381.033393.*, 4006381333931",
			"https://id.gs1.org/01/04006381333931/21/12, 4006381333931",
			"https://example.com/some/path/01/4006381333931?17=201231, 4006381333931" })
	void itemsAreReadInEverySpelling(String address, String gtin) {
		assertThat(Gs1.gtin(address).map((found) -> found.replaceFirst("^0(?=\\d{13}$)", ""))).hasValue(gtin);
	}

	@ParameterizedTest
	@CsvSource({ "urn:epc:id:sgln:0614141.07346.0, gln:0614141073467",
			"urn:epc:id:sgln:0614141.07346.1234, gln:0614141073467.1234",
			"https://id.gs1.org/414/5410738100050, gln:5410738100050",
			"https://id.gs1.org/414/5410738100050/254/12, gln:5410738100050.12",
			"urn:epc:id:pgln:5410738.10005, gln:5410738100050",
			"https://example.org/dock, epcis:https://example.org/dock" })
	void placesAreReadInEverySpelling(String address, String name) {
		assertThat(Gs1.placeName(address)).isEqualTo(name);
		assertThat(KnownWorld.PLACES.find(name)).isPresent();
	}

	@Test
	void containersAreNoStock() {
		String mixed = event("receiving", "", "OBSERVE",
				"\"epcList\":[\"urn:epc:id:sscc:0614141.1234567890\",\"urn:epc:id:sgtin:4006381.033393.1\"]");
		assertThat(this.world.commands(one(mixed))).singleElement()
			.satisfies((one) -> assertThat(((RecordMovement) one).quantity()).hasToString("13"));
		String alone = mixed.replace(",\"urn:epc:id:sgtin:4006381.033393.1\"", "")
			.replaceAll("\"quantityList\":\\[[^]]*],", "");
		assertThat(codes(one(alone))).containsExactly("TRADE_ITEM_MISSING");
	}

	@Test
	void whatIsWrongIsToldAllAtOnceAndWhere() {
		String event = "{\"type\":\"ObjectEvent\",\"eventID\":\"E\",\"eventTime\":\"yesterday\",\"eventTimeZoneOffset\":\"+25:00\","
				+ "\"action\":\"LOOK\",\"bizStep\":\"receiving\",\"epcList\":[\"urn:epc:id:sgtin:4006381.033393.1\",7,{}],"
				+ "\"bizLocation\":{},\"quantityList\":[{\"epcClass\":\"https://id.gs1.org/01/04006381333932\",\"quantity\":1,\"uom\":\"XYZ\"},{}]}";
		assertThat(KnownWorld.problems(one(event)).stream().map((one) -> one.field() + " " + one.code()))
			.containsExactlyInAnyOrder("/eventTimeZoneOffset OFFSET_INVALID", "/action VALUE_NOT_ALLOWED",
					"/epcList/2 TEXT_EXPECTED", "/quantityList/0/uom UNIT_UNKNOWN",
					"/quantityList/0/epcClass GTIN_CHECK_DIGIT", "/quantityList/1/epcClass FIELD_MISSING",
					"/quantityList/1/quantity FIELD_MISSING", "/bizLocation/id FIELD_MISSING");
		assertThat(codes(one(event("receiving", "", "DELETE")))).containsExactly("ACTION_INVALID");
		assertThat(codes(one(event("receiving", "", "OBSERVE").replace("\"quantity\":12", "\"quantity\":0"))))
			.containsExactly("QUANTITY_NOT_POSITIVE");
		assertThat(codes(one(event("receiving", "", "OBSERVE").replaceAll("\"bizLocation\":\\{[^}]*},", ""))))
			.containsExactly("LOCATION_MISSING");
	}

	@Test
	void anEventWithoutAnIdIsTheSameByItsContent() {
		String first = event("receiving", "", "OBSERVE").replace("\"eventID\":\"E-1\",", "");
		String again = first.replace("\"action\":\"OBSERVE\",", "")
			.replace("\"bizStep\"", "\"action\":\"OBSERVE\",\"recordTime\":\"2026-03-02T11:00:00Z\",\"bizStep\"")
			.replace("\"quantity\":12", "\"quantity\":12.0");
		String other = first.replace("\"quantity\":12", "\"quantity\":13");
		assertThat(id(one(first))).startsWith("sha-256;").isEqualTo(id(one(again))).isNotEqualTo(id(one(other)));
	}

	@Test
	void aTimeWithoutAnOffsetHasThatOfItsEvent() {
		String event = event("receiving", "", "OBSERVE").replace("2026-03-02T09:30:00Z", "2026-03-02T09:30:00");
		assertThat(KnownWorld.statement(one(event)).occurredAt()).isEqualTo(Instant.parse("2026-03-02T08:30:00Z"));
	}

	@Test
	void documentsQueriesAndSingleEventsAreReadAlike() {
		String event = event("receiving", "", "OBSERVE");
		for (String body : List.of(event, "{\"epcisBody\":{\"eventList\":[" + event + "]},\"type\":\"EPCISDocument\"}",
				"{\"type\":\"EPCISQueryDocument\",\"epcisBody\":{\"queryResults\":{\"queryName\":\"q\",\"resultsBody\":{\"eventList\":["
						+ event + "]}}},\"@context\":[]}")) {
			assertThat(document(body)).singleElement().satisfies((one) -> assertThat(id(one)).isEqualTo("E-1"));
		}
		assertThat(KnownWorld.interpret(FEED, BodyFormat.NDJSON, context(), event + "\n\n" + event)).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "'' | BODY_EMPTY", "no | BODY_NOT_JSON", "[1] | BODY_NOT_JSON",
					"{\"type\":\"EPCISDocument\",\"epcisBody\":{}} | EVENT_LIST_MISSING",
					"{\"epcisBody\": | BODY_NOT_JSON", "{\"eventTime\":\"x\"}{} | BODY_NOT_JSON" })
	void aBodyThatIsNoneIsRefused(String body, String code) {
		assertThatExceptionOfType(BodyRefusedException.class).isThrownBy(() -> document(body))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
	}

	@Test
	void aDocumentThatBreaksKeepsWhatCameBefore() {
		String event = event("receiving", "", "OBSERVE");
		String start = "{\"epcisBody\":{\"eventList\":[" + event + ",7," + event;
		for (String body : List.of(start, start + "}", start + "]}", start + "]}}{}", start + ",nonsense]}}")) {
			List<Interpretation> all = document(body);
			assertThat(all).hasSize(4);
			assertThat(codes(all.get(1))).containsExactly("JSON_OBJECT_EXPECTED");
			assertThat(id(all.get(2))).isEqualTo("E-1");
			assertThat(codes(all.get(3))).as(body).containsExactly("DOCUMENT_BROKEN");
			assertThat(KnownWorld.problems(all.get(3)).get(0).line()).isEqualTo(4);
		}
	}

	@Test
	void anEventThatIsTooLargeIsRejectedAlone() {
		String event = event("receiving", "", "OBSERVE");
		String large = event.replace("\"E-1\"",
				"\"" + "x".repeat(900_000) + "\",\"ext:a\":\"" + "y".repeat(900_000) + "\"");
		List<Interpretation> all = document(
				"{\"epcisBody\":{\"eventList\":[" + event + "," + large + "," + event + "]}}");
		assertThat(all).hasSize(3);
		assertThat(codes(all.get(1))).containsExactly("OBJECT_TOO_LARGE");
		assertThat(id(all.get(2))).isEqualTo("E-1");
	}

	@Test
	void aLargeDocumentIsReadAsAStream() throws Exception {
		byte[] event = (event("receiving", "", "OBSERVE") + ",").getBytes(StandardCharsets.UTF_8);
		int events = 200_000;
		InputStream body = new SequenceInputStream(Collections.enumeration(java.util.stream.Stream
			.concat(java.util.stream.Stream.of("{\"epcisBody\":{\"eventList\":[".getBytes(StandardCharsets.UTF_8)),
					IntStream.range(0, events).mapToObj((index) -> event))
			.map((part) -> (InputStream) new ByteArrayInputStream(part))
			.toList()));
		var reader = FEED.open(new StrictReader(body, StandardCharsets.UTF_8), BodyFormat.JSON_LD, context());
		for (int index = 0; index < events; index++) {
			assertThat(reader.next().readable()).isTrue();
		}
		assertThat(reader.next().problem().code()).isEqualTo("DOCUMENT_BROKEN");
		assertThat(reader.next()).isNull();
	}

	@Test
	void bytesThatAreNoTextCostTheirEventAlone() {
		byte[] body = ("{\"epcisBody\":{\"eventList\":["
				+ event("receiving", "", "OBSERVE", "\"ext:name\":\"M\u00fcller\"") + ","
				+ event("receiving", "", "OBSERVE") + "]}}")
			.getBytes(StandardCharsets.ISO_8859_1);
		List<Interpretation> all = KnownWorld.interpret(FEED, BodyFormat.JSON_LD, context(), body);
		assertThat(codes(all.get(0))).containsExactly("BYTES_MALFORMED");
		assertThat(id(all.get(1))).isEqualTo("E-1");
	}

	@Test
	void theSchemaOfGs1IsAskedIfThereIsOne() throws Exception {
		EpcisFeed checked = feed(EpcisSchema.of(Files.readString(RealData.file("epcis/EPCIS-JSON-Schema.json"))));
		for (String name : List.of("Example_9.6.1-ObjectEvent.jsonld", "Example-TransactionEvents-2020_07_03y.jsonld",
				"ErrorDeclarationAndCorrectiveEvent.jsonld")) {
			assertThat(KnownWorld.interpret(checked, BodyFormat.JSON_LD, context(), example(name))).as(name)
				.noneMatch((one) -> one instanceof Interpretation.Rejected rejected
						&& rejected.problems().stream().anyMatch((problem) -> problem.code().equals("EPCIS_SCHEMA")));
		}
		String wrong = event("receiving", "", "OBSERVE").replace("\"+01:00\"", "\"1 hour\"");
		assertThat(KnownWorld.problems(KnownWorld.interpret(checked, BodyFormat.JSON_LD, context(), wrong).get(0)))
			.allSatisfy((problem) -> assertThat(problem.code()).isEqualTo("EPCIS_SCHEMA"))
			.extracting(Problem::field)
			.containsExactlyInAnyOrder("/eventTimeZoneOffset", "/eventID");
	}

	private static EpcisFeed feed(EpcisSchema schema) {
		return new EpcisFeed(new EpcisSettings(new SourceSystem("EPCIS"), ZoneOffset.UTC, KnownWorld.PLACES, schema));
	}

	private static FeedContext context() {
		return new FeedContext(Map.of("source", "RFID"), null);
	}

	private static String example(String name) throws Exception {
		return Files.readString(RealData.file("epcis/" + name));
	}

	private static List<Interpretation> document(String body) {
		return KnownWorld.interpret(FEED, BodyFormat.JSON_LD, context(), body);
	}

	private static Interpretation one(String event) {
		List<Interpretation> all = document(event);
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	private static String id(Interpretation interpretation) {
		return KnownWorld.statement(interpretation).identity().reference().recordId();
	}

	private static List<String> codes(Interpretation interpretation) {
		return KnownWorld.problems(interpretation).stream().map(Problem::code).toList();
	}

	private static String event(String step, String disposition, String action) {
		return event(step, disposition, action, "\"ext:nothing\":true");
	}

	private static String event(String step, String disposition, String action, String more) {
		return "{\"type\":\"ObjectEvent\",\"eventID\":\"E-1\",\"eventTime\":\"2026-03-02T09:30:00Z\","
				+ "\"eventTimeZoneOffset\":\"+01:00\",\"action\":\"" + action + "\",\"bizStep\":\"" + step + "\","
				+ (disposition.isEmpty() ? "" : "\"disposition\":\"" + disposition + "\",")
				+ "\"bizLocation\":{\"id\":\"urn:epc:id:sgln:5410738.10005.0\"},"
				+ "\"quantityList\":[{\"epcClass\":\"urn:epc:idpat:sgtin:4006381.033393.*\",\"quantity\":12}]," + more
				+ "}";
	}

}
