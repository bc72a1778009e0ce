package io.tieout.app.process.identity;

import io.tieout.app.process.identity.DescriptionReader.Description;
import io.tieout.app.process.identity.ModelTable.ActiveModel;
import io.tieout.customer.IdentifierKind;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the records that are there before the resolver once more, since another model
 * counts, a portion at a time and in the order in which they first came.
 */
final class ComparedAgain {

	private static final int PORTION = 500;

	private final JdbcClient jdbc;

	private final EventReader reader;

	private final DescriptionReader descriptions;

	private final BlockingHashes blocks;

	ComparedAgain(JdbcClient jdbc, EventReader reader, DescriptionReader descriptions, BlockingHashes blocks) {
		this.jdbc = jdbc;
		this.reader = reader;
		this.descriptions = descriptions;
		this.blocks = blocks;
	}

	/**
	 * The next records, by their numbers; none if all have been.
	 */
	SortedMap<Long, Occasion> next(ActiveModel model) {
		SortedMap<Long, RecordId> records = new TreeMap<>();
		this.jdbc.sql("""
				SELECT number, record FROM process.identity_record WHERE number > ? AND number <= ? AND NOT erased
				ORDER BY number LIMIT ?""")
			.params(model.done(), model.last(), PORTION)
			.query((RowCallbackHandler) (row) -> records.put(row.getLong("number"),
					RecordId.parse(row.getString("record"))));
		Map<RecordId, SortedSet<IdentityKey>> keys = keys(records);
		Map<Long, Description> described = this.descriptions.read(records.keySet());
		RecordedEvent activation = this.reader.at(model.position()).orElseThrow();
		SortedMap<Long, Occasion> occasions = new TreeMap<>();
		records.forEach((number, record) -> {
			Description description = described.get(number);
			if (description != null) {
				occasions.put(number,
						new Arrival(activation, true, record, true, keys.getOrDefault(record, new TreeSet<>()),
								description.features(), this.blocks.of(description.features())));
			}
		});
		return occasions;
	}

	private Map<RecordId, SortedSet<IdentityKey>> keys(SortedMap<Long, RecordId> records) {
		Map<RecordId, SortedSet<IdentityKey>> keys = new HashMap<>();
		this.jdbc.sql("SELECT kind, hash, record FROM process.identity_holder WHERE current AND record = ANY (?)")
			.param(records.values().stream().map(RecordId::toString).toArray(String[]::new))
			.query((RowCallbackHandler) (row) -> keys
				.computeIfAbsent(RecordId.parse(row.getString("record")), (unseen) -> new TreeSet<>())
				.add(new IdentityKey(IdentifierKind.valueOf(row.getString("kind")), row.getString("hash"))));
		return keys;
	}

}
