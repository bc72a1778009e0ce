package io.tieout.app.process.identity;

import io.tieout.app.process.identity.DescriptionReader.Description;
import io.tieout.customer.Edge;
import io.tieout.customer.RecordId;
import io.tieout.customer.SimilarityRule;
import io.tieout.customer.matching.Features;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the records that may look like those of a batch, by the blocking keys they have
 * in common, and finds out which of them do: only around those are links to be read.
 */
final class CandidateReader {

	private final JdbcClient jdbc;

	private final DescriptionReader descriptions;

	private final IdentityGraph graph;

	private final List<Arrival> arrivals;

	private final int limit;

	/** Every description a record of the batch has had, by record. */
	private final Map<RecordId, List<Features>> described = new HashMap<>();

	/** The records of the batch that have a key. */
	private final Map<Long, Set<RecordId>> arriving = new LinkedHashMap<>();

	CandidateReader(JdbcClient jdbc, DescriptionReader descriptions, IdentityGraph graph, List<Occasion> occasions,
			int limit) {
		this.jdbc = jdbc;
		this.descriptions = descriptions;
		this.graph = graph;
		this.limit = limit;
		this.arrivals = occasions.stream().filter(Arrival.class::isInstance).map(Arrival.class::cast).toList();
		for (Arrival arrival : this.arrivals) {
			arrival.blocks()
				.values()
				.forEach(
						(key) -> this.arriving.computeIfAbsent(key, (unseen) -> new HashSet<>()).add(arrival.record()));
		}
	}

	/**
	 * Reads the holders of the batch's keys.
	 * @return the records that look like one of the batch
	 */
	Set<RecordId> readAlike() {
		readDropped();
		readBlocks("key", this.arriving.keySet());
		readBlocks("number", numbers(this.arrivals.stream().map(Arrival::record).toList()));
		this.arrivals.forEach((arrival) -> version(arrival.record(), arrival.features()));
		Set<RecordId> alike = new HashSet<>();
		for (Arrival arrival : this.arrivals) {
			candidates(arrival).stream().filter((other) -> isAlike(arrival, other)).forEach(alike::add);
		}
		return alike;
	}

	/**
	 * The holders of keys that this batch may have dropped.
	 */
	Set<RecordId> crowding() {
		Set<RecordId> crowding = new HashSet<>();
		this.arriving.forEach((key, records) -> {
			Set<RecordId> holders = new HashSet<>(this.graph.blocks().holders(key));
			holders.addAll(records);
			if (holders.size() > this.limit && !this.graph.blocks().isDropped(key)) {
				crowding.addAll(holders);
			}
		});
		return crowding;
	}

	/**
	 * Reads all keys of those among these records that a link rests on.
	 * @param holders records whose links have been read
	 * @return the ends of the links between them
	 */
	Set<RecordId> readResting(Set<RecordId> holders) {
		Set<RecordId> ends = new HashSet<>();
		for (Edge edge : this.graph.links().between(holders, SimilarityRule.NAME)) {
			ends.add(edge.recordA());
			ends.add(edge.recordB());
		}
		readBlocks("number", numbers(ends));
		return ends;
	}

	private void readDropped() {
		this.jdbc.sql("SELECT key, shared_key FROM process.identity_dropped_key WHERE key = ANY (?)")
			.param(longs(this.arriving.keySet()))
			.query((RowCallbackHandler) (row) -> this.graph.blocks()
				.drop(row.getLong("key"), row.getObject("shared_key", UUID.class)));
	}

	private void readBlocks(String column, Collection<Long> values) {
		List<Row> rows = new ArrayList<>();
		this.jdbc.sql("SELECT number, key, current FROM process.identity_block WHERE " + column + " = ANY (?)")
			.param(longs(values))
			.query((RowCallbackHandler) (row) -> rows
				.add(new Row(row.getLong("number"), row.getLong("key"), row.getBoolean("current"))));
		Map<Long, Description> known = this.descriptions
			.read(rows.stream().map(Row::number).collect(Collectors.toSet()));
		known.values().forEach((description) -> {
			this.graph.describe(description.record(), description.features());
			version(description.record(), description.features());
		});
		for (Row row : rows) {
			Description description = known.get(row.number);
			if (description != null) {
				this.graph.blocks().state(description.record(), row.key, row.current);
			}
		}
	}

	private void version(RecordId record, Features features) {
		this.described.computeIfAbsent(record, (unseen) -> new ArrayList<>(1)).add(features);
	}

	private Set<RecordId> candidates(Arrival arrival) {
		Set<RecordId> candidates = new HashSet<>();
		if (arrival.latest()) {
			candidates.addAll(this.graph.blocks().sharing(arrival.record(), arrival.blocks().values()));
			arrival.blocks()
				.values()
				.stream()
				.filter((key) -> !this.graph.blocks().isDropped(key))
				.forEach((key) -> candidates.addAll(this.arriving.getOrDefault(key, Set.of())));
			candidates.remove(arrival.record());
		}
		return candidates;
	}

	private boolean isAlike(Arrival arrival, RecordId other) {
		return this.described.getOrDefault(other, List.of())
			.stream()
			.anyMatch((features) -> this.graph.comparing()
				.link(arrival.record(), arrival.features(), other, features)
				.isPresent());
	}

	private List<Long> numbers(Collection<RecordId> records) {
		return this.jdbc.sql("SELECT number FROM process.identity_record WHERE record = ANY (?)")
			.param(records.stream().map(RecordId::toString).toArray(String[]::new))
			.query(Long.class)
			.list();
	}

	private static long[] longs(Collection<Long> values) {
		return values.stream().mapToLong(Long::longValue).toArray();
	}

	private record Row(long number, long key, boolean current) {
	}

}
