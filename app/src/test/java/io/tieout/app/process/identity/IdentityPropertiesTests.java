package io.tieout.app.process.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.process.identity.IdentitySettings.SourceTraits;
import io.tieout.core.SourceSystem;
import io.tieout.customer.IdentifierKind;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class IdentityPropertiesTests {

	private final ApplicationContextRunner installation = new ApplicationContextRunner()
		.withUserConfiguration(Bound.class);

	@EnableConfigurationProperties(IdentityProperties.class)
	static class Bound {

	}

	@Test
	void nothingIsUniqueUnlessItIsDeclared() {
		this.installation.run((context) -> {
			IdentitySettings settings = context.getBean(IdentityProperties.class).settings();
			assertThat(settings.of(new SourceSystem("crm"))).isEqualTo(new SourceTraits(null, Set.of(), "MAIN"));
			assertThat(settings.sharedKeyLimit()).isEqualTo(20);
		});
	}

	@Test
	void aSourceIsAsUsualInWhatItLeavesOut() {
		this.installation
			.withPropertyValues("tieout.identity.region=GB", "tieout.identity.unique-per-person=LOYALTY_ID",
					"tieout.identity.sources[0].id=market", "tieout.identity.sources[0].loyalty-programme=MARKET-CLUB",
					"tieout.identity.sources[1].id=hotline", "tieout.identity.sources[1].region=DE",
					"tieout.identity.sources[1].unique-per-person=EMAIL,PHONE")
			.run((context) -> {
				IdentitySettings settings = context.getBean(IdentityProperties.class).settings();
				assertThat(settings.of(new SourceSystem("market")))
					.isEqualTo(new SourceTraits("GB", Set.of(IdentifierKind.LOYALTY_ID), "MARKET-CLUB"));
				assertThat(settings.of(new SourceSystem("hotline")))
					.isEqualTo(new SourceTraits("DE", Set.of(IdentifierKind.EMAIL, IdentifierKind.PHONE), "MAIN"));
				assertThat(settings.all()).hasSize(3);
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "tieout.identity.region=uk", "tieout.identity.shared-key-limit=0",
			"tieout.identity.loyalty-programme=", "tieout.identity.unique-per-person=SHOE_SIZE",
			"tieout.identity.sources[0].region=DE" })
	void aWrongValueStopsTheStart(String value) {
		this.installation.withPropertyValues(value).run((context) -> assertThat(context).hasFailed());
	}

}
