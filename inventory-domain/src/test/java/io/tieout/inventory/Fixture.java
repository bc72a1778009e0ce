package io.tieout.inventory;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import io.tieout.contract.Command;
import io.tieout.contract.Event;
import io.tieout.core.Rejection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given events, when a command, then events or a refusal: through Axon, as in production.
 * It notes which messages a test has tried, for {@link FixtureCoverageTests}.
 */
final class Fixture<A extends DecidedAggregate<?, ?, ?>> {

	private static final Set<Class<?>> TRIED = ConcurrentHashMap.newKeySet();

	private final AggregateTestFixture<A> axon;

	private @Nullable Object decision;

	Fixture(Class<A> aggregate) {
		this.axon = new AggregateTestFixture<>(aggregate);
		this.axon.registerCommandHandlerInterceptor((work, chain) -> this.decision = chain.proceed());
	}

	static Set<Class<?>> tried() {
		return Set.copyOf(TRIED);
	}

	Given given(Event... events) {
		return new Given(List.of(events));
	}

	/**
	 * The history before the command.
	 */
	final class Given {

		private final List<Event> events;

		private Given(List<Event> events) {
			this.events = events;
		}

		Then when(Command command) {
			TRIED.add(command.getClass());
			if (this.events.isEmpty()) {
				// without a history there is no stored state to compare with, only a
				// warning
				Fixture.this.axon.setReportIllegalStateChange(false);
				return new Then(Fixture.this.axon.givenNoPriorActivity().when(command));
			}
			return new Then(Fixture.this.axon.given(this.events).when(command));
		}

	}

	/**
	 * What came of the command.
	 */
	final class Then {

		private final ResultValidator<A> result;

		private Then(ResultValidator<A> result) {
			this.result = result;
		}

		void expect(Event... events) {
			for (Event event : events) {
				TRIED.add(event.getClass());
			}
			this.result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
		}

		void expectUnchanged() {
			this.result.expectSuccessfulHandlerExecution().expectNoEvents();
			assertThat(Fixture.this.decision).isEqualTo(Decision.unchanged());
		}

		void expectRefused(String code) {
			this.result.expectSuccessfulHandlerExecution().expectNoEvents();
			assertRefused(code);
		}

		/** Refused, and the attempt is on record. */
		void expectRefusedAttempt(String code, Event attempt) {
			TRIED.add(attempt.getClass());
			this.result.expectSuccessfulHandlerExecution().expectEvents(attempt);
			assertRefused(code);
		}

		private void assertRefused(String code) {
			assertThat(Fixture.this.decision).isInstanceOfSatisfying(Decision.Refused.class,
					(refused) -> assertThat(refused.rejection().code()).isEqualTo(code));
		}

		void expectRefused(Rejection rejection) {
			this.result.expectSuccessfulHandlerExecution().expectNoEvents();
			assertThat(Fixture.this.decision).isEqualTo(Decision.refused(rejection));
		}

	}

}
