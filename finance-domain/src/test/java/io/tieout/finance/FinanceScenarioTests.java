package io.tieout.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testing.Scenario;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FinanceScenarioTests {

	private static final List<Class<?>> FAMILIES = Scenario.familiesOf(new FinanceDomain());

	static Stream<Scenario> scenarios() {
		return Stream
			.of(OrderScenarios.all(), PaymentScenarios.all(), StoreDayScenarios.all(), TillDayScenarios.all(),
					TillDayScenarios.all(), JournalScenarios.all(), PostingRulesScenarios.all(),
					AccountingPeriodScenarios.all(), PurchaseOrderScenarios.all())
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
		assertThat(FAMILIES).hasSize(16);
		assertThat(Scenario.leftOut(FAMILIES, scenarios().toList())).isEmpty();
	}

	@Test
	void everyReasonToTurnAJournalAwayHasAScenario() {
		assertThat(scenarios().map(Scenario::refusal).filter(Objects::nonNull)).contains("UNBALANCED", "PERIOD_CLOSED",
				"ACCOUNT_UNKNOWN", "ACCOUNT_INACTIVE", "DIMENSION_MISSING", "TAX_MISMATCH", "FX_MISSING",
				"CURRENCY_INVALID", "CONTROL_TOTAL_MISMATCH", "DUPLICATE", "MANUAL_LINE_ON_CLEARING");
	}

	@Test
	void aMessageWithoutAScenarioIsNoticed() {
		List<Scenario> ordersAlone = OrderScenarios.all().toList();

		assertThat(Scenario.leftOut(FAMILIES, ordersAlone)).contains("RecordPayment", "PaymentRecorded")
			.doesNotContain("RecordOrder");
	}

}
