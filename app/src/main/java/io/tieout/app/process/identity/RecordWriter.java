package io.tieout.app.process.identity;

import io.tieout.app.process.RowWriter;
import io.tieout.contract.Sealed;
import io.tieout.customer.RecordId;
import io.tieout.customer.matching.Features;
import io.tieout.sealing.RecordKey;
import io.tieout.sealing.Sealer;
import io.tieout.sealing.Seals;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes records: which customer holds each, and what of it is compared, sealed under its
 * own key.
 */
final class RecordWriter {

	private final RowWriter rows;

	private final Sealer sealer;

	RecordWriter(RowWriter rows, Sealer sealer) {
		this.rows = rows;
		this.sealer = sealer;
	}

	void write(GraphChanges changes) {
		Map<RecordId, Sealed> sealed = sealed(changes.described());
		Function<RecordId, @Nullable Object> keyVersion = (record) -> of(sealed.get(record), Sealed::keyVersion);
		Function<RecordId, @Nullable Object> box = (record) -> of(sealed.get(record), Sealed::box);
		this.rows.write("""
				INSERT INTO process.identity_record (record, number, customer, key_version, features)
				SELECT * FROM unnest(?, ?::bigint[], ?::uuid[], ?::integer[], ?)""", changes.numbers().keySet(),
				List.of((record) -> record, changes.numbers()::get, changes.customers()::get, keyVersion, box));
		this.rows.write("""
				UPDATE process.identity_record AS known SET customer = changed.customer
				FROM unnest(?, ?::uuid[]) AS changed (record, customer) WHERE known.record = changed.record""",
				known(changes, changes.customers().keySet()), List.of((record) -> record, changes.customers()::get));
		this.rows.write("""
				UPDATE process.identity_record AS known
				SET key_version = changed.key_version, features = changed.features
				FROM unnest(?, ?::integer[], ?) AS changed (record, key_version, features)
				WHERE known.record = changed.record""", known(changes, changes.described().keySet()),
				List.of((record) -> record, keyVersion, box));
		this.rows.write("""
				INSERT INTO process.identity_founder (customer, founder) SELECT * FROM unnest(?::uuid[], ?)""",
				changes.founders().entrySet(), List.of(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static List<RecordId> known(GraphChanges changes, Collection<RecordId> records) {
		return records.stream().filter((record) -> !changes.numbers().containsKey(record)).toList();
	}

	/** Nothing of a record that is erased or says nothing. */
	private Map<RecordId, Sealed> sealed(Map<RecordId, Features> described) {
		Seals seals = this.sealer.seals(described.keySet().stream().map(DescriptionReader::keyOf).toList());
		Map<RecordId, Sealed> sealed = new HashMap<>();
		described.forEach((record, features) -> {
			RecordKey key = DescriptionReader.keyOf(record);
			if (!features.values().isEmpty() && !seals.isErased(key)) {
				sealed.put(record, seals.seal(key, DescriptionReader.BOUND_TO, features.toText()));
			}
		});
		return sealed;
	}

	private static <T> @Nullable Object of(@Nullable Sealed sealed, Function<Sealed, T> part) {
		return (sealed != null) ? part.apply(sealed) : null;
	}

}
