package io.tieout.app.process.identity;

import io.tieout.app.process.RowWriter;
import io.tieout.customer.Edge;
import io.tieout.customer.LinkStatus;
import io.tieout.customer.RecordId;
import io.tieout.customer.matching.Agreement;
import io.tieout.sealing.Sealer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes what a batch changed, one statement per table.
 */
final class GraphWriter {

	private final RowWriter rows;

	private final RecordWriter records;

	private final BlockWriter blocks;

	GraphWriter(JdbcClient jdbc, Sealer sealer) {
		this.rows = new RowWriter(jdbc);
		this.records = new RecordWriter(this.rows, sealer);
		this.blocks = new BlockWriter(jdbc);
	}

	/**
	 * Writes the changes of a graph and forgets them.
	 */
	void write(IdentityGraph graph) {
		GraphChanges changes = graph.changes();
		this.records.write(changes);
		writeIdentifiers(changes);
		this.blocks.write(graph);
		retract(changes.retracted());
		link(changes.links().entrySet());
		restrict(changes.restricted().entrySet());
		erase(changes.departed());
		changes.clear();
	}

	private void restrict(Collection<Map.Entry<RecordId, Boolean>> records) {
		this.rows.write("""
				UPDATE process.identity_record AS known SET restricted = changed.restricted
				FROM unnest(?, ?::boolean[]) AS changed (record, restricted) WHERE known.record = changed.record""",
				records, List.of(Map.Entry::getKey, Map.Entry::getValue));
	}

	private void erase(Collection<RecordId> records) {
		for (String statement : List.of("DELETE FROM process.identity_holder WHERE record = ANY (?)", """
				DELETE FROM process.identity_block WHERE number IN (
					SELECT number FROM process.identity_record WHERE record = ANY (?))""", """
				UPDATE process.identity_record SET erased = true, features = NULL, key_version = NULL
				WHERE record = ANY (?)""")) {
			this.rows.write(statement, records, List.of((record) -> record));
		}
	}

	private void writeIdentifiers(GraphChanges changes) {
		this.rows.write("""
				INSERT INTO process.identity_holder (kind, hash, record, current)
				SELECT * FROM unnest(?, ?, ?, ?::boolean[])
				ON CONFLICT (kind, hash, record) DO UPDATE SET current = excluded.current""",
				changes.statements().entrySet(), List.of((row) -> row.getKey().key().kind(),
						(row) -> row.getKey().key().hash(), (row) -> row.getKey().record(), Map.Entry::getValue));
		this.rows.write("""
				INSERT INTO process.identity_weak_key (kind, hash, shared_key) SELECT * FROM unnest(?, ?, ?::uuid[])""",
				changes.weakened().entrySet(),
				List.of((row) -> row.getKey().kind(), (row) -> row.getKey().hash(), Map.Entry::getValue));
	}

	private void retract(Collection<Edge> edges) {
		this.rows.write("""
				DELETE FROM process.identity_link AS link
				USING unnest(?, ?, ?, ?, ?) AS gone (record_a, record_b, rule, model_version, decision)
				WHERE link.record_a = gone.record_a AND link.record_b = gone.record_b AND link.rule = gone.rule
				AND link.model_version = gone.model_version AND link.decision = gone.decision""", edges,
				List.of(Edge::recordA, Edge::recordB, Edge::rule, Edge::modelVersion, Edge::decision));
	}

	private void link(Collection<Map.Entry<Edge, LinkStatus>> links) {
		this.rows.write("""
				INSERT INTO process.identity_link
					(record_a, record_b, rule, model_version, decision, weight_millibits, levels, status)
				SELECT * FROM unnest(?, ?, ?, ?, ?, ?::integer[], ?, ?)
				ON CONFLICT (record_a, record_b, rule, model_version, decision)
				DO UPDATE SET weight_millibits = excluded.weight_millibits, levels = excluded.levels,
					status = excluded.status""", links,
				List.of((row) -> row.getKey().recordA(), (row) -> row.getKey().recordB(), (row) -> row.getKey().rule(),
						(row) -> row.getKey().modelVersion(), (row) -> row.getKey().decision(),
						(row) -> row.getKey().weightMillibits(), (row) -> new Agreement(row.getKey().levels()),
						Map.Entry::getValue));
	}

}
