package io.tieout.app.process.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.tieout.customer.RecordId;
import io.tieout.customer.matching.Features;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/**
 * Descriptions of records that were compared lately, by the records' numbers, so that
 * they need not be read and opened again. It stands for the tables as long as one node
 * works on the flow; {@link #clear} begins anew.
 */
final class RecordCache {

	/** Bounds how long a node that works on the flow no more keeps what was erased. */
	private static final Duration KEPT_UNUSED = Duration.ofMinutes(10);

	/** What an entry takes besides its text. */
	private static final int OVERHEAD_BYTES = 200;

	private final Cache<Long, Entry> entries;

	RecordCache(long bytes) {
		this.entries = Caffeine.newBuilder()
			.maximumWeight(bytes)
			.weigher((Long number, Entry entry) -> OVERHEAD_BYTES + entry.features.length)
			.expireAfterAccess(KEPT_UNUSED)
			.scheduler(Scheduler.systemScheduler())
			.build();
	}

	/**
	 * Those of the records that are there.
	 */
	Map<Long, Entry> present(Collection<Long> numbers) {
		return this.entries.getAllPresent(numbers);
	}

	void put(long number, RecordId record, Features features) {
		this.entries.put(number, new Entry(record, features.toText().getBytes(StandardCharsets.UTF_8)));
	}

	void forget(long number) {
		this.entries.invalidate(number);
	}

	void clear() {
		this.entries.invalidateAll();
	}

	/**
	 * A record and what of it is compared.
	 *
	 * @param record the record
	 * @param features its description as text
	 */
	record Entry(RecordId record, byte[] features) {

		Features described() {
			return Features.parse(new String(this.features, StandardCharsets.UTF_8));
		}

	}

}
