package io.tieout.app.process.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifierTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "ada@example.org", " Ada@Example.ORG ", "\uff41da@example.org" })
	void anEmailHasOneSpelling(String given) {
		assertThat(IdentifierText.email(given)).contains("ada@example.org");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "none", "@", "ada@", "@example.org", "ada example@org x", "a@b@c" })
	void aTextThatIsNoMailboxIdentifiesNobody(String given) {
		assertThat(IdentifierText.email(given)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "020 7946 0018,GB", "+44 20 7946 0018,", "+44 (0)20 79460018,DE", "0044 20 7946 0018,GB" })
	void aPhoneNumberHasOneSpelling(String given, String region) {
		assertThat(IdentifierText.phone(given, region)).contains("+442079460018");
	}

	@Test
	void aNumberWithoutACountryIsComparedByItsDigits() {
		assertThat(IdentifierText.phone("(07) 8121-2208", null)).contains("0781212208");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "n/a", "12345", "0000000000", "1010101010" })
	void aNumberTypedToFillAFieldIdentifiesNobody(String given) {
		assertThat(IdentifierText.phone(given, "GB")).isEmpty();
	}

	@Test
	void aLoyaltyIdIsComparedWithoutSpacesAndDashes() {
		assertThat(IdentifierText.loyaltyId(" ab-12 34\u201356 ")).contains("AB123456");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "0000", "00-00" })
	void anEmptyCardNumberIdentifiesNobody(String given) {
		assertThat(IdentifierText.loyaltyId(given)).isEmpty();
	}

}
