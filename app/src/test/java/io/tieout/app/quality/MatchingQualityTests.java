package io.tieout.app.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The floors that people must be told apart by on three public sets, without a national
 * id, by one configuration.
 */
class MatchingQualityTests {

	@Test
	@Tag("slow")
	void recordsWithAFewErrors() {
		Quality quality = quality("FEBRL-3", LabelledRecords.febrl3());
		assertThat(quality.f1()).isGreaterThanOrEqualTo(0.99);
	}

	@Test
	@Tag("slow")
	void recordsWithManyErrors() {
		Quality quality = quality("FEBRL dsgen C", LabelledRecords.febrlGenerated());
		assertThat(quality.f1()).isGreaterThanOrEqualTo(0.96);
		assertThat(quality.precision()).isGreaterThanOrEqualTo(0.995);
	}

	@Test
	@Tag("slow")
	void recordsOfFewFields() {
		Quality quality = quality("fake_1000", LabelledRecords.fake1000());
		assertThat(quality.f1()).isGreaterThanOrEqualTo(0.88);
	}

	/**
	 * They share name, address and often the telephone; who is sure must not be wrong.
	 */
	@Test
	@Tag("slow")
	void peopleWhoLiveTogether() {
		Quality quality = quality("households", LabelledRecords.households(3_000));
		assertThat(quality.precision()).isGreaterThanOrEqualTo(0.99);
		assertThat(quality.recall()).isGreaterThanOrEqualTo(0.6);
	}

	/** Two people of two records each, one of them put to the other two. */
	@Test
	void theFiguresAreThoseCountedByHand() {
		Quality quality = Quality.of(List.of(List.of(0, 2, 3), List.of(1)), List.of("ann", "ann", "bob", "bob"));
		assertThat(quality.precision()).isCloseTo(1 / 3.0, within(1e-9));
		assertThat(quality.recall()).isCloseTo(1 / 2.0, within(1e-9));
		assertThat(quality.f1()).isCloseTo(0.4, within(1e-9));
		assertThat(quality.bCubed()).isCloseTo(2 * (2 / 3.0) * 0.75 / (2 / 3.0 + 0.75), within(1e-9));
		assertThat(quality.largest()).isEqualTo(3);
	}

	private static Quality quality(String set, LabelledRecords labelled) {
		Quality quality = Quality.of(Clustering.trained(labelled.features()), labelled.people());
		System.out.println(set + ": " + quality);
		return quality;
	}

}
