package io.tieout.app.process.identity;

import io.tieout.contract.Sealed;
import io.tieout.customer.RecordId;
import io.tieout.customer.matching.Features;
import io.tieout.sealing.RecordKey;
import io.tieout.sealing.Sealer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what of records is compared: from memory, else from the table, where it is sealed
 * under the record's own key. Of an erased record nothing is left.
 */
final class DescriptionReader {

	/** The name a description is sealed under. */
	static final String BOUND_TO = "process.identity_record/1/features";

	private final JdbcClient jdbc;

	private final Sealer sealer;

	private final RecordCache cache;

	DescriptionReader(JdbcClient jdbc, Sealer sealer, RecordCache cache) {
		this.jdbc = jdbc;
		this.sealer = sealer;
		this.cache = cache;
	}

	/**
	 * The key of a record.
	 */
	static RecordKey keyOf(RecordId record) {
		return RecordKey.ofPerson(record.toString());
	}

	/**
	 * The descriptions of records, by their numbers.
	 */
	Map<Long, Description> read(Collection<Long> numbers) {
		Map<Long, Description> read = new HashMap<>();
		this.cache.present(numbers)
			.forEach((number, entry) -> read.put(number, new Description(entry.record(), entry.described())));
		Set<Long> missing = new HashSet<>(numbers);
		missing.removeAll(read.keySet());
		if (!missing.isEmpty()) {
			load(missing).forEach((number, description) -> {
				this.cache.put(number, description.record(), description.features());
				read.put(number, description);
			});
		}
		return read;
	}

	private Map<Long, Description> load(Collection<Long> numbers) {
		List<Row> rows = new ArrayList<>();
		this.jdbc
			.sql("SELECT number, record, key_version, features FROM process.identity_record WHERE number = ANY (?)")
			.param(numbers.stream().mapToLong(Long::longValue).toArray())
			.query((RowCallbackHandler) (row) -> rows.add(new Row(row.getLong("number"),
					RecordId.parse(row.getString("record")), row.getInt("key_version"), row.getString("features"))));
		Iterator<Optional<String>> opened = this.sealer
			.openAll(rows.stream().flatMap((row) -> row.sealed().stream()).toList())
			.iterator();
		Map<Long, Description> loaded = new HashMap<>();
		for (Row row : rows) {
			Features features = row.sealed().isPresent() ? opened.next().map(Features::parse).orElse(Features.NONE)
					: Features.NONE;
			loaded.put(row.number, new Description(row.record, features));
		}
		return loaded;
	}

	/**
	 * What of a record is compared.
	 */
	record Description(RecordId record, Features features) {
	}

	private record Row(long number, RecordId record, int keyVersion, @Nullable String features) {

		Optional<Sealed> sealed() {
			return Optional.ofNullable(this.features)
				.map((box) -> new Sealed(keyOf(this.record).id(), this.keyVersion, BOUND_TO, box));
		}

	}

}
