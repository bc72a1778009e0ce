package io.tieout.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTests {

	@ParameterizedTest(name = "{0}: {1} and {2}")
	@CsvSource(textBlock = """
			GIVEN_NAME,     robert,         robert,         EXACT
			GIVEN_NAME,     robert,         rob,            SIMILAR
			GIVEN_NAME,     robert,         roberta,        CLOSE
			GIVEN_NAME,     robert,         r,              INITIAL
			GIVEN_NAME,     robert,         alan,           DIFFERENT
			GIVEN_NAME,     mary ann,       ann,            CLOSE
			GIVEN_NAME,     maryann,        mary ann,       CLOSE
			GIVEN_NAME,     jo,             mo,             DIFFERENT
			FAMILY_NAME,    smith,          smythe,         SIMILAR
			BIRTH_DATE,     19560409,       19560409,       EXACT
			BIRTH_DATE,     19560409,       19560408,       CLOSE
			BIRTH_DATE,     19560409,       19560904,       CLOSE
			BIRTH_DATE,     19560409,       19660408,       SIMILAR
			BIRTH_DATE,     19560409,       19560427,       SIMILAR
			BIRTH_DATE,     19560409,       18730409,       PARTLY
			BIRTH_DATE,     19560409,       19710623,       DIFFERENT
			EMAIL,          a.b@x.org,      a.b@mail.net,   CLOSE
			EMAIL,          robert25@x.org, roberta25@x.org, CLOSE
			EMAIL,          rob@x.org,      ann@x.org,      DIFFERENT
			PHONE,          0781212208,     0781212280,     CLOSE
			PHONE,          0781212208,     0781213209,     SIMILAR
			PHONE,          0781212208,     0388312550,     DIFFERENT
			STREET,         wallaby place,  wallabyplace,   CLOSE
			STREET,         wallaby street, barton street,  DIFFERENT
			STREET_NUMBER,  17,             177,            CLOSE
			STREET_NUMBER,  7,              8,              DIFFERENT
			POSTCODE,       2119,           2191,           CLOSE
			REGION,         nsw,            nws,            CLOSE""")
	void valuesAgreeAsFar(MatchField field, String one, String other, Level expected) {
		assertThat(Comparisons.level(field, one, other)).isEqualTo(expected);
		assertThat(Comparisons.level(field, other, one)).isEqualTo(expected);
		assertThat(field.levels()).contains(expected);
	}

	@Test
	void namesInEachOthersPlaceAreToldApartFromOtherNames() {
		Features one = person("emma", "clarke");
		assertThat(Agreement.of(one, person("clarke", "emma")).levels()).containsOnly(
				Map.entry(MatchField.GIVEN_NAME, Level.SWAPPED), Map.entry(MatchField.FAMILY_NAME, Level.SWAPPED));
		assertThat(Agreement.of(one, person("clark", "ema")).levels()).containsEntry(MatchField.GIVEN_NAME,
				Level.SWAPPED);
		assertThat(Agreement.of(one, person("clarke", "jones")).levels()).containsEntry(MatchField.GIVEN_NAME,
				Level.DIFFERENT);
	}

	@Test
	void whatOneLacksProvesNothing() {
		Features one = new Features(Map.of(MatchField.GIVEN_NAME, "emma", MatchField.CITY, "leeds"));
		Features other = new Features(Map.of(MatchField.GIVEN_NAME, "emma", MatchField.PHONE, "4420"));
		Agreement agreement = Agreement.of(one, other);
		assertThat(agreement.levels()).containsOnlyKeys(MatchField.GIVEN_NAME);
		assertThat(agreement.agreeing()).isEqualTo(1);
	}

	@Test
	void anAgreementIsReadBackAsItWasWritten() {
		Agreement agreement = Agreement.of(person("emma", "clarke"), person("ema", "jones"));
		assertThat(agreement).hasToString("GIVEN_NAME=CLOSE,FAMILY_NAME=DIFFERENT");
		assertThat(Agreement.parse(agreement.toString())).isEqualTo(agreement);
		assertThat(Agreement.parse("")).isEqualTo(Agreement.NONE);
	}

	@Test
	void anotherGivenNameSpeaksAgainstOnePersonAndSoDoesAnotherBirthWithoutTheSameName() {
		Agreement names = Agreement.parse("GIVEN_NAME=DIFFERENT,FAMILY_NAME=DIFFERENT,BIRTH_DATE=DIFFERENT");
		assertThat(names.contradictions()).hasToString("GIVEN_NAME=DIFFERENT,BIRTH_DATE=DIFFERENT");
		assertThat(Agreement.parse("FAMILY_NAME=EXACT,BIRTH_DATE=DIFFERENT").contradictions())
			.hasToString("BIRTH_DATE=DIFFERENT");
		assertThat(Agreement.parse("GIVEN_NAME=CLOSE,BIRTH_DATE=DIFFERENT,CITY=DIFFERENT").contradictions())
			.isEqualTo(Agreement.NONE);
	}

	@Test
	void whoHasEverythingInCommonButTheGivenNameMayBeATwin() {
		assertThat(
				Agreement.parse("GIVEN_NAME=DIFFERENT,FAMILY_NAME=EXACT,BIRTH_DATE=EXACT,POSTCODE=EXACT").mayBeTwins())
			.isTrue();
		assertThat(Agreement.parse("GIVEN_NAME=DIFFERENT,BIRTH_DATE=EXACT,EMAIL=DIFFERENT,CITY=EXACT").mayBeTwins())
			.isTrue();
		assertThat(Agreement.parse("GIVEN_NAME=DIFFERENT,BIRTH_DATE=EXACT,CITY=CLOSE").mayBeTwins()).isFalse();
		assertThat(Agreement.parse("GIVEN_NAME=CLOSE,BIRTH_DATE=EXACT,CITY=EXACT").mayBeTwins()).isFalse();
		assertThat(Agreement.parse("GIVEN_NAME=DIFFERENT,CITY=EXACT").mayBeTwins()).isFalse();
	}

	private static Features person(String given, String family) {
		return new Features(Map.of(MatchField.GIVEN_NAME, given, MatchField.FAMILY_NAME, family));
	}

}
