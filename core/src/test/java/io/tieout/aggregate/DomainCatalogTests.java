package io.tieout.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.contract.AggregateContract;
import io.tieout.contract.Command;
import io.tieout.contract.Event;
import io.tieout.contract.MessageCatalog;
import io.tieout.contract.MessageContract;
import io.tieout.contract.MessageType;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainCatalogTests {

	sealed interface LampCommand extends Command {

		@MessageType(name = "light.SwitchOn")
		record SwitchOn() implements LampCommand {

			@Override
			public String aggregateId() {
				return "lamp:1";
			}

		}

	}

	sealed interface LampEvent extends Event {

		@MessageType(name = "light.SwitchedOn")
		record SwitchedOn() implements LampEvent {

			@Override
			public String aggregateId() {
				return "lamp:1";
			}

		}

	}

	record LampState(boolean on) {
	}

	static final class LampDecider implements Decider<LampState, LampCommand, LampEvent> {

		@Override
		public String aggregateType() {
			return "light.Lamp";
		}

		@Override
		public Class<LampCommand> commandFamily() {
			return LampCommand.class;
		}

		@Override
		public Class<LampEvent> eventFamily() {
			return LampEvent.class;
		}

		@Override
		public Class<LampState> stateType() {
			return LampState.class;
		}

		@Override
		public int stateRevision() {
			return 7;
		}

		@Override
		public LampState initial() {
			return new LampState(false);
		}

		@Override
		public Decision<LampEvent> decide(LampState state, LampCommand command) {
			return state.on() ? Decision.unchanged() : Decision.accepted(new LampEvent.SwitchedOn());
		}

		@Override
		public LampState evolve(LampState state, LampEvent event) {
			return new LampState(true);
		}

	}

	static final class Lamp extends DecidedAggregate<LampState, LampCommand, LampEvent> {

		Lamp() {
			super(new LampDecider());
		}

	}

	record LightDomain(String owner) implements DomainModule {

		@Override
		public List<AggregateBinding<?>> aggregates() {
			return List.of(AggregateBinding.of(Lamp.class, Lamp::new));
		}

	}

	@Test
	void theCatalogHoldsWhatTheDomainsExport() {
		MessageCatalog catalog = DomainCatalog.of(List.of(new LightDomain("light")));

		assertThat(catalog.commands()).extracting(MessageContract::name).containsExactly("light.SwitchOn");
		assertThat(catalog.events()).extracting(MessageContract::owner).containsExactly("light");
		assertThat(catalog.aggregates()).containsExactly(
				new AggregateContract("light", "light.Lamp", LampCommand.class, LampEvent.class, LampState.class, 7));
	}

	@Test
	void aDomainNamesItsMessagesAfterItself() {
		assertThatThrownBy(() -> DomainCatalog.of(List.of(new LightDomain("dark"))))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("dark.InUpperCamelCase, not: light.Lamp");
	}

	@Test
	void aDomainIsListedOnce() {
		assertThatThrownBy(() -> DomainCatalog.of(List.of(new LightDomain("light"), new LightDomain("light"))))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("light.Lamp is taken twice");
	}

}
