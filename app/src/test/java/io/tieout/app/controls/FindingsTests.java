package io.tieout.app.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.app.controls.ControlBreaks.Finding;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What a run shows of what it finds.
 */
class FindingsTests {

	private static final Violation WRONG = new Violation("wrong", List.of());

	@Test
	void whatStandsIsShownAgainAndTakesTheRoomOfWhatIsNew() {
		Findings findings = new Findings(Set.of("A", "B"), 3, () -> false);
		List.of("C", "D", "A").forEach((subject) -> findings.found(subject, () -> WRONG));
		assertThat(findings.count()).isEqualTo(3);
		assertThat(findings.shown()).extracting(Finding::subject).containsExactly("C", "A");
		assertThat(findings.fresh()).containsExactly("C");
		assertThat(findings.mended()).containsExactly("B");
	}

	@Test
	void whatIsFoundTwiceCountsOnce() {
		Findings findings = new Findings(Set.of(), 3, () -> false);
		findings.found("A", () -> WRONG);
		findings.found("A", () -> WRONG);
		assertThat(findings.count()).isEqualTo(1);
		assertThat(findings.shown()).hasSize(1);
	}

	@Test
	void whatIsNotShownIsNotLookedAtClosely() {
		Findings findings = new Findings(Set.of(), 0, () -> false);
		Supplier<Violation> expensive = () -> {
			throw new AssertionError("nobody is shown this");
		};
		findings.found("A", expensive);
		assertThat(findings.count()).isEqualTo(1);
	}

	@Test
	void aViewThatIsWrongAsAWholeIsNotCountedToTheEnd() {
		Findings findings = new Findings(Set.of(), 0, () -> false);
		for (int n = 0; n < Violations.MOST; n++) {
			findings.found("S" + n, () -> WRONG);
		}
		assertThatExceptionOfType(TooManyViolationsException.class)
			.isThrownBy(() -> findings.found("one more", () -> WRONG));
	}

	@Test
	void aRunEndsWhenTheServiceStops() {
		Findings findings = new Findings(Set.of(), 3, () -> true);
		assertThatExceptionOfType(RunStoppedException.class).isThrownBy(findings::goOn);
	}

}
