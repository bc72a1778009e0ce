package io.tieout.app.contract;

import io.tieout.aggregate.DomainCatalog;
import io.tieout.aggregate.DomainModule;
import io.tieout.contract.Descriptions;
import io.tieout.contract.MessageCatalog;
import io.tieout.core.SourceSystem;
import io.tieout.customer.CustomerDomain;
import io.tieout.customer.Edge;
import io.tieout.customer.LinkDecision;
import io.tieout.customer.RecordId;
import io.tieout.customer.RecordPairId;
import io.tieout.finance.AccountingMonth;
import io.tieout.finance.FinanceDomain;
import io.tieout.inventory.InventoryDomain;
import io.tieout.reconciliation.ReconciliationKernel;
import io.tieout.testing.contract.ApprovedFiles;
import io.tieout.testing.contract.Samples;
import io.tieout.testing.contract.SourceDescriptions;
import io.tieout.customer.matching.Level;
import io.tieout.customer.matching.MatchField;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The contracts of the whole house and where they are committed.
 */
final class TieoutContracts {

	static final ApprovedFiles DOCUMENTS = new ApprovedFiles(Path.of("../docs/api"));

	static final List<DomainModule> MODULES = List.of(new InventoryDomain(), new CustomerDomain(), new FinanceDomain(),
			new ReconciliationKernel());

	static final MessageCatalog CATALOG = DomainCatalog.of(MODULES);

	private TieoutContracts() {
	}

	/**
	 * Samples of the types whose own rules refuse the fixed values.
	 */
	static Samples samples() {
		SourceSystem crm = new SourceSystem("crm");
		return Samples.standard()
			.with(RecordPairId.class, new RecordPairId(new RecordId(crm, "hash-a"), new RecordId(crm, "hash-b")))
			.with(Edge.class,
					new Edge(new RecordId(crm, "hash-a"), new RecordId(crm, "hash-b"), "same-email", 12_000, "1",
							LinkDecision.AUTOMATIC,
							Map.of(MatchField.GIVEN_NAME, Level.EXACT, MatchField.CITY, Level.CLOSE)))
			.with(AccountingMonth.class, new AccountingMonth("2026-11"));
	}

	static Descriptions descriptions() {
		return SourceDescriptions.of(Stream.of("core", "inventory-domain", "customer-domain", "finance-domain")
			.map((module) -> Path.of("..", module, "src", "main", "java"))
			.toArray(Path[]::new));
	}

}
