package io.tieout.eventstore;

import io.tieout.eventstore.CommandKeyTakenException.Use;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far each aggregate has come and which command keys are used, while the appends of a
 * group are let in one after the other. An append that contradicts the store, an append
 * before it or itself is told so. What is not known of the store is presupposed as the
 * first append that touches it has it; the group's statement checks that.
 */
final class Standing {

	private static final long NO_HISTORY = -1;

	private final Map<String, Long> last;

	private final Map<String, Use> uses;

	private final Map<String, Long> presupposed = new HashMap<>();

	private final Set<String> keys = new HashSet<>();

	private final Set<String> absentKeys = new HashSet<>();

	private final KnownSequences known;

	private Standing(Map<String, Long> last, Map<String, Use> uses, KnownSequences known) {
		this.last = new HashMap<>(last);
		this.uses = uses;
		this.known = known;
	}

	/**
	 * Nothing is known of the store but that these histories reached so far.
	 */
	static Standing presupposing(KnownSequences known) {
		return new Standing(Map.of(), Map.of(), known);
	}

	/**
	 * The store was seen so.
	 */
	static Standing of(Sighting sighting) {
		return new Standing(sighting.last(), sighting.uses(), new KnownSequences());
	}

	/**
	 * Lets the appends in, in order; those that cannot be written fail.
	 * @return the others
	 */
	List<Append> admit(List<Append> group) {
		return group.stream().filter(this::admitted).toList();
	}

	private boolean admitted(Append append) {
		RuntimeException conflict = admit(append);
		if (conflict != null) {
			append.fail(conflict);
		}
		return conflict == null;
	}

	/**
	 * Lets an append in.
	 * @return why it cannot be written, null if it can
	 */
	@Nullable RuntimeException admit(Append append) {
		Map<String, Use> taken = Sighting.keys(append)
			.filter(this.uses::containsKey)
			.distinct()
			.collect(Collectors.toMap((key) -> key, this.uses::get));
		if (!taken.isEmpty()) {
			return new CommandKeyTakenException(taken);
		}
		Step step = new Step();
		append.assertions().forEach(step::read);
		append.events().forEach(step::change);
		if (!step.stale.isEmpty() || !step.useKeys(append)) {
			return new StaleReadException(step.stale);
		}
		step.take(append);
		return null;
	}

	/**
	 * Where the aggregates' histories must end for the group to be written.
	 */
	Map<String, Long> presupposed() {
		return this.presupposed;
	}

	/**
	 * Command keys that must not be used for the group to be written.
	 */
	Set<String> absentKeys() {
		return this.absentKeys;
	}

	/**
	 * What one append would add, kept apart until it is let in whole.
	 */
	private final class Step {

		private final Map<String, Long> reached = new HashMap<>();

		private final Map<String, Long> learned = new HashMap<>();

		private final Set<String> used = new HashSet<>();

		private final Set<String> stale = new LinkedHashSet<>();

		void read(Append.Assertion assertion) {
			if (isFirstTouch(assertion.aggregateId(), assertion.sequence())) {
				this.learned.put(assertion.aggregateId(), assertion.sequence());
			}
		}

		/**
		 * The first event of a history presupposes nothing that the unique index would
		 * not say; nor does one behind an event known to be there.
		 */
		void change(PendingEvent event) {
			String id = event.aggregateId();
			long before = event.sequence() - 1;
			if (isFirstTouch(id, before) && before != NO_HISTORY && !Standing.this.known.contains(id, before)) {
				this.learned.put(id, before);
			}
			this.reached.put(event.aggregateId(), event.sequence());
		}

		private boolean isFirstTouch(String aggregateId, long sequence) {
			Long known = this.reached.getOrDefault(aggregateId, Standing.this.last.get(aggregateId));
			if (known != null && known != sequence) {
				this.stale.add(aggregateId);
			}
			this.reached.putIfAbsent(aggregateId, sequence);
			return known == null;
		}

		/**
		 * Whether no key is used twice, in the group or in the append itself.
		 */
		boolean useKeys(Append append) {
			for (PendingEvent event : append.events()) {
				String key = event.commandKey();
				if (key != null && (Standing.this.keys.contains(key) || !this.used.add(key))) {
					return false;
				}
			}
			return append.absentKeys()
				.stream()
				.noneMatch((key) -> Standing.this.keys.contains(key) || this.used.contains(key));
		}

		void take(Append append) {
			Standing.this.last.putAll(this.reached);
			Standing.this.presupposed.putAll(this.learned);
			Standing.this.keys.addAll(this.used);
			Standing.this.absentKeys.addAll(append.absentKeys());
		}

	}

}
