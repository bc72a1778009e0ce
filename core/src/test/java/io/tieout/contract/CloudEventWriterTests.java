package io.tieout.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.ParcelEvent.ParcelId;
import io.tieout.contract.ParcelEvent.Received;
import io.tieout.contract.ParcelEvent.Weighed;
import io.tieout.core.Quantity;
import io.tieout.eventstore.CloudEventWriter;
import io.tieout.eventstore.RecordedEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands with the contracts, whose sample it exports.
 */
class CloudEventWriterTests {

	private static final EventContext CONTEXT = EventContext.of(Instant.parse("2026-11-23T22:59:59Z"), "till-7", "c-1");

	private final MessageCatalog catalog = ParcelContracts.catalog();

	private final CloudEventWriter writer = new CloudEventWriter(this.catalog, URI.create("urn:tieout:shop-7"));

	@Test
	void anEventIsOneObjectOfAttributesAndData() {
		byte[] json = this.writer.write(recorded("sample.ParcelWeighed", 1,
				new Weighed(new ParcelId("P"), Quantity.of(2)), CONTEXT.causedBy("m-9")));

		assertThat(ContractMapper.create().readTree(json)).isEqualTo(ContractMapper.create().readTree("""
				{"specversion":"1.0","id":"01998877-0000-7000-8000-000000000001","source":"urn:tieout:shop-7",
				"type":"sample.ParcelWeighed","subject":"parcel:P","time":"2026-11-23T22:59:59Z",
				"dataschema":"urn:tieout:contract:sample.ParcelWeighed:1",
				"recordedtime":"2026-11-24T09:30:00.000123Z","sequence":"0000000000000000042",
				"correlationid":"c-1","causationid":"m-9","partitionkey":"parcel:P",
				"datacontenttype":"application/json","data":{"parcel":"P","weight":2}}
				"""));
	}

	@Test
	void whatAnEventComesToIsCausedByItAndHasItsPlaceAndTime() {
		RecordedEvent event = recorded("sample.ParcelWeighed", 1, new Weighed(new ParcelId("P"), Quantity.of(2)),
				CONTEXT.causedBy("m-9"));
		byte[] json = this.writer.writeConsequence(event, "load-", "sample.LoadChanged", "van:V",
				"{\"van\":\"V\"}".getBytes(StandardCharsets.UTF_8));

		assertThat(ContractMapper.create().readTree(json)).isEqualTo(ContractMapper.create().readTree("""
				{"specversion":"1.0","id":"load-01998877-0000-7000-8000-000000000001","source":"urn:tieout:shop-7",
				"type":"sample.LoadChanged","subject":"van:V","time":"2026-11-23T22:59:59Z",
				"recordedtime":"2026-11-24T09:30:00.000123Z","sequence":"0000000000000000042",
				"correlationid":"c-1","causationid":"01998877-0000-7000-8000-000000000001","partitionkey":"van:V",
				"datacontenttype":"application/json","data":{"van":"V"}}
				"""));
	}

	@Test
	void anEventWithoutACauseHasNoCausation() {
		assertThat(this.writer
			.attributes(recorded("sample.ParcelWeighed", 1, new Weighed(new ParcelId("P"), Quantity.of(2)), CONTEXT)))
			.doesNotContainKey("causationid");
	}

	@Test
	void anOldEventIsExportedInTodaysRevision() {
		Received received = (Received) this.catalog.readEvent("sample.ParcelArrived", 1, UpcastingTests.golden(1));

		assertThat(this.writer.attributes(recorded("sample.ParcelArrived", 1, received, CONTEXT)))
			.containsEntry("type", "sample.ParcelReceived")
			.containsEntry("dataschema", "urn:tieout:contract:sample.ParcelReceived:3");
	}

	@Test
	void laterEventsSortAfterEarlierOnesByTheirSequenceAsText() {
		Weighed weighed = new Weighed(new ParcelId("P"), Quantity.of(2));
		String ninth = this.writer.attributes(at(9, weighed)).get("sequence");
		String tenth = this.writer.attributes(at(10, weighed)).get("sequence");
		String last = this.writer.attributes(at(Long.MAX_VALUE, weighed)).get("sequence");

		assertThat(ninth).isLessThan(tenth);
		assertThat(tenth).isLessThan(last);
	}

	@Test
	void theAsyncApiDocumentDescribesEveryAttribute() {
		ObjectNode document = AsyncApiDocument.of(this.catalog, Descriptions.NONE);
		JsonNode described = document.at("/components/schemas/CloudEvent/properties");

		assertThat(described.propertyNames()).containsExactlyInAnyOrderElementsOf(this.writer
			.attributes(recorded("sample.ParcelWeighed", 1, new Weighed(new ParcelId("P"), Quantity.of(2)),
					CONTEXT.causedBy("m-9")))
			.keySet()
			.stream()
			.map((name) -> "ce_" + name)
			.collect(Collectors.toSet()));
	}

	private static RecordedEvent recorded(String type, int revision, Event event, EventContext context) {
		return new RecordedEvent(42, UUID.fromString("01998877-0000-7000-8000-000000000001"), "sample.Parcel",
				"parcel:P", 0, type, revision, event, context, Instant.parse("2026-11-24T09:30:00.000123Z"));
	}

	private static RecordedEvent at(long position, Event event) {
		return new RecordedEvent(position, new UUID(0, 1), "sample.Parcel", "parcel:P", 0, "sample.ParcelWeighed", 1,
				event, CONTEXT, Instant.EPOCH);
	}

}
