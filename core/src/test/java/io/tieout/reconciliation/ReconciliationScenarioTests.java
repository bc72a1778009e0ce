package io.tieout.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.ContractMapper;
import io.tieout.testing.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ReconciliationScenarioTests {

	private static final List<Class<?>> FAMILIES = new ReconciliationKernel().aggregates()
		.stream()
		.<Class<?>>flatMap((binding) -> Stream.of(binding.decider().commandFamily(), binding.decider().eventFamily()))
		.toList();

	private final JsonMapper mapper = ContractMapper.create();

	static Stream<Scenario> scenarios() {
		return Stream.of(BreakScenarios.all(), WriteOffScenarios.all(), FeedScenarios.all(), OperatorActScenarios.all())
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
		scenario.messages()
			.forEach((message) -> assertThat(
					this.mapper.readValue(this.mapper.writeValueAsBytes(message), message.getClass()))
				.isEqualTo(message));
	}

	@Test
	void everyCommandAndEventHasAScenario() {
		assertThat(FAMILIES).hasSize(6);
		assertThat(Scenario.leftOut(FAMILIES, scenarios().toList())).isEmpty();
	}

	@Test
	void aMessageWithoutAScenarioIsNoticed() {
		List<Scenario> withoutActs = Stream.of(BreakScenarios.all(), WriteOffScenarios.all(), FeedScenarios.all())
			.flatMap((scenarios) -> scenarios)
			.toList();

		assertThat(Scenario.leftOut(FAMILIES, withoutActs)).containsExactly("ActRecorded", "RecordAct");
	}

}
