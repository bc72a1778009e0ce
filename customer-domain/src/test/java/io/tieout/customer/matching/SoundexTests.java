package io.tieout.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples of the National Archives of the United States.
 */
class SoundexTests {

	@ParameterizedTest
	@CsvSource({ "washington, w252", "lee, l000", "gutierrez, g362", "pfister, p236", "jackson, j250", "tymczak, t522",
			"vandeusen, v532", "ashcraft, a261", "robert, r163", "rupert, r163" })
	void theCodeIsThatOfTheArchives(String name, String code) {
		assertThat(Soundex.of(name)).isEqualTo(code);
	}

}
