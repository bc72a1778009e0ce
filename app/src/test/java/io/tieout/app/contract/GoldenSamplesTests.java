package io.tieout.app.contract;

import io.tieout.contract.MessageCatalog;
import io.tieout.testing.contract.ApprovedFiles;
import io.tieout.testing.contract.GoldenSamplesProof;
import io.tieout.testing.contract.Samples;
import java.nio.file.Path;

class GoldenSamplesTests extends GoldenSamplesProof {

	private static final Path RESOURCES = Path.of("src/test/resources");

	@Override
	protected MessageCatalog catalog() {
		return TieoutContracts.CATALOG;
	}

	@Override
	protected Samples samples() {
		return TieoutContracts.samples();
	}

	@Override
	protected ApprovedFiles golden() {
		return new ApprovedFiles(RESOURCES.resolve("golden"));
	}

	@Override
	protected ApprovedFiles schemaFiles() {
		return new ApprovedFiles(TieoutContracts.DOCUMENTS.folder().resolve("schemas"));
	}

	@Override
	protected Path releasedList() {
		return RESOURCES.resolve("golden-released.sha256");
	}

}
