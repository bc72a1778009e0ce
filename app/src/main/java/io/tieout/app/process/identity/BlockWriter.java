package io.tieout.app.process.identity;

import io.tieout.customer.RecordId;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes blocking keys: a dozen rows for each record, so numbers go to the database as
 * such, in the order of the keys.
 */
final class BlockWriter {

	private final JdbcClient jdbc;

	BlockWriter(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void write(IdentityGraph graph) {
		drop(graph.changes().dropped());
		Map<Long, Map<RecordId, Boolean>> blocks = graph.changes().blocks();
		int size = blocks.values().stream().mapToInt(Map::size).sum();
		if (size > 0) {
			long[] numbers = new long[size];
			long[] keys = new long[size];
			boolean[] current = new boolean[size];
			int row = 0;
			for (Map.Entry<Long, Map<RecordId, Boolean>> block : blocks.entrySet()) {
				for (Map.Entry<RecordId, Boolean> holder : block.getValue().entrySet()) {
					numbers[row] = graph.numberOf(holder.getKey());
					keys[row] = block.getKey();
					current[row] = holder.getValue();
					row++;
				}
			}
			this.jdbc.sql("""
					INSERT INTO process.identity_block (number, key, current) SELECT * FROM unnest(?, ?, ?)
					ON CONFLICT (number, key) DO UPDATE SET current = excluded.current""")
				.params(numbers, keys, current)
				.update();
		}
	}

	private void drop(Map<Long, UUID> dropped) {
		if (!dropped.isEmpty()) {
			long[] keys = dropped.keySet().stream().mapToLong(Long::longValue).toArray();
			String[] ids = dropped.values().stream().map(UUID::toString).toArray(String[]::new);
			this.jdbc.sql("DELETE FROM process.identity_block WHERE key = ANY (?)").param(keys).update();
			this.jdbc.sql("""
					INSERT INTO process.identity_dropped_key (key, shared_key)
					SELECT key, id::uuid FROM unnest(?, ?) AS dropped (key, id)""").params(keys, ids).update();
		}
	}

}
