package io.tieout.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is wrong with a record, it still meets another of its person.
 */
class BlockingKeysTests {

	private static final Map<MatchField, String> EMMA = Map.of(MatchField.GIVEN_NAME, "emma", MatchField.FAMILY_NAME,
			"clarke", MatchField.BIRTH_DATE, "19560409", MatchField.STREET, "wallaby place", MatchField.STREET_NUMBER,
			"7", MatchField.CITY, "cleveland", MatchField.POSTCODE, "2119");

	@ParameterizedTest(name = "{0} {1}, {2} {3}")
	@CsvSource({ "GIVEN_NAME, ema, BIRTH_DATE, 19560904", "GIVEN_NAME, x, FAMILY_NAME, y",
			"FAMILY_NAME, jones, POSTCODE, 9999", "BIRTH_DATE, 18000101, FAMILY_NAME, jones",
			"STREET, elsewhere, CITY, nowhere", "POSTCODE, 1, STREET_NUMBER, 1" })
	void twoWrongFieldsHideNobody(MatchField first, String value, MatchField second, String other) {
		Map<MatchField, String> wrong = new HashMap<>(EMMA);
		wrong.put(first, value);
		wrong.put(second, other);
		assertThat(BlockingKeys.of(new Features(wrong))).containsAnyElementsOf(BlockingKeys.of(new Features(EMMA)));
	}

	@ParameterizedTest
	@CsvSource({ "GIVEN_NAME", "CITY", "REGION", "STREET_NUMBER" })
	void aFieldThatManyShareIsNoKeyByItself(MatchField field) {
		assertThat(BlockingKeys.of(new Features(Map.of(field, "leeds")))).isEmpty();
	}

}
