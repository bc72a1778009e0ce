package io.tieout.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.AsyncApiDocument;
import io.tieout.contract.Descriptions;
import io.tieout.contract.JsonSchemas;
import io.tieout.contract.MessageCatalog;
import io.tieout.contract.MessageContract;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Proves that the committed schemas and the AsyncAPI document are those of the code.
 */
public abstract class ContractDocumentsProof {

	private static final String HOW = "Run the test with -Dtieout.approve=true and commit what it writes.";

	/**
	 * The catalog whose documents are committed.
	 */
	protected abstract MessageCatalog catalog();

	/**
	 * What the documents say about types.
	 */
	protected abstract Descriptions descriptions();

	/**
	 * Where the documents are.
	 */
	protected abstract ApprovedFiles documents();

	private Map<String, JsonNode> generated() {
		Map<String, JsonNode> documents = new TreeMap<>();
		JsonSchemas schemas = new JsonSchemas(descriptions());
		messages().forEach((message) -> documents.put("schemas/" + ContractFile.of(message).inOwnersFolder(),
				schemas.of(message)));
		documents.put("asyncapi.json", AsyncApiDocument.of(catalog(), descriptions()));
		return documents;
	}

	private Stream<MessageContract> messages() {
		return Stream.concat(catalog().commands().stream(), catalog().events().stream());
	}

	@BeforeEach
	void approve() {
		if (ApprovedFiles.approving()) {
			generated().forEach(documents()::write);
			documents().names().stream().filter(this::isStale).forEach(documents()::remove);
		}
	}

	@Test
	void everyCommittedDocumentSaysWhatTheCodeSays() {
		assertThat(generated()).allSatisfy((name, document) -> assertThat(documents().differences(name, document))
			.as("%s is not what the code says. %s", name, HOW)
			.isEmpty());
	}

	@Test
	void noCommittedSchemaIsOfAMessageThatNobodyKnows() {
		assertThat(documents().names()).as("Schemas without a message. %s", HOW).noneMatch(this::isStale);
	}

	/**
	 * A schema of an older revision stays, for those who keep such events; one of a name
	 * or revision that cannot be read is left over.
	 */
	private boolean isStale(String name) {
		return name.startsWith("schemas/") && ContractFile.parse(name.substring("schemas/".length()))
			.map((file) -> !catalog().canRead(file.message(), file.revision()))
			.orElse(true);
	}

}
