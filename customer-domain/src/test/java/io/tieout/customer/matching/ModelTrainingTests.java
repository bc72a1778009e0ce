package io.tieout.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Figures are learned from people of whom nobody says who is whom: here two records each,
 * of which one in five names has a slip.
 */
class ModelTrainingTests {

	private static final int PEOPLE = 400;

	private static final double SLIPS = 0.2;

	private static final List<Features> RECORDS = new ArrayList<>();

	private static final List<RecordPair> CANDIDATES = new ArrayList<>();

	private static final MatchModel MODEL;

	static {
		Random random = new Random(1);
		for (int person = 0; person < PEOPLE; person++) {
			Map<MatchField, String> values = new HashMap<>();
			values.put(MatchField.GIVEN_NAME, word(random, 2));
			values.put(MatchField.FAMILY_NAME, word(random, 3));
			values.put(MatchField.BIRTH_DATE, String.valueOf(19_000_000 + random.nextInt(999_999)));
			values.put(MatchField.CITY, (random.nextInt(2) == 0) ? "leeds" : word(random, 2));
			RECORDS.add(new Features(values));
			if (random.nextDouble() < SLIPS) {
				values.put(MatchField.FAMILY_NAME, "x" + values.get(MatchField.FAMILY_NAME));
			}
			RECORDS.add(new Features(values));
			CANDIDATES.add(new RecordPair(2 * person, 2 * person + 1));
			CANDIDATES.add(new RecordPair(2 * person, random.nextInt(2 * person + 1)));
		}
		CANDIDATES.removeIf((pair) -> pair.one() == pair.other());
		MODEL = train();
	}

	private static String word(Random random, int syllables) {
		StringBuilder word = new StringBuilder();
		for (int syllable = 0; syllable < syllables; syllable++) {
			word.append("bcdfglmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
		}
		return word.toString();
	}

	@Test
	void slipsAreFoundAsOftenAsTheyAre() {
		FieldModel family = MODEL.field(MatchField.FAMILY_NAME);
		assertThat(FieldModel.share(family.same(), Level.EXACT)).isCloseTo(1 - SLIPS, within(0.05));
		assertThat(FieldModel.share(family.same(), Level.CLOSE)).isCloseTo(SLIPS, within(0.05));
		assertThat(FieldModel.share(family.different(), Level.DIFFERENT)).isGreaterThan(0.8);
	}

	@Test
	void theChanceOfOnePersonIsThatOfTheRecords() {
		double pairs = RECORDS.size() * (RECORDS.size() - 1.0) / 2;
		assertThat(MODEL.onePerson()).isCloseTo(PEOPLE / pairs, within(0.1 * PEOPLE / pairs));
	}

	@Test
	void theSameRecordsGiveTheSameModel() {
		assertThat(train()).isEqualTo(MODEL);
	}

	@Test
	void aFrequentValueWeighsLessThanARareOne() {
		TermTable terms = new TermTable(RECORDS);
		Features leeds = new Features(Map.of(MatchField.CITY, "leeds"));
		Features rare = new Features(Map.of(MatchField.CITY, "seldom heard of"));
		double frequent = MODEL.weight(leeds, Agreement.of(leeds, leeds), terms);
		assertThat(MODEL.weight(rare, Agreement.of(rare, rare), terms)).isGreaterThan(frequent + 5);
		assertThat(MODEL.weight(leeds, Agreement.of(leeds, leeds), TermFrequencies.NONE)).isGreaterThan(frequent);
	}

	@Test
	void onePersonAndTwoAreToldApart() {
		TermTable terms = new TermTable(RECORDS);
		for (RecordPair pair : CANDIDATES) {
			Features one = RECORDS.get(pair.one());
			Features other = RECORDS.get(pair.other());
			boolean same = pair.one() / 2 == pair.other() / 2;
			assertThat(MODEL.weight(one, Agreement.of(one, other), terms) > 0).as(one + " " + other).isEqualTo(same);
		}
	}

	/** All of a household agrees but what is one's own. */
	@Test
	void peopleWhoLiveTogetherAreTwo() {
		Map<MatchField, String> emma = new HashMap<>(Map.of(MatchField.GIVEN_NAME, "emma", MatchField.FAMILY_NAME,
				"clarke", MatchField.BIRTH_DATE, "19560409", MatchField.CITY, "seldom heard of"));
		Map<MatchField, String> carl = new HashMap<>(emma);
		carl.putAll(Map.of(MatchField.GIVEN_NAME, "carl", MatchField.BIRTH_DATE, "19610731"));
		Map<MatchField, String> emmaAgain = new HashMap<>(emma);
		emmaAgain.put(MatchField.FAMILY_NAME, "clarck");
		TermTable terms = new TermTable(RECORDS);
		assertThat(weight(new Features(emma), new Features(carl), terms)).isNegative();
		assertThat(weight(new Features(emma), new Features(emmaAgain), terms)).isGreaterThan(5);
	}

	private static double weight(Features one, Features other, TermFrequencies terms) {
		return MODEL.weight(one, Agreement.of(one, other), terms);
	}

	private static MatchModel train() {
		return ModelTraining.train("test", RECORDS, CANDIDATES::forEach);
	}

}
