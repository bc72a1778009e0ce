package io.tieout.eventstore;

import io.tieout.contract.Event;
import io.tieout.eventstore.Append.Assertion;
import io.tieout.eventstore.Append.Lane;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.SetDecision.Decided;
import io.tieout.eventstore.StateCache.Versioned;
import io.tieout.eventstore.StateCache.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;

/**
 * Decided items that are appended together, in the order of the batch.
 */
final class BulkCluster {

	private final List<Part> parts = new ArrayList<>();

	private int events;

	List<Part> parts() {
		return this.parts;
	}

	/**
	 * How many events it comes to.
	 */
	int events() {
		return this.events;
	}

	void add(Part part) {
		this.parts.add(part);
		this.events += part.decision.events().size();
	}

	void addAll(BulkCluster other) {
		other.parts.forEach(this::add);
		this.parts.sort(Comparator.comparingInt(Part::index));
	}

	/**
	 * The append it comes to.
	 */
	Append append(EventCodec codec, Lane lane) {
		List<PendingEvent> pending = new ArrayList<>(this.events);
		Map<String, Long> read = new LinkedHashMap<>();
		Set<String> absentKeys = new HashSet<>();
		for (Part part : this.parts) {
			part.decision.decided()
				.forEach((decided) -> read.putIfAbsent(decided.aggregateId(), decided.before().sequence()));
			part.item.plannedOn().forEach(read::putIfAbsent);
			encode(part, codec, pending);
			String key = part.item.context().commandKey();
			if (key != null && (part.decision.isRefused() || part.decision.events().isEmpty())) {
				absentKeys.add(key);
			}
		}
		pending.forEach((event) -> read.remove(event.aggregateId()));
		List<Assertion> assertions = new ArrayList<>(read.size());
		read.forEach((id, sequence) -> assertions.add(new Assertion(id, sequence)));
		return new Append(pending, assertions, absentKeys, lane);
	}

	private static void encode(Part part, EventCodec codec, List<PendingEvent> pending) {
		String key = part.decision.isRefused() ? null : part.item.context().commandKey();
		int count = part.decision.events().size();
		for (Decided decided : part.decision.decided()) {
			long sequence = decided.before().sequence();
			for (Event event : decided.events()) {
				UUID id = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
				pending.add(codec.encode(id, ++sequence, event, part.item.context(), key, count));
				key = null;
			}
		}
	}

	/**
	 * Hands the states that the append made durable over to the cache.
	 */
	void takeOver(AggregateStates states, Watch watch) {
		Map<String, Decided> first = new HashMap<>();
		Map<String, Versioned> last = new HashMap<>();
		for (Part part : this.parts) {
			part.decision.decided().forEach((decided) -> first.putIfAbsent(decided.aggregateId(), decided));
			last.putAll(part.decision.after());
		}
		last.forEach((id, state) -> {
			Decided decided = first.get(id);
			if (state.sequence() > decided.before().sequence()) {
				states.appended(watch, id, decided.rules(), decided.before(), state);
			}
		});
	}

	/**
	 * One item and what it comes to.
	 *
	 * @param index its place in the batch
	 */
	record Part(int index, Item item, SetDecision decision) {

		Stream<String> aggregateIds() {
			return this.decision.decided().stream().map(Decided::aggregateId);
		}

	}

}
