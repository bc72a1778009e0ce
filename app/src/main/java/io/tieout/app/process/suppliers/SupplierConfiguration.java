package io.tieout.app.process.suppliers;

import io.tieout.app.ingest.SourceRecords;
import io.tieout.app.process.ProcessHandler;
import io.tieout.eventstore.Commands;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Suppliers' catalogues, as a part of the service.
 */
@Configuration(proxyBeanMethods = false)
class SupplierConfiguration {

	@Bean
	ProcessHandler supplierCatalogue(Commands commands, SourceRecords records, @Qualifier("batch") JdbcClient jdbc) {
		return new CatalogueProcess(commands, records, new CatalogueTable(jdbc));
	}

}
