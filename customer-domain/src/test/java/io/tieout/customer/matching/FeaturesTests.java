package io.tieout.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
			STREET, 'High St., 2',   high street 2
			STREET, Hauptstr.,       hauptstr
			POSTCODE,       sw1a 1aa,        sw1a1aa
			REGION,         N.S.W.,          n s w""")
	void aValueHasOneSpelling(MatchField field, String given, String expected) {
		Features features = Features.of(Map.of(field, given));
		assertThat(features.values().values().stream().findFirst().orElse(null)).isEqualTo(expected);
	}

}
