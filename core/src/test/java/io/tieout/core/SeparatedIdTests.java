package io.tieout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/**
 * Ids that an aggregate's id puts before others: what separates them is not in them.
 */
class SeparatedIdTests {

	@Test
	void aPlaceHasNoSlash() {
		assertThat(new LocationId("STORE-1")).hasToString("STORE-1");
		assertThatThrownBy(() -> new LocationId("UK/1")).isInstanceOf(InvalidValueException.class)
			.extracting("code")
			.isEqualTo("LOCATION_INVALID");
	}

	@Test
	void aCompanyHasNoSlash() {
		assertThat(new CompanyId("Shop GmbH")).hasToString("Shop GmbH");
		assertThatThrownBy(() -> new CompanyId("UK/1")).isInstanceOf(InvalidValueException.class)
			.extracting("code")
			.isEqualTo("COMPANY_INVALID");
	}

}
