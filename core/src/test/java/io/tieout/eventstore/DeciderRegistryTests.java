package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.aggregate.DomainCatalog;
import io.tieout.aggregate.DomainModule;
import io.tieout.contract.Command;
import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.Quantity;
import io.tieout.eventstore.DeciderRegistryTests.GateCommand.Hourly.Ring;
import io.tieout.eventstore.DeciderRegistryTests.GateCommand.Open;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillDomain;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeciderRegistryTests {

	private final DeciderRegistry registry = new DeciderRegistry(List.of(new TillDomain(), new Gates()));

	@Test
	void aCommandOfANestedFamilyIsKnownAsTheCatalogKnowsIt() {
		assertThat(DomainCatalog.of(List.of(new Gates())).message(Ring.class).name()).isEqualTo("gate.Ring");
		assertThat(this.registry.rulesFor(new Ring("A")).aggregateType()).isEqualTo("gate.Gate");
		assertThat(this.registry.rulesFor(new Open("A")).aggregateType()).isEqualTo("gate.Gate");
	}

	@Test
	void theRulesOfACommandAreMadeOnce() {
		Rules rules = this.registry.rulesFor(new Open("A"));
		assertThat(this.registry.rulesFor(new Open("B"))).isSameAs(rules);
		assertThat(this.registry.rulesFor("gate.Gate")).isSameAs(rules);
		assertThat(this.registry.rulesFor(new Deposit("A", Quantity.of(1)))).isNotSameAs(rules);
	}

	@Test
	void whatNoAggregateHandlesIsRefused() {
		DeciderRegistry tillsOnly = new DeciderRegistry(List.of(new TillDomain()));
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> tillsOnly.rulesFor(new Open("A")));
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> tillsOnly.rulesFor("gate.Gate"));
	}

	@Test
	void twoAggregatesDoNotShareAMessage() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> new DeciderRegistry(List.of(new Gates(), new Gates())))
			.withMessageContaining("Two aggregates claim");
	}

	sealed interface GateCommand extends Command {

		String gate();

		@Override
		default String aggregateId() {
			return "gate:" + gate();
		}

		@MessageType(name = "gate.Open")
		record Open(String gate) implements GateCommand {
		}

		sealed interface Hourly extends GateCommand {

			@MessageType(name = "gate.Ring")
			record Ring(String gate) implements Hourly {
			}

		}

	}

	sealed interface GateEvent extends Event {

		@MessageType(name = "gate.Opened")
		record Opened(String gate) implements GateEvent {

			@Override
			public String aggregateId() {
				return "gate:" + this.gate;
			}

		}

	}

	private static final class Gates implements DomainModule {

		@Override
		public String owner() {
			return "gate";
		}

		@Override
		public List<AggregateBinding<?>> aggregates() {
			return List.of(AggregateBinding.of(Gate.class, Gate::new));
		}

	}

	record GateState(boolean open) {
	}

	static final class Gate extends DecidedAggregate<GateState, GateCommand, GateEvent> {

		Gate() {
			super(new GateRules());
		}

	}

	private static final class GateRules implements Decider<GateState, GateCommand, GateEvent> {

		@Override
		public String aggregateType() {
			return "gate.Gate";
		}

		@Override
		public Class<GateCommand> commandFamily() {
			return GateCommand.class;
		}

		@Override
		public Class<GateEvent> eventFamily() {
			return GateEvent.class;
		}

		@Override
		public Class<GateState> stateType() {
			return GateState.class;
		}

		@Override
		public int stateRevision() {
			return 1;
		}

		@Override
		public GateState initial() {
			return new GateState(false);
		}

		@Override
		public Decision<GateEvent> decide(GateState state, GateCommand command) {
			return Decision.unchanged();
		}

		@Override
		public GateState evolve(GateState state, GateEvent event) {
			return state;
		}

	}

}
