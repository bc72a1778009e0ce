package io.tieout.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeaturesTests {

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(nullValues = "NONE", textBlock = """
			GIVEN_NAME,     '  José-María ', jose maria
			FAMILY_NAME,    O'Brien,         o brien
			FAMILY_NAME,    Weiß,            weiss
			FAMILY_NAME,    '-',             NONE
			BIRTH_DATE,     1956-04-09,      19560409
			BIRTH_DATE,     19560409,        19560409
			BIRTH_DATE,     1956/02/31,      19560231
			BIRTH_DATE,     unknown,         unknown
			EMAIL,          ' Ann@Example.COM', ann@example.com
			PHONE,          +44 20 7946-0018, 442079460018
			STREET,         'High St.',      high street
			STREET, Hauptstr.,       hauptstr
			POSTCODE,       sw1a 1aa,        sw1a1aa
			REGION,         N.S.W.,          n s w""")
	void aValueHasOneSpelling(MatchField field, String given, String expected) {
		Features features = Features.of(Map.of(field, given));
		assertThat(features.values().values().stream().findFirst().orElse(null)).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(nullValues = "NONE", textBlock = """
			12 High Street,  high street,  12
			12a High Street, high street,  12a
			Hauptstr. 7 b,   hauptstr,     7b
			High Street,     high street,  NONE
			3rd Avenue,      3rd avenue,   NONE
			17,              17,           NONE""")
	void aHouseNumberInTheStreetIsToldApart(String given, String street, String number) {
		Features features = Features.of(Map.of(MatchField.STREET, given));
		assertThat(features.get(MatchField.STREET)).isEqualTo(street);
		assertThat(features.get(MatchField.STREET_NUMBER)).isEqualTo(number);
	}

	@Test
	void aNumberThatStandsApartIsNotLookedForInTheStreet() {
		Features features = Features
			.of(Map.of(MatchField.STREET, "12 High Street", MatchField.STREET_NUMBER, "Flat 3"));
		assertThat(features.values())
			.isEqualTo(Map.of(MatchField.STREET, "12 high street", MatchField.STREET_NUMBER, "flat 3"));
	}

	@Test
	void aTagBehindTheMailboxIsNoOtherMailbox() {
		assertThat(Features.of(Map.of(MatchField.EMAIL, "ann+shop@example.org")).get(MatchField.EMAIL))
			.isEqualTo("ann@example.org");
	}

	@Test
	void featuresAreReadBackAsTheyWereWritten() {
		Features features = Features.of(Map.of(MatchField.GIVEN_NAME, "Ann = Mary", MatchField.EMAIL, "a=b@example.org",
				MatchField.BIRTH_DATE, "1956-04-09"));
		assertThat(Features.parse(features.toText())).isEqualTo(features);
		assertThat(features.toString()).doesNotContain("ann").doesNotContain("1956");
	}

}
