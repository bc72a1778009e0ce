package io.tieout.contract;

import io.tieout.testing.contract.ApprovedFiles;
import io.tieout.testing.contract.ContractDocumentsProof;
import io.tieout.testing.contract.SourceDescriptions;
import java.nio.file.Path;

/**
 * The proof of documents, tried on the parcel.
 */
class ParcelDocumentsTests extends ContractDocumentsProof {

	private static final MessageCatalog CATALOG = ParcelContracts.catalog();

	static final ApprovedFiles DOCUMENTS = new ApprovedFiles(Path.of("src/test/resources/contract/documents"));

	private static final Descriptions DESCRIPTIONS = SourceDescriptions.of(Path.of("src/main/java"),
			Path.of("src/test/java/io/tieout/contract"));

	@Override
	protected MessageCatalog catalog() {
		return CATALOG;
	}

	@Override
	protected Descriptions descriptions() {
		return DESCRIPTIONS;
	}

	@Override
	protected ApprovedFiles documents() {
		return DOCUMENTS;
	}

}
