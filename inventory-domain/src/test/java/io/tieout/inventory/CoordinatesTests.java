package io.tieout.inventory;

import io.tieout.core.InvalidValueException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class CoordinatesTests {

	private static final Coordinates LONDON = Coordinates.of("51.5074", "-0.1278");

	@Test
	void aDistanceIsThatOfTheGreatCircle() {
		assertThat(LONDON.kilometresTo(Coordinates.of("48.8566", "2.3522"))).isCloseTo(343.6, within(0.5));
		assertThat(LONDON.kilometresTo(LONDON)).isZero();
	}

	@Test
	void theDateLineIsNoDistance() {
		assertThat(Coordinates.of("0", "179.5").kilometresTo(Coordinates.of("0", "-179.5"))).isCloseTo(111.2,
				within(0.1));
	}

	@Test
	void theOtherEndOfTheEarthIsHalfItsGirthAway() {
		assertThat(Coordinates.of("90", "0").kilometresTo(Coordinates.of("-90", "0"))).isCloseTo(20_015.1, within(0.1));
	}

	@Test
	void aPointIsOnTheEarth() {
		assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Coordinates.of("90.1", "0"))
			.satisfies((invalid) -> assertThat(invalid.code()).isEqualTo("COORDINATES_INVALID"));
		assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Coordinates.of("0", "-180.1"));
	}

}
