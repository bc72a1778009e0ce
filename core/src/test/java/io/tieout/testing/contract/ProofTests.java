package io.tieout.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.contract.AggregateContract;
import io.tieout.contract.Command;
import io.tieout.contract.Descriptions;
import io.tieout.contract.Event;
import io.tieout.contract.MessageCatalog;
import io.tieout.contract.MessageType;
import io.tieout.core.InvalidValueException;
import io.tieout.core.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The proofs fail when they should.
 */
class ProofTests {

	private static final String SAMPLE = "probe.Measured.v1.json";

	private static final String SCHEMA = "schemas/probe/probe.Measured.v1.json";

	@TempDir
	private Path folder;

	private DocumentsProof documents;

	private SamplesProof samples;

	sealed interface ProbeCommand extends Command {

		@MessageType(name = "probe.Measure")
		record Measure(String id) implements ProbeCommand {

			@Override
			public String aggregateId() {
				return "probe:" + this.id;
			}

		}

	}

	sealed interface ProbeEvent extends Event {

		@MessageType(name = "probe.Measured")
		record Measured(String id, Depth depth, @Nullable Quantity error) implements ProbeEvent {

			@Override
			public String aggregateId() {
				return "probe:" + this.id;
			}

		}

	}

	/** Refuses the fixed value of a text. */
	record Depth(String value) {

		Depth {
			if (!value.endsWith("m")) {
				throw new InvalidValueException("DEPTH_INVALID", "A depth is in metres.");
			}
		}

	}

	record Probe(int measurements) {
	}

	private static MessageCatalog catalog() {
		return MessageCatalog.of(List
			.of(new AggregateContract("probe", "probe.Probe", ProbeCommand.class, ProbeEvent.class, Probe.class, 1)),
				List.of());
	}

	@BeforeEach
	void writeWhatTheCodeSays() {
		this.documents = new DocumentsProof(this.folder.resolve("docs"));
		this.samples = new SamplesProof(this.folder.resolve("golden"));
		approving(() -> {
			this.documents.approve();
			this.samples.approve();
		});
	}

	private static void approving(Runnable run) {
		String before = System.getProperty("tieout.approve", "false");
		System.setProperty("tieout.approve", "true");
		try {
			run.run();
		}
		finally {
			System.setProperty("tieout.approve", before);
		}
	}

	@Test
	void whatWasApprovedHolds() {
		assertThatCode(() -> {
			this.documents.everyCommittedDocumentSaysWhatTheCodeSays();
			this.documents.noCommittedSchemaIsOfAMessageThatNobodyKnows();
			this.samples.everyCommandAndEventHasASampleOfItsCurrentRevision();
			this.samples.aSampleThatIsNotReleasedIsWhatTheCodeWritesToday();
			this.samples.everySampleIsReadIntoTodaysRecordAndWrittenAsTodaysContract();
			this.samples.everySampleObeysTheSchemaOfItsRevision();
			this.samples.aMessageWithoutItsOptionalComponentsObeysItsSchema();
		}).doesNotThrowAnyException();
	}

	@Test
	void aSchemaThatDiffersFromTheCodeFails() throws IOException {
		edit("docs/" + SCHEMA, "[ \"id\", \"depth\" ]", "[ \"id\" ]");

		assertThatThrownBy(this.documents::everyCommittedDocumentSaysWhatTheCodeSays).isInstanceOf(AssertionError.class)
			.hasMessageContaining(SCHEMA)
			.hasMessageContaining("/required: committed [\"id\"], code [\"id\",\"depth\"]");
	}

	@Test
	void anAsyncApiDocumentThatDiffersFromTheCodeFails() throws IOException {
		edit("docs/asyncapi.json", "tieout.probe", "tieout.probes");

		assertThatThrownBy(this.documents::everyCommittedDocumentSaysWhatTheCodeSays).isInstanceOf(AssertionError.class)
			.hasMessageContaining("asyncapi.json");
	}

	@Test
	void aDocumentOfAnotherLayoutIsTheSame() throws IOException {
		Path schema = this.folder.resolve("docs/" + SCHEMA);
		Files.writeString(schema, Files.readString(schema).replaceAll("\\n\\s*", " "));

		assertThatCode(this.documents::everyCommittedDocumentSaysWhatTheCodeSays).doesNotThrowAnyException();
	}

