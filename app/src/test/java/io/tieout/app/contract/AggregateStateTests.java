package io.tieout.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.DomainModule;
import io.tieout.contract.Command;
import io.tieout.contract.Event;
import io.tieout.contract.MessageContract;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A state is its snapshot: what is written of it makes the same state again.
 */
class AggregateStateTests {

	static Stream<Decider<?, ?, ?>> deciders() {
		return TieoutContracts.MODULES.stream()
			.map(DomainModule::aggregates)
			.flatMap((bindings) -> bindings.stream().map(DomainModule.AggregateBinding::decider));
	}

	@ParameterizedTest
	@MethodSource("deciders")
	void aBlankStateIsReadBackFromItsSnapshot(Decider<?, ?, ?> decider) {
		assertReadBack(decider, decider.initial());
	}

	@ParameterizedTest
	@MethodSource("deciders")
	<S, C extends Command, E extends Event> void aStateAfterAnyEventIsReadBackFromItsSnapshot(
			Decider<S, C, E> decider) {
		assertThat(TieoutContracts.CATALOG.events()).map(MessageContract::type)
			.filteredOn(decider.eventFamily()::isAssignableFrom)
			.isNotEmpty()
			.allSatisfy((type) -> {
				E event = decider.eventFamily().cast(TieoutContracts.samples().full(type));
				assertReadBack(decider, decider.evolve(decider.initial(), event));
			});
	}

	private static void assertReadBack(Decider<?, ?, ?> decider, Object state) {
		byte[] snapshot = TieoutContracts.CATALOG.write(state);

		assertThat(TieoutContracts.CATALOG.read(decider.aggregateType(), decider.stateRevision(), snapshot))
			.isEqualTo(state);
	}

}
