package io.tieout.reconciliation;

import io.tieout.reconciliation.OperatorActCommand.RecordAct;
import io.tieout.reconciliation.OperatorActEvent.ActRecorded;
import io.tieout.testing.Scenario;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How an operator's act is kept.
 */
final class OperatorActScenarios {

	private static final UUID ACT = UUID.fromString("01998877-0000-7000-8000-000000000001");

	private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

	private static final ActRecorded REBUILD = new ActRecorded(ACT, "u-1", "views.rebuild", "availability", null, NOW);

	private OperatorActScenarios() {
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, OperatorActAggregate.class);
	}

	static Stream<Scenario> all() {
		RecordAct rebuild = new RecordAct(ACT, "u-1", "views.rebuild", "availability", null, NOW);
		RecordAct other = new RecordAct(ACT, "u-1", "views.rebuild", "breaks", "drift", NOW);
		return Stream.of(scenario("an act is recorded").when(rebuild).then(REBUILD),
				scenario("an act is recorded once").given(REBUILD).when(rebuild).thenNothing(),
				scenario("an id stands for one act").given(REBUILD).when(other).thenRefused("ACT_KNOWN"));
	}

}
