package io.tieout.contract;

import io.tieout.testing.contract.ApprovedFiles;
import io.tieout.testing.contract.GoldenSamplesProof;
import io.tieout.testing.contract.Samples;
import java.nio.file.Path;

/**
 * The proof of samples, tried on the parcel, which has two older revisions under another
 * name.
 */
class ParcelSamplesTests extends GoldenSamplesProof {

	private static final MessageCatalog CATALOG = ParcelContracts.catalog();

	@Override
	protected MessageCatalog catalog() {
		return CATALOG;
	}

	@Override
	protected Samples samples() {
		return Samples.standard();
	}

	@Override
	protected ApprovedFiles golden() {
		return new ApprovedFiles(Path.of("src/test/resources/contract/golden"));
	}

	@Override
	protected ApprovedFiles schemaFiles() {
		return new ApprovedFiles(Path.of("src/test/resources/contract/documents/schemas"));
	}

	@Override
	protected Path releasedList() {
		return Path.of("src/test/resources/contract/released.sha256");
	}

}
