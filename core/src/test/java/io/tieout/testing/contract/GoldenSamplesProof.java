package io.tieout.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tieout.contract.ContractMapper;
import io.tieout.contract.Descriptions;
import io.tieout.contract.JsonSchemas;
import io.tieout.contract.MessageCatalog;
import io.tieout.contract.MessageContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves that everything ever stored can still be read: a sample of each message and
 * revision is kept, and read through the upcasters into today's record.
 */
public abstract class GoldenSamplesProof {

	private static final String HOW = "Run the test with -Dtieout.approve=true and commit what it writes.";

	private final JsonMapper mapper = ContractMapper.create();

	private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final JsonSchemas schemas = new JsonSchemas(Descriptions.NONE);

	/**
	 * The catalog whose samples are kept.
	 */
	protected abstract MessageCatalog catalog();

	/**
	 * Makes the samples.
	 */
	protected abstract Samples samples();

	/**
	 * Where the samples are.
	 */
	protected abstract ApprovedFiles golden();

	/**
	 * Where the schemas of all revisions are.
	 */
	protected abstract ApprovedFiles schemaFiles();

	/**
	 * The list of samples of released revisions, which nobody may edit;
	 * {@code -Dtieout.release=true} writes it.
	 */
	protected abstract Path releasedList();

	private ReleasedSamples released() {
		return ReleasedSamples.of(releasedList());
	}

	private List<MessageContract> messages() {
		return Stream.concat(catalog().commands().stream(), catalog().events().stream()).toList();
	}

	private JsonNode sample(MessageContract message) {
		return this.mapper.readTree(catalog().write(samples().full(message.type())));
	}

	@BeforeEach
	void approve() {
		if (ApprovedFiles.approving()) {
			messages().stream()
				.filter((message) -> !released().holds(ContractFile.of(message).name()))
				.forEach((message) -> golden().write(ContractFile.of(message).name(), sample(message)));
			golden().names().stream().filter(this::isUnreadable).forEach(golden()::remove);
		}
		if (Boolean.getBoolean("tieout.release")) {
			ReleasedSamples.freeze(golden(), releasedList());
		}
	}

	@Test
	void everyCommandAndEventHasASampleOfItsCurrentRevision() {
		assertThat(golden().names()).as(HOW)
			.containsAll(messages().stream().map((message) -> ContractFile.of(message).name()).toList());
	}

	@Test
	void aSampleThatIsNotReleasedIsWhatTheCodeWritesToday() {
		messages().stream()
			.filter((message) -> !released().holds(ContractFile.of(message).name()))
			.forEach((message) -> assertThat(golden().differences(ContractFile.of(message).name(), sample(message)))
				.as("%s revision %s. %s", message.name(), message.revision(), HOW)
				.isEmpty());
	}

	@Test
	void aReleasedSampleIsNeverEdited() {
		assertThat(released().edited(golden())).isEmpty();
	}

	@Test
	void everySampleIsReadIntoTodaysRecordAndWrittenAsTodaysContract() {
		assertThat(golden().names()).isNotEmpty().noneMatch(this::isUnreadable).allSatisfy((name) -> {
			ContractFile file = ContractFile.parse(name).orElseThrow();
			byte[] stored = this.mapper.writeValueAsBytes(golden().read(name).orElseThrow());

			Object record = catalog().read(file.message(), file.revision(), stored);
			byte[] written = catalog().write(record);

			MessageContract today = catalog().message(record.getClass());
			assertThat(catalog().read(today.name(), today.revision(), written)).isEqualTo(record);
			assertThat(violations(this.schemas.of(today), this.mapper.readTree(written))).isEmpty();
			if (file.equals(ContractFile.of(today))) {
				assertThat(this.mapper.readTree(written)).isEqualTo(golden().read(name).orElseThrow());
			}
		});
	}

	@Test
	void everySampleObeysTheSchemaOfItsRevision() {
		assertThat(golden().names()).isNotEmpty().allSatisfy((name) -> {
			ContractFile file = ContractFile.parse(name).orElseThrow();

			assertThat(schema(file)).as("the schema %s", file.inOwnersFolder()).isPresent();
			assertThat(violations(schema(file).orElseThrow(), golden().read(name).orElseThrow())).isEmpty();
		});
	}

	/**
	 * The code's schema of a current revision, the committed one of an older.
	 */
	private Optional<JsonNode> schema(ContractFile file) {
		return catalog().message(file.message())
			.filter((message) -> message.revision() == file.revision())
			.<JsonNode>map(this.schemas::of)
			.or(() -> schemaFiles().read(file.inOwnersFolder()));
	}

	@Test
	void aMessageWithoutItsOptionalComponentsObeysItsSchema() {
		assertThat(messages()).isNotEmpty().allSatisfy((message) -> {
			Object minimal = samples().minimal(message.type());
			byte[] written = catalog().write(minimal);

			assertThat(catalog().read(message.name(), message.revision(), written)).isEqualTo(minimal);
			assertThat(violations(this.schemas.of(message), this.mapper.readTree(written))).isEmpty();
		});
	}

	private boolean isUnreadable(String name) {
		return ContractFile.parse(name).map((file) -> !catalog().canRead(file.message(), file.revision())).orElse(true);
	}

	private List<String> violations(JsonNode schema, JsonNode instance) {
		return this.registry.getSchema(schema)
			.validate(instance, (context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)))
			.stream()
			.map((violation) -> violation.getInstanceLocation() + ": " + violation.getMessage())
			.toList();
	}

}
