package io.tieout.projections.tradingdays;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Where facts lie: stretches that hold all of them and begin and end with one.
 */
class StretchesTests {

	private static final Stretches NONE = new Stretches(null, null, null);

	@Test
	void withoutAFactThereIsNoStretch() {
		assertThat(NONE.all()).isEmpty();
	}

	@Test
	void factsThatLieCloseTogetherAreOneStretch() {
		Stretches close = NONE.and(7).and(8).and(8 + Stretch.GAP);
		assertThat(close.all()).containsExactly(new Stretch(7, 8 + Stretch.GAP));
		assertThat(close.earlier()).isNull();
	}

	@Test
	void aFactFarBehindBeginsAStretchAndTheEarlierOnesStay() {
		long far = 100 + Stretch.GAP + 1;
		long farther = far + 1 + Stretch.GAP + 1;
		assertThat(NONE.and(100).and(far).and(far + 1).and(farther).all()).containsExactly(new Stretch(100, 100),
				new Stretch(far, far + 1), new Stretch(farther, farther));
	}

}
