package io.tieout.eventstore;

import io.tieout.eventstore.StateCache.Versioned;
import io.tieout.eventstore.StateCache.Watch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The states of aggregates: from the cache, else from what was known before or the last
 * fitting snapshot, and the events after it.
 */
final class AggregateStates {

	/** Histories read by one query; bounds what the database sorts for it. */
	private static final int READ_AT_ONCE = 100;

	private static final String EVENTS_SINCE = "SELECT " + StoredEvent.COLUMNS + """
			 FROM unnest(?::text[], ?::bigint[]) AS a(id, known)
			JOIN store.event ON aggregate_id = a.id AND sequence > a.known
			ORDER BY aggregate_id, sequence
			""";

	private final DataSource dataSource;

	private final StateCache cache;

	private final EventCodec codec;

	private final Snapshots snapshots;

	AggregateStates(DataSource dataSource, StateCache cache, EventCodec codec, Snapshots snapshots) {
		this.dataSource = dataSource;
		this.cache = cache;
		this.codec = codec;
		this.snapshots = snapshots;
	}

	Versioned load(Rules rules, String aggregateId) {
		Versioned known = this.cache.get(aggregateId);
		return (known != null) ? known : loadAll(Map.of(aggregateId, rules)).get(aggregateId);
	}

	/**
	 * The states of several aggregates, those not known here in two queries for each
	 * hundred; one without history is at its initial state.
	 */
	Map<String, Versioned> loadAll(Map<String, Rules> rules) {
		return loadAll(rules, false);
	}

	/**
	 * The same, and that there is no history is remembered as well. For aggregates that
	 * are asked for all the time and seldom come to be: what another node begins is then
	 * noticed as late as what it changes.
	 */
	Map<String, Versioned> loadAllRemembering(Map<String, Rules> rules) {
		return loadAll(rules, true);
	}

	private Map<String, Versioned> loadAll(Map<String, Rules> rules, boolean blanksToo) {
		Map<String, Versioned> states = new HashMap<>();
		rules.keySet().forEach((id) -> {
			Versioned known = this.cache.get(id);
			if (known != null) {
				states.put(id, known);
			}
		});
		List<String> missing = rules.keySet().stream().filter((id) -> !states.containsKey(id)).toList();
		if (!missing.isEmpty()) {
			read(missing, rules, blanksToo, states);
		}
		return states;
	}

	private void read(List<String> missing, Map<String, Rules> rules, boolean blanksToo,
			Map<String, Versioned> states) {
		try (Watch watch = this.cache.watch(); Connection connection = this.dataSource.getConnection()) {
			for (int from = 0; from < missing.size(); from += READ_AT_ONCE) {
				List<String> ids = missing.subList(from, Math.min(from + READ_AT_ONCE, missing.size()));
				Map<String, Versioned> read = read(connection, ids, rules);
				read.forEach((id, state) -> {
					if (blanksToo || !state.isNew()) {
						watch.keep(id, state);
					}
				});
				states.putAll(read);
			}
		}
		catch (SQLException ex) {
			throw new StoreUnavailableException("aggregates could not be read", ex);
		}
	}

	private Map<String, Versioned> read(Connection connection, List<String> ids, Map<String, Rules> rules)
			throws SQLException {
		Map<String, Versioned> states = new HashMap<>();
		List<String> unknown = new ArrayList<>();
		for (String id : ids) {
			Versioned base = this.cache.base(id);
			states.put(id, (base != null) ? base : new Versioned(rules.get(id).initial(), -1));
			if (base == null) {
				unknown.add(id);
			}
		}
		if (!unknown.isEmpty()) {
			states.putAll(this.snapshots.load(connection, unknown, rules));
		}
		Object[] sequences = ids.stream().map((id) -> states.get(id).sequence()).toArray();
		EventRows.stream(connection, EVENTS_SINCE, (query) -> {
			query.setArray(1, connection.createArrayOf("text", ids.toArray()));
			query.setArray(2, connection.createArrayOf("bigint", sequences));
		}, (stored) -> {
			String id = stored.event().aggregateId();
			Object next = rules.get(id).evolve(states.get(id).state(), this.codec.decode(stored));
			states.put(id, new Versioned(next, stored.event().sequence()));
		});
		return states;
	}

	/**
	 * Begins to watch for changes; to be called before what {@link #appended} takes over
	 * is appended.
	 */
	Watch watch() {
		return this.cache.watch();
	}

	/**
	 * The same for who holds the locks of the aggregates.
	 */
	Watch watchUnderLocks() {
		return this.cache.watchUnderLocks();
	}

	/**
	 * Takes over the state an append made durable, and has it snapshotted when it has
	 * grown enough.
	 */
	void appended(Watch watch, String aggregateId, Rules rules, Versioned before, Versioned after) {
		this.cache.appended(watch, aggregateId, after);
		this.snapshots.offer(aggregateId, rules, before.sequence(), after);
	}

	/**
	 * What is known of the aggregate turned out to be outdated.
	 */
	void outdate(String aggregateId) {
		this.cache.outdate(aggregateId);
	}

}
