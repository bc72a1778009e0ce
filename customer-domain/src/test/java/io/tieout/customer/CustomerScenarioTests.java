package io.tieout.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testing.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerScenarioTests {

	private static final List<Class<?>> FAMILIES = Scenario.familiesOf(new CustomerDomain());

	static Stream<Scenario> scenarios() {
		return Stream
			.of(CustomerRecordScenarios.all(), CustomerScenarios.all(), SharedKeyScenarios.all(),
					RecordPairScenarios.all(), IdentityModelScenarios.all(), PrivacyScenarios.all())
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
		assertThat(FAMILIES).hasSize(10);
		assertThat(Scenario.leftOut(FAMILIES, scenarios().toList())).isEmpty();
	}

	@Test
	void aMessageWithoutAScenarioIsNoticed() {
		assertThat(Scenario.leftOut(FAMILIES, CustomerRecordScenarios.all().toList())).contains("LinkAsserted")
			.doesNotContain("CustomerRecorded");
	}

}
