package io.tieout.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tieout.contract.MessageContract.Kind;
import io.tieout.core.Quantity;
import io.tieout.testing.contract.SourceDescriptions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JsonSchemasTests {

	private static final String SENT = """
			{"parcel":"P","carriage":"ROAD","items":[],"totals":{},"values":{"GBP":{"amount":"1.00","currency":"GBP"}},
			"taxRate":"0.2","day":"2026-11-24","insured":true,"floor":1}
			""";

	private final MessageCatalog catalog = ParcelContracts.catalog();

	private final JsonSchemas schemas = new JsonSchemas(Descriptions.NONE);

	private ObjectNode sent() {
		return this.schemas.of(this.catalog.message(ParcelEvent.Sent.class));
	}

	@Test
	void whatIsNotNullableIsRequired() {
		assertThat(sent().get("required").values()).extracting(JsonNode::asString)
			.containsExactly("parcel", "carriage", "items", "totals", "values", "taxRate", "day", "insured", "floor");
	}

	@Test
	void aMessageNamesItselfAndItsAggregate() {
		assertThat(sent().get("$id").asString()).isEqualTo("urn:tieout:contract:sample.ParcelSent:1");
		assertThat(sent().get("title").asString()).isEqualTo("sample.ParcelSent");
		assertThat(sent().get("x-tieout-aggregate").asString()).isEqualTo("sample.Parcel");
		assertThat(sent().get("x-tieout-kind").asString()).isEqualTo("event");
	}

	@Test
	void aMessageWithASunsetIsMarked() {
		ObjectNode schema = this.schemas.of(this.catalog.message(ParcelEvent.Weighed.class));

		assertThat(schema.get("deprecated").asBoolean()).isTrue();
		assertThat(schema.get("x-tieout-sunset").asString()).isEqualTo("2027-03-31");
	}

	@Test
	void aValueIsDescribedOnceAndReferredTo() {
		assertThat(sent().at("/$defs/Sku/description").asString()).startsWith("The retailer's own code");
		assertThat(sent().at("/properties/totals/propertyNames/$ref").asString()).isEqualTo("#/$defs/Sku");
		assertThat(sent().at("/$defs/ParcelEvent.Item/properties/sku/$ref").asString()).isEqualTo("#/$defs/Sku");
	}

	@Test
	void everyReferenceLeadsToASchema() {
		assertReferencesResolve(sent());
		assertReferencesResolve(AsyncApiDocument.of(this.catalog, Descriptions.NONE));
	}

	private static void assertReferencesResolve(ObjectNode document) {
		List<JsonNode> references = document.findValues("$ref");

		assertThat(references).isNotEmpty()
			.allSatisfy((reference) -> assertThat(document.at(reference.asString().substring(1)).isMissingNode())
				.as(reference.asString())
				.isFalse());
	}

	@Test
	void aMessageThatObeysItsContractObeysItsSchema() {
		assertThat(violations(SENT)).isEmpty();
		assertThat(
				this.catalog.readEvent("sample.ParcelSent", 1, SENT.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
			.isInstanceOf(ParcelEvent.Sent.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"parcel\":\"P\"|\"parcel\":7", "\"parcel\":\"P\",|", "\"ROAD\"|\"SEA\"",
			"\"2026-11-24\"|\"24.11.2026\"", "\"1.00\"|1.00", "\"1.00\"|\"1,00\"", "\"GBP\":{|\"gbp\":{",
			"\"floor\":1|\"floor\":1.5", "\"floor\":1|\"floor\":1,\"roof\":2",
			"\"totals\":{}|\"totals\":{\"A\":\"1\"}" })
	void aMessageThatBreaksItsContractBreaksItsSchema(String change) {
		String broken = SENT.replace(change.substring(0, change.indexOf('|')),
				change.substring(change.indexOf('|') + 1));

		assertThat(broken).isNotEqualTo(SENT);
		assertThat(violations(broken)).isNotEmpty();
		assertThatThrownBy(() -> this.catalog.readEvent("sample.ParcelSent", 1,
				broken.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
			.isInstanceOf(ContractMismatchException.class);
	}

	private List<String> violations(String json) {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(sent())
			.validate(json, InputFormat.JSON,
					(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)))
			.stream()
			.map(Object::toString)
			.collect(Collectors.toList());
	}

	@Test
	void componentsOfManyMessagesAreNamedWithoutClashes() {
		ObjectNode components = this.schemas.components(List.of(ParcelEvent.Sent.class, Quantity.class),
				"components/schemas");

		assertThat(components.propertyNames()).contains("sample.ParcelSent.v1", "ParcelEvent.Item", "Quantity", "Sku");
		assertThat(components.at("/ParcelEvent.Item/properties/sku/$ref").asString())
			.isEqualTo("#/components/schemas/Sku");
	}

	@Test
	void descriptionsAreReadOffTheSources() {
		SourceDescriptions sources = SourceDescriptions.of(Path.of("src/main/java"),
				Path.of("src/test/java/io/tieout/contract"));
		JsonSchemas described = new JsonSchemas(sources);

		ObjectNode schema = described.of(this.catalog.message(ParcelEvent.Received.class));

		assertThat(schema.get("description").asString()).isEqualTo("Was sample.ParcelArrived until its revision 3.");
		assertThat(schema.at("/$defs/Sealed/properties/box/description").asString())
			.isEqualTo("Base64 of 12-byte IV and ciphertext with tag");
		assertThat(schema.at("/$defs/ParcelEvent.ParcelId/description").asString())
			.isEqualTo("A text value that is no core value.");
	}

	/** A number without a unit. */
	record Doubtful(double amount) {
	}

	/** An amount without a currency. */
	record Unpriced(BigDecimal amount) {
	}

	/** Anything at all. */
	record Open(Object anything) {
	}

	/** Entries in no order. */
	record Keyed(Map<Quantity, String> entries) {
	}

	/** A set in no order. */
	record Unordered(Set<ParcelEvent.Item> items) {
	}

	@ParameterizedTest
	@ValueSource(classes = { Doubtful.class, Unpriced.class, Open.class, Keyed.class, Unordered.class })
	void whatNoContractMayHoldIsRefused(Class<? extends Record> type) {
		MessageContract message = new MessageContract(Kind.EVENT, "sample", "sample.Parcel", "sample.Bad", 1, type,
				null);

		assertThatThrownBy(() -> this.schemas.of(message)).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("A contract");
	}

}
