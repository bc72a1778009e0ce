package io.tieout.app.config;

import io.tieout.app.process.reservations.StockPlaces;
import io.tieout.customer.Survivorship;
import io.tieout.app.lane.Live;
import io.tieout.eventstore.EventReader;
import io.tieout.projections.authorities.AuthorityQueries;
import io.tieout.projections.availability.AvailabilityQueries;
import io.tieout.projections.breaks.BreakQueries;
import io.tieout.projections.customers.CustomerChanges;
import io.tieout.projections.customers.CustomerQueries;
import io.tieout.projections.incoming.IncomingQueries;
import io.tieout.projections.postings.PostingQueries;
import io.tieout.projections.prices.PriceQueries;
import io.tieout.projections.reservations.ReservationQueries;
import io.tieout.projections.shortfalls.ShortfallQueries;
import io.tieout.projections.stockledger.StockLedgerQueries;
import io.tieout.projections.stockstatements.StockStatementQueries;
import io.tieout.projections.support.ViewPositions;
import io.tieout.projections.tilldays.TillDayQueries;
import io.tieout.projections.tradingdays.TradingDayQueries;
import io.tieout.projections.transfers.TransferQueries;
import io.tieout.projections.valuation.ValuationQueries;
import io.tieout.sealing.Sealer;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of the views, on the connections of live work.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CustomerProperties.class)
class QueryConfiguration {

	@Bean
	@Primary
	JdbcClient liveJdbc(DataSource live) {
		return JdbcClient.create(live);
	}

	@Bean
	AvailabilityQueries availabilityQueries(JdbcClient live) {
		return new AvailabilityQueries(live);
	}

	@Bean
	AuthorityQueries authorityQueries(JdbcClient live) {
		return new AuthorityQueries(live);
	}

	@Bean
	BreakQueries breakQueries(JdbcClient live) {
		return new BreakQueries(live);
	}

	@Bean
	CustomerQueries customerQueries(JdbcClient live, CustomerProperties properties, Sealer sealer) {
		return new CustomerQueries(live, new Survivorship(properties.policy()), sealer);
	}

	@Bean
	CustomerChanges customerChanges(JdbcClient live, EventReader reader) {
		return new CustomerChanges(live, reader);
	}

	@Bean
	PostingQueries postingQueries(JdbcClient live) {
		return new PostingQueries(live);
	}

	@Bean
	PriceQueries priceQueries(JdbcClient live) {
		return new PriceQueries(live);
	}

	@Bean
	IncomingQueries incomingQueries(JdbcClient live) {
		return new IncomingQueries(live);
	}

	@Bean
	ReservationQueries reservationQueries(JdbcClient live) {
		return new ReservationQueries(live);
	}

	@Bean
	TillDayQueries tillDayQueries(JdbcClient live) {
		return new TillDayQueries(live);
	}

	@Bean
	ShortfallQueries shortfallQueries(JdbcClient live) {
		return new ShortfallQueries(live);
	}

	@Bean
	TradingDayQueries tradingDayQueries(JdbcClient live) {
		return new TradingDayQueries(live);
	}

	@Bean
	StockLedgerQueries stockLedgerQueries(JdbcClient live) {
		return new StockLedgerQueries(live);
	}

	@Bean
	StockStatementQueries stockStatementQueries(JdbcClient live) {
		return new StockStatementQueries(live);
	}

	@Bean
	TransferQueries transferQueries(JdbcClient live) {
		return new TransferQueries(live);
	}

	@Bean
	ValuationQueries valuationQueries(JdbcClient live) {
		return new ValuationQueries(live);
	}

	@Bean
	StockPlaces stockPlaces(AvailabilityQueries availability, JdbcClient live, @Live EventReader reader) {
		return new AvailabilityPlaces(availability, new ViewPositions(live), reader);
	}

}
