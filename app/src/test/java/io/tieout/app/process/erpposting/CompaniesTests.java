package io.tieout.app.process.erpposting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CompaniesTests {

	private final ApplicationContextRunner installation = new ApplicationContextRunner()
		.withUserConfiguration(Bound.class)
		.withPropertyValues("tieout.companies[0].id=UK", "tieout.companies[0].functional-currency=GBP");

	@EnableConfigurationProperties(Companies.class)
	static class Bound {

	}

	@Test
	void aCompanyGetsItsRulesByWhatIsListed() {
		this.installation
			.withPropertyValues("tieout.companies[1].id=DE", "tieout.companies[1].functional-currency=EUR",
					"tieout.companies[1].ledger=HGB")
			.run((context) -> {
				Companies companies = context.getBean(Companies.class);
				assertThat(companies.rulesFor(new CompanyId("UK"))).hasValueSatisfying((rules) -> {
					assertThat(rules.functionalCurrency()).hasToString("GBP");
					assertThat(rules.ledger()).isEqualTo("GL");
				});
				assertThat(companies.rulesFor(new CompanyId("DE"))).hasValueSatisfying((rules) -> {
					assertThat(rules.functionalCurrency()).hasToString("EUR");
					assertThat(rules.ledger()).isEqualTo("HGB");
				});
				assertThat(companies.rulesFor(new CompanyId("FR"))).isEmpty();
			});
	}

	@Test
	void theFirstCompanyOwnsWhatNoOtherOneNames() {
		this.installation
			.withPropertyValues("tieout.companies[1].id=DE", "tieout.companies[1].functional-currency=EUR",
					"tieout.companies[1].locations=BERLIN,HAMBURG")
			.run((context) -> {
				Companies companies = context.getBean(Companies.class);
				assertThat(companies.ownerOf(new LocationId("BERLIN"))).contains(new CompanyId("DE"));
				assertThat(companies.ownerOf(new LocationId("LONDON"))).contains(new CompanyId("UK"));
				assertThat(companies.currencyOf(new CompanyId("DE"))).hasToString("EUR");
				assertThat(new Companies(List.of()).ownerOf(new LocationId("LONDON"))).isEmpty();
			});
	}

	@Test
	void aPlaceHasOneOwner() {
		this.installation
			.withPropertyValues("tieout.companies[0].locations=BERLIN", "tieout.companies[1].id=DE",
					"tieout.companies[1].functional-currency=EUR", "tieout.companies[1].locations=BERLIN")
			.run((context) -> assertThat(context).hasFailed());
	}

	@ParameterizedTest
	@CsvSource({ "UK,EUR", "DE,NONE", "'',EUR" })
	void aCompanyIsListedOnceAndWithACurrency(String id, String currency) {
		this.installation
			.withPropertyValues("tieout.companies[1].id=" + id, "tieout.companies[1].functional-currency=" + currency)
			.run((context) -> assertThat(context).hasFailed());
	}

}
