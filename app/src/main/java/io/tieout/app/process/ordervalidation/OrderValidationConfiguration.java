package io.tieout.app.process.ordervalidation;

import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.process.availability.Availability;
import io.tieout.projections.customers.CustomerQueries;
import io.tieout.projections.prices.PriceQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Order validation, as a part of the service.
 */
@Configuration(proxyBeanMethods = false)
class OrderValidationConfiguration {

	@Bean
	OrderValidation orderValidation(Availability availability, PriceQueries prices, CustomerQueries customers,
			Identities identities) {
		return new OrderValidation(availability, new PriceCheck(prices), new CustomerCheck(customers, identities));
	}

}
