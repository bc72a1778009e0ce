package io.tieout.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import io.tieout.aggregate.DomainModule;
import io.tieout.contract.Command;
import io.tieout.contract.ContractMapper;
import io.tieout.contract.Event;
import io.tieout.contract.SealedFamily;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Given events, when a command, then events or a refusal. A scenario is a value: it can
 * be played through the real aggregate, and a set of them can be asked what it leaves
 * out.
 *
 * @param name what holds, as a sentence
 * @param aggregate the aggregate class
 * @param given what happened before
 * @param when the command
 * @param refusal code of the refusal, absent if the command is accepted
 * @param then the events recorded
 */
public record Scenario(String name, Class<? extends DecidedAggregate<?, ?, ?>> aggregate, List<Event> given,
		Command when, @Nullable String refusal, List<Event> then) {

	private static final JsonMapper MAPPER = ContractMapper.create();

	/**
	 * Begins a scenario of an aggregate without history.
	 */
	public static Given of(String name, Class<? extends DecidedAggregate<?, ?, ?>> aggregate) {
		return new Given(name, aggregate, List.of());
	}

	/**
	 * Plays it with Axon's fixture.
	 */
	public void play() {
		validate(this.aggregate);
		this.then.forEach((event) -> assertThat(event.aggregateId()).isEqualTo(this.when.aggregateId()));
	}

	private <A extends DecidedAggregate<?, ?, ?>> void validate(Class<A> type) {
		ResultValidator<A> result = new AggregateTestFixture<>(type).given(this.given).when(this.when);
		result.expectSuccessfulHandlerExecution()
			.expectResultMessagePayloadMatching(
					Matchers.predicate((Decision<?> decision) -> codeOf(decision).equals(codeExpected())))
			.expectEvents(this.then.toArray());
	}

	private String codeExpected() {
		return (this.refusal != null) ? this.refusal : "";
	}

	private static String codeOf(Decision<?> decision) {
		return (decision instanceof Decision.Refused<?> refused) ? refused.rejection().code() : "";
	}

	/**
	 * Asserts that every message that occurs in it is read back from JSON as it was
	 * written.
	 */
	public void readBack() {
		messages()
			.forEach((message) -> assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(message), message.getClass()))
				.isEqualTo(message));
	}

	/**
	 * The families of commands and of events of a domain.
	 */
	public static List<Class<?>> familiesOf(DomainModule domain) {
		return domain.aggregates()
			.stream()
			.<Class<?>>flatMap(
					(binding) -> Stream.of(binding.decider().commandFamily(), binding.decider().eventFamily()))
			.toList();
	}

	/**
	 * The members of sealed families that no scenario sends or records.
	 */
	public static Set<String> leftOut(Collection<Class<?>> families, Collection<Scenario> scenarios) {
		Set<String> names = new TreeSet<>();
		families.stream().flatMap(SealedFamily::members).forEach((member) -> names.add(member.getSimpleName()));
		scenarios.stream().flatMap(Scenario::shown).forEach((message) -> names.remove(message.getSimpleName()));
		return names;
	}

	private Stream<Record> messages() {
		return Stream.concat(Stream.of(this.when), Stream.concat(this.given.stream(), this.then.stream()))
			.map(Record.class::cast);
	}

	private Stream<Class<?>> shown() {
		return Stream.concat(Stream.of(this.when.getClass()), this.then.stream().map(Event::getClass));
	}

	@Override
	public String toString() {
		return this.name;
	}

	/**
	 * What happened before.
	 *
	 * @param name what holds
	 * @param aggregate the aggregate class
	 * @param history the events
	 */
	public record Given(String name, Class<? extends DecidedAggregate<?, ?, ?>> aggregate, List<Event> history) {

		/**
		 * With a history.
		 */
		public Given given(Event... events) {
			return new Given(this.name, this.aggregate, List.of(events));
		}

		/**
		 * When a command comes.
		 */
		public When when(Command command) {
			return new When(this, command);
		}

	}

	/**
	 * A command on top of what happened before.
	 *
	 * @param given what happened before
	 * @param command the command
	 */
	public record When(Given given, Command command) {

		/**
		 * Then these events are recorded.
		 */
		public Scenario then(Event... events) {
			return new Scenario(this.given.name, this.given.aggregate, this.given.history, this.command, null,
					List.of(events));
		}

		/**
		 * Then nothing changes.
		 */
		public Scenario thenNothing() {
			return then();
		}

		/**
		 * Then it is refused, and the refusal itself may be recorded.
		 */
		public Scenario thenRefused(String code, Event... events) {
			return new Scenario(this.given.name, this.given.aggregate, this.given.history, this.command, code,
					List.of(events));
		}

	}

}
