package io.tieout.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures of the literature: Winkler's own table for names, and edits counted by
 * hand.
 */
class SimilarityTests {

	@ParameterizedTest(name = "{0} and {1}")
	@CsvSource({ "martha, marhta, 0.961", "dwayne, duane, 0.840", "dixon, dicksonx, 0.813", "jones, johnson, 0.832",
			"massey, massie, 0.933", "abroms, abrams, 0.922", "itman, smith, 0.467", "abc, xyz, 0.0", "a, a, 1.0" })
	void jaroWinklerIsThatOfTheLiterature(String one, String other, double expected) {
		assertThat(Similarity.jaroWinkler(one, other)).isCloseTo(expected, within(0.0006));
		assertThat(Similarity.jaroWinkler(other, one)).isCloseTo(expected, within(0.0006));
	}

	@ParameterizedTest(name = "{0} and {1}: {2}")
	@CsvSource({ "smith, smith, 0", "smith, smyth, 1", "smith, msith, 1", "smith, smit, 1", "smith, smiths, 1",
			"smith, smythe, 2", "ca, abc, 3", "19560409, 19560490, 1", "19560409, 19650904, 3", "a, abcd, 3" })
	void editsAreCountedUpToTheLimit(String one, String other, int expected) {
		assertThat(Similarity.edits(one, other, 2)).isEqualTo(expected);
		assertThat(Similarity.edits(other, one, 2)).isEqualTo(expected);
	}

}
