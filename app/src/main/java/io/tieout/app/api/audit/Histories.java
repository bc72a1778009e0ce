package io.tieout.app.api.audit;

import io.tieout.aggregate.Decider;
import io.tieout.app.api.http.RequestTime;
import io.tieout.app.api.problem.Problem;
import io.tieout.contract.Event;
import io.tieout.core.InvalidValueException;
import io.tieout.eventstore.DeciderRegistry;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Folds an aggregate's events with its own rules, up to any event or instant.
 */
@Component
final class Histories {

	private final EventReader reader;

	private final DeciderRegistry deciders;

	Histories(EventReader reader, DeciderRegistry deciders) {
		this.reader = reader;
		this.deciders = deciders;
	}

	/**
	 * The history of an aggregate.
	 * @param at a position, an instant of recording, or null for now
	 */
	HistoryDocument of(String aggregateType, String aggregateId, @Nullable String at) {
		Decider<?, ?, ?> decider = this.deciders.decider(aggregateType);
		if (decider == null) {
			throw Problem
				.notFound("AGGREGATE_TYPE_UNKNOWN", "There are no aggregates of the type " + aggregateType + ".")
				.asException();
		}
		long asOf = (at != null) ? position(at) : this.reader.lastPosition();
		List<RecordedEvent> events = this.reader.readAggregate(aggregateId, 0, asOf)
			.stream()
			.filter((event) -> event.aggregateType().equals(aggregateType))
			.toList();
		if (events.isEmpty()) {
			throw Problem
				.notFound("AGGREGATE_UNKNOWN", "Up to position " + asOf + " nothing is recorded of this aggregate.")
				.asException();
		}
		return new HistoryDocument(aggregateType, aggregateId, asOf, fold(decider, events),
				events.stream().map(EventDocument::of).toList());
	}

	private static <S, E extends Event> S fold(Decider<S, ?, E> decider, List<RecordedEvent> events) {
		S state = decider.initial();
		for (RecordedEvent event : events) {
			state = decider.evolve(state, decider.eventFamily().cast(event.payload()));
		}
		return state;
	}

	private long position(String at) {
		try {
			return at.chars().allMatch(Character::isDigit) ? Long.parseLong(at)
					: this.reader.positionAt(RequestTime.parse(at));
		}
		catch (NumberFormatException | InvalidValueException ex) {
			throw Problem
				.of(HttpStatus.BAD_REQUEST, "AT_INVALID",
						"at is a position such as 4711 or an instant such as 2026-11-24T10:15:30Z.")
				.asException();
		}
	}

}
