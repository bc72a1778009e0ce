package io.tieout.app.process.identity;

import io.tieout.core.CustomerId;
import io.tieout.customer.Edge;
import io.tieout.customer.IdentifierKind;
import io.tieout.customer.LinkDecision;
import io.tieout.customer.LinkStatus;
import io.tieout.customer.RecordId;
import io.tieout.customer.SimilarityRule;
import io.tieout.customer.matching.Agreement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the part of the identity index that a batch can touch, set by set: what may be
 * linked to the arrivals, and everything that may be one person with those.
 */
final class GraphReader {

	private final JdbcClient jdbc;

	private final DescriptionReader descriptions;

	private final int blockLimit;

	GraphReader(JdbcClient jdbc, DescriptionReader descriptions, int blockLimit) {
		this.jdbc = jdbc;
		this.descriptions = descriptions;
		this.blockLimit = blockLimit;
	}

	/**
	 * The graph around these occasions.
	 * @param rule by which records are found to look alike
	 */
	IdentityGraph around(List<Occasion> occasions, SimilarityRule rule) {
		IdentityGraph graph = new IdentityGraph(new Comparing(rule), lastNumber());
		Set<IdentityKey> keys = new HashSet<>();
		Set<RecordId> records = new HashSet<>();
		occasions.forEach((occasion) -> {
			keys.addAll(occasion.keys());
			records.addAll(occasion.records());
		});
		records.addAll(readHolders(graph, keys));
		CandidateReader candidates = new CandidateReader(this.jdbc, this.descriptions, graph, occasions,
				this.blockLimit);
		records.addAll(candidates.readAlike());
		records.addAll(candidates.readResting(readLinks(graph, candidates.crowding(), false)));
		records.addAll(readLinks(graph, records, true));
		readRecords(graph, records);
		graph.complete(records);
		graph.changes().clear();
		return graph;
	}

	private long lastNumber() {
		return this.jdbc.sql("SELECT coalesce(max(number), 0) FROM process.identity_record").query(Long.class).single();
	}

	private Set<RecordId> readHolders(IdentityGraph graph, Collection<IdentityKey> keys) {
		Set<RecordId> holders = new HashSet<>();
		this.jdbc.sql("""
				SELECT kind, hash, record, current FROM process.identity_holder
				JOIN unnest(?, ?) AS wanted (kind, hash) USING (kind, hash)
				WHERE NOT EXISTS (SELECT FROM process.identity_weak_key weak
					WHERE weak.kind = identity_holder.kind AND weak.hash = identity_holder.hash)""")
			.param(texts(keys.stream().map((key) -> key.kind().name()).toList()))
			.param(texts(keys.stream().map(IdentityKey::hash).toList()))
			.query((RowCallbackHandler) (row) -> holders.add(state(graph, row)));
		this.jdbc.sql("""
				SELECT kind, hash, shared_key FROM process.identity_weak_key
				JOIN unnest(?, ?) AS wanted (kind, hash) USING (kind, hash)""")
			.param(texts(keys.stream().map((key) -> key.kind().name()).toList()))
			.param(texts(keys.stream().map(IdentityKey::hash).toList()))
			.query((RowCallbackHandler) (row) -> graph.weaken(key(row), row.getObject("shared_key", UUID.class)));
		return holders;
	}

	/**
	 * Reads the edges of these records.
	 * @param onwards whether also those of every record that may be one person with them
	 * @return the records that are reached, those at the other end of an edge under
	 * review not among them
	 */
	private Set<RecordId> readLinks(IdentityGraph graph, Collection<RecordId> records, boolean onwards) {
		Set<RecordId> reached = new HashSet<>(records);
		Set<RecordId> frontier = reached;
		while (!frontier.isEmpty()) {
			String[] ends = texts(frontier.stream().map(RecordId::toString).toList());
			Set<RecordId> beyond = new HashSet<>();
			this.jdbc.sql("""
					SELECT * FROM process.identity_link WHERE record_a = ANY (?)
					UNION SELECT * FROM process.identity_link WHERE record_b = ANY (?)""")
				.param(ends)
				.param(ends)
				.query((RowCallbackHandler) (row) -> {
					Edge edge = edge(row);
					graph.links().link(edge, LinkStatus.valueOf(row.getString("status")));
					if (edge.mayUnite()) {
						beyond.addAll(List.of(edge.recordA(), edge.recordB()));
					}
				});
			beyond.removeAll(reached);
			reached.addAll(beyond);
			frontier = onwards ? beyond : Set.of();
		}
		return reached;
	}

	private void readRecords(IdentityGraph graph, Collection<RecordId> records) {
		Set<RecordId> named = new HashSet<>(records);
		graph.links().of(records).keySet().forEach((edge) -> named.addAll(List.of(edge.recordA(), edge.recordB())));
		Map<Long, RecordId> numbers = new HashMap<>();
		this.jdbc.sql("SELECT * FROM process.identity_record WHERE record = ANY (?)")
			.param(texts(named))
			.query((RowCallbackHandler) (row) -> {
				RecordId record = RecordId.parse(row.getString("record"));
				graph.settle(record, customer(row));
				graph.number(record, row.getLong("number"));
				graph.restrict(record, row.getBoolean("restricted"));
				if (row.getBoolean("erased")) {
					graph.depart(record);
				}
				if (records.contains(record)) {
					numbers.put(row.getLong("number"), record);
				}
			});
		this.descriptions.read(numbers.keySet())
			.forEach((number, description) -> graph.describe(description.record(), description.features()));
		String[] wanted = texts(records);
		this.jdbc.sql("SELECT customer, founder FROM process.identity_founder WHERE founder = ANY (?)")
			.param(wanted)
			.query((RowCallbackHandler) (row) -> graph.found(customer(row), RecordId.parse(row.getString("founder"))));
		this.jdbc.sql("""
				SELECT kind, hash, record, current, shared_key FROM process.identity_holder
				LEFT JOIN process.identity_weak_key USING (kind, hash) WHERE record = ANY (?)""")
			.param(wanted)
			.query((RowCallbackHandler) (row) -> {
				state(graph, row);
				UUID sharedKey = row.getObject("shared_key", UUID.class);
				if (sharedKey != null) {
					graph.weaken(key(row), sharedKey);
				}
			});
	}

	private static RecordId state(IdentityGraph graph, ResultSet row) throws SQLException {
		RecordId record = RecordId.parse(row.getString("record"));
		graph.state(record, key(row), row.getBoolean("current"));
		return record;
	}

	private static IdentityKey key(ResultSet row) throws SQLException {
		return new IdentityKey(IdentifierKind.valueOf(row.getString("kind")), row.getString("hash"));
	}

	private static CustomerId customer(ResultSet row) throws SQLException {
		return new CustomerId(row.getObject("customer", UUID.class));
	}

	/**
	 * The edge of a row of {@code process.identity_link}.
	 */
	static Edge edge(ResultSet row) throws SQLException {
		return new Edge(RecordId.parse(row.getString("record_a")), RecordId.parse(row.getString("record_b")),
				row.getString("rule"), row.getInt("weight_millibits"), row.getString("model_version"),
				LinkDecision.valueOf(row.getString("decision")), Agreement.parse(row.getString("levels")).levels());
	}

	private static String[] texts(Collection<?> values) {
		return values.stream().map(Object::toString).toArray(String[]::new);
	}

}