	@Test
	void aSchemaWithoutAMessageFails() throws IOException {
		Files.copy(this.folder.resolve("docs/" + SCHEMA),
				this.folder.resolve("docs/schemas/probe/probe.Forgotten.v1.json"));

		assertThatThrownBy(this.documents::noCommittedSchemaIsOfAMessageThatNobodyKnows)
			.isInstanceOf(AssertionError.class)
			.hasMessageContaining("probe.Forgotten");
	}

	@Test
	void aMessageWithoutASampleFails() throws IOException {
		Files.delete(this.folder.resolve("golden/probe.Measure.v1.json"));

		assertThatThrownBy(this.samples::everyCommandAndEventHasASampleOfItsCurrentRevision)
			.isInstanceOf(AssertionError.class)
			.hasMessageContaining("probe.Measure.v1.json");
	}

	@Test
	void aSampleThatCanNoLongerBeReadFails() throws IOException {
		edit("golden/" + SAMPLE, "\"depth\"", "\"height\"");

		assertThatThrownBy(this.samples::everySampleIsReadIntoTodaysRecordAndWrittenAsTodaysContract)
			.hasMessageContaining("no probe.Measured revision 1: FIELD_UNKNOWN at '/height'");
		assertThatThrownBy(this.samples::everySampleObeysTheSchemaOfItsRevision).isInstanceOf(AssertionError.class);
		assertThatThrownBy(this.samples::aSampleThatIsNotReleasedIsWhatTheCodeWritesToday)
			.isInstanceOf(AssertionError.class);
	}

	@Test
	void aReleasedSampleMayNotBeEditedAndIsNotApprovedAnew() throws IOException {
		ReleasedSamples.freeze(this.samples.golden(), this.samples.releasedList());
		assertThatCode(this.samples::aReleasedSampleIsNeverEdited).doesNotThrowAnyException();

		edit("golden/" + SAMPLE, "\"10 m\"", "\"11 m\"");
		approving(this.samples::approve);

		assertThatThrownBy(this.samples::aReleasedSampleIsNeverEdited).isInstanceOf(AssertionError.class)
			.hasMessageContaining(SAMPLE);
	}

	@Test
	void aReleasedSampleMayNotBeRemoved() throws IOException {
		ReleasedSamples.freeze(this.samples.golden(), this.samples.releasedList());
		Files.delete(this.folder.resolve("golden/" + SAMPLE));

		assertThatThrownBy(this.samples::aReleasedSampleIsNeverEdited).isInstanceOf(AssertionError.class);
	}

	@Test
	void aTypeThatRefusesTheFixedValuesAsksForASample() {
		assertThatThrownBy(() -> Samples.standard().full(Depth.class)).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("give a sample by with(…): A depth is in metres.");
	}

	private void edit(String file, String text, String replacement) throws IOException {
		Path path = this.folder.resolve(file);
		String content = Files.readString(path);
		assertThat(content).contains(text);
		Files.writeString(path, content.replace(text, replacement));
	}

	private static final class DocumentsProof extends ContractDocumentsProof {

		private final Path folder;

		DocumentsProof(Path folder) {
			this.folder = folder;
		}

		@Override
		protected MessageCatalog catalog() {
			return ProofTests.catalog();
		}

		@Override
		protected Descriptions descriptions() {
			return Descriptions.NONE;
		}

		@Override
		protected ApprovedFiles documents() {
			return new ApprovedFiles(this.folder);
		}

	}

	private static final class SamplesProof extends GoldenSamplesProof {

		private final Path folder;

		SamplesProof(Path folder) {
			this.folder = folder;
		}

		@Override
		protected MessageCatalog catalog() {
			return ProofTests.catalog();
		}

		@Override
		protected Samples samples() {
			return Samples.standard().with(Depth.class, new Depth("10 m"));
		}

		@Override
		protected ApprovedFiles golden() {
			return new ApprovedFiles(this.folder);
		}

		@Override
		protected ApprovedFiles schemaFiles() {
			return new ApprovedFiles(this.folder.resolveSibling("docs/schemas"));
		}

		@Override
		protected Path releasedList() {
			return this.folder.resolveSibling("released.sha256");
		}

	}

}
