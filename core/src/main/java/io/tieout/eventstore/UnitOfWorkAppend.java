package io.tieout.eventstore;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.contract.Event;
import io.tieout.contract.EventContext;
import io.tieout.eventstore.Append.Assertion;
import io.tieout.eventstore.Append.Lane;
import io.tieout.eventstore.StateCache.Versioned;
import io.tieout.eventstore.StateCache.Watch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What a root unit of work will append, handed to the appender once, in its commit phase:
 * Axon publishes in prepare-commit, possibly several times, where the work can still be
 * rolled back. Work that ends without events has its outcome confirmed against the store,
 * under the aggregates' locks.
 */
final class UnitOfWorkAppend {

	private static final String RESOURCE = UnitOfWorkAppend.class.getName();

	private static final String FIRST_POSITION = RESOURCE + ".firstPosition";

	private final AggregateStates states;

	private final GroupCommitAppender appender;

	private final Map<String, Loaded> loaded = new LinkedHashMap<>();

	private final List<DomainEventMessage<?>> messages = new ArrayList<>();

	private final EventCodec codec;

	private boolean refused;

	private UnitOfWorkAppend(AggregateStates states, GroupCommitAppender appender, EventCodec codec) {
		this.states = states;
		this.appender = appender;
		this.codec = codec;
	}

	/**
	 * The append of the current root unit of work.
	 */
	static UnitOfWorkAppend current(AggregateStates states, GroupCommitAppender appender, EventCodec codec) {
		UnitOfWork<?> root = CurrentUnitOfWork.get().root();
		return root.getOrComputeResource(RESOURCE, (key) -> {
			UnitOfWorkAppend append = new UnitOfWorkAppend(states, appender, codec);
			root.onCommit(append::commit);
			return append;
		});
	}

	/**
	 * A command message that tells its sender, after the commit, the position of its
	 * first event.
	 */
	static <C> CommandMessage<C> message(C command, EventContext context, AtomicLong firstPosition) {
		return new GenericCommandMessage<>(command,
				MetaData.from(context.toMetaData()).and(FIRST_POSITION, firstPosition));
	}

	/**
	 * Notes that the command was refused: what the refusal records does not use up the
	 * command's key.
	 */
	void refused() {
		this.refused = true;
	}

	/**
	 * The state an aggregate of this unit of work was loaded at.
	 */
	Versioned stateOf(String aggregateId) {
		return Objects.requireNonNull(this.loaded.get(aggregateId)).before;
	}

	void loaded(String aggregateId, Rules rules, Versioned before, DecidedAggregate<?, ?, ?> root) {
		this.loaded.put(aggregateId, new Loaded(rules, before, root));
	}

	void add(DomainEventMessage<?> message) {
		this.messages.add(message);
	}

	private void commit(UnitOfWork<?> unitOfWork) {
		EventContext context = EventContext.fromMetaData(unitOfWork.getMessage().getMetaData());
		Append append = this.messages.isEmpty() ? confirmation(context) : append(context);
		try (Watch watch = this.states.watchUnderLocks()) {
			long position = this.appender.submit(append).join();
			if (unitOfWork.getMessage().getMetaData().get(FIRST_POSITION) instanceof AtomicLong firstPosition) {
				firstPosition.set(position);
			}
			takeOver(watch);
		}
		catch (CompletionException ex) {
			this.loaded.keySet().forEach(this.states::outdate);
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	private Append confirmation(EventContext context) {
		return new Append(List.of(), unchanged(Set.of()), keyOf(context), Lane.LIVE);
	}

	/**
	 * A refusal that records something does not use up its key, so the key must not have
	 * been used before: the retry of a success is never told no.
	 */
	private Append append(EventContext context) {
		List<PendingEvent> events = new ArrayList<>(this.messages.size());
		for (DomainEventMessage<?> message : this.messages) {
			events.add(pending(message, events.isEmpty()));
		}
		List<String> changed = events.stream().map(PendingEvent::aggregateId).toList();
		return new Append(events, unchanged(Set.copyOf(changed)), this.refused ? keyOf(context) : Set.of(), Lane.LIVE);
	}

	private static Set<String> keyOf(EventContext context) {
		return (context.commandKey() != null) ? Set.of(context.commandKey()) : Set.of();
	}

	private PendingEvent pending(DomainEventMessage<?> message, boolean first) {
		return encode(this.codec, message, (first && !this.refused) ? this.messages.size() : 0);
	}

	/**
	 * An Axon event as a row to append.
	 * @param commandEvents number of events of the command if it is the first, else 0
	 */
	static PendingEvent encode(EventCodec codec, DomainEventMessage<?> message, int commandEvents) {
		EventContext context = EventContext.fromMetaData(message.getMetaData());
		@Nullable String key = (commandEvents > 0) ? context.commandKey() : null;
		return codec.encode(UUID.fromString(message.getIdentifier()), message.getSequenceNumber(),
				(Event) message.getPayload(), context, key, commandEvents);
	}

	/**
	 * What was read and not changed must still be so when the events are written.
	 */
	private List<Assertion> unchanged(Set<String> changed) {
		return this.loaded.entrySet()
			.stream()
			.filter((entry) -> !changed.contains(entry.getKey()))
			.map((entry) -> new Assertion(entry.getKey(), entry.getValue().before.sequence()))
			.toList();
	}

	private void takeOver(Watch watch) {
		Map<String, Long> sequences = new LinkedHashMap<>();
		this.messages
			.forEach((message) -> sequences.put(message.getAggregateIdentifier(), message.getSequenceNumber()));
		sequences.forEach((id, sequence) -> {
			Loaded known = this.loaded.get(id);
			if (known != null) {
				this.states.appended(watch, id, known.rules, known.before, new Versioned(known.root.state(), sequence));
			}
		});
	}

	private record Loaded(Rules rules, Versioned before, DecidedAggregate<?, ?, ?> root) {
	}

}
