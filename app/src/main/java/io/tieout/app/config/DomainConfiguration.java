package io.tieout.app.config;

import io.tieout.aggregate.DomainModule;
import io.tieout.customer.CustomerDomain;
import io.tieout.finance.FinanceDomain;
import io.tieout.inventory.InventoryDomain;
import io.tieout.reconciliation.ReconciliationKernel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The domains of this installation.
 */
@Configuration(proxyBeanMethods = false)
class DomainConfiguration {

	@Bean
	DomainModule inventoryDomain() {
		return new InventoryDomain();
	}

	@Bean
	DomainModule financeDomain() {
		return new FinanceDomain();
	}

	@Bean
	DomainModule reconciliationKernel() {
		return new ReconciliationKernel();
	}

	@Bean
	DomainModule customerDomain() {
		return new CustomerDomain();
	}

}
