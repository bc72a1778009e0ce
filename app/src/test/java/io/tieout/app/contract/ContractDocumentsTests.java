package io.tieout.app.contract;

import io.tieout.contract.Descriptions;
import io.tieout.contract.MessageCatalog;
import io.tieout.testing.contract.ApprovedFiles;
import io.tieout.testing.contract.ContractDocumentsProof;

class ContractDocumentsTests extends ContractDocumentsProof {

	private static final Descriptions DESCRIPTIONS = TieoutContracts.descriptions();

	@Override
	protected MessageCatalog catalog() {
		return TieoutContracts.CATALOG;
	}

	@Override
	protected Descriptions descriptions() {
		return DESCRIPTIONS;
	}

	@Override
	protected ApprovedFiles documents() {
		return TieoutContracts.DOCUMENTS;
	}

}
