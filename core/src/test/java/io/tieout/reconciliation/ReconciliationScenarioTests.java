package io.tieout.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testing.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReconciliationScenarioTests {

	private static final List<Class<?>> FAMILIES = Scenario.familiesOf(new ReconciliationKernel());

	static Stream<Scenario> scenarios() {
		return Stream
			.of(BreakScenarios.all(), WriteOffScenarios.all(), FeedScenarios.all(), OperatorActScenarios.all(),
					AuthorityScenarios.all())
			.flatMap((scenarios) -> scenarios);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("scenarios")
	void holds(Scenario scenario) {
		scenario.play();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("scenarios")
	void messagesAreReadBackAsTheyWereWritten(Scenario scenario) {
		scenario.readBack();
	}

	@Test
	void everyCommandAndEventHasAScenario() {
		assertThat(FAMILIES).hasSize(8);
		assertThat(Scenario.leftOut(FAMILIES, scenarios().toList())).isEmpty();
	}

	@Test
	void aMessageWithoutAScenarioIsNoticed() {
		List<Scenario> withoutActs = Stream
			.of(BreakScenarios.all(), WriteOffScenarios.all(), FeedScenarios.all(), AuthorityScenarios.all())
			.flatMap((scenarios) -> scenarios)
			.toList();

		assertThat(Scenario.leftOut(FAMILIES, withoutActs)).containsExactly("ActRecorded", "RecordAct");
	}

}
