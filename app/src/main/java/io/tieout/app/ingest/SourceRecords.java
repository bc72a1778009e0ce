package io.tieout.app.ingest;

import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.inbox.InboxDatabase;
import io.tieout.app.ingest.inbox.Letter;
import io.tieout.app.ingest.inbox.Letters;
import io.tieout.app.ingest.inbox.RawRecord;
import io.tieout.app.ingest.inbox.Records;
import io.tieout.app.ingest.inbox.TakenKeys;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.sealing.Sealer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds raw records again: from an event's source reference, and from a record to its
 * event or letter.
 */
public final class SourceRecords {

	private final Records records;

	private final TakenKeys keys;

	private final Letters letters;

	private final Identities identities;

	private final Sealer sealer;

	SourceRecords(InboxDatabase database, Identities identities, Sealer sealer) {
		this.records = new Records(database);
		this.keys = new TakenKeys(database);
		this.letters = new Letters(database);
		this.identities = identities;
		this.sealer = sealer;
	}

	/**
	 * Every record and version under a source reference as events carry it.
	 */
	public List<Found> find(SourceRef reference) {
		return this.records.find(reference).stream().map(this::found).toList();
	}

	/**
	 * The business objects that a source's records of one version are about, whatever
	 * became of them; those whose id begins with a text.
	 * @param resource the feed
	 */
	public Set<String> objects(String resource, SourceSystem source, String version, String prefix) {
		return this.records.objects(resource, source, version, prefix);
	}

	/**
	 * The same, by a reference with the id the source itself uses.
	 */
	public List<Found> findAsStated(SourceRef stated) {
		return references(stated).stream().flatMap((reference) -> find(reference).stream()).toList();
	}

	/**
	 * The references under which events may carry a record, from the id the source itself
	 * uses: as it is, and as a keyed hash, since it may identify a person.
	 */
	public List<SourceRef> references(SourceRef stated) {
		String hash = this.identities.opaque(stated.system(), stated.recordId());
		return List.of(stated, new SourceRef(stated.system(), hash, stated.line()));
	}

	/**
	 * The raw texts an event came with: the one record whose key it carries. What else
	 * the record caused has no key; of such an event every record under its source
	 * reference is given. None where it was erased or has expired. They may be personal.
	 */
	public List<String> texts(RecordedEvent event) {
		SourceRef reference = event.context().source();
		String key = event.context().commandKey();
		if (reference == null) {
			return List.of();
		}
		List<RawRecord> all = this.records.find(reference);
		List<RawRecord> own = all.stream().filter((record) -> record.identity().commandKey().equals(key)).toList();
		return (own.isEmpty() ? all : own).stream().map(this::read).flatMap(Optional::stream).toList();
	}

	/**
	 * The raw text as it came; it may be personal. Empty if its key was erased or has
	 * expired.
	 */
	public Optional<String> read(RawRecord record) {
		return this.sealer.open(record.text().asSealed());
	}

	private Found found(RawRecord record) {
		String key = record.identity().commandKey();
		TakenKeys.Use use = this.keys.find(List.of(key)).get(key);
		List<Letter> waiting = this.letters.with(List.of(record.identity())).getOrDefault(record.identity(), List.of());
		return new Found(record, (use != null) ? use.position() : null, waiting);
	}

	/**
	 * A raw record and what came of it.
	 *
	 * @param record the record, its text sealed
	 * @param position position of its first event, {@code null} if it has none
	 * @param letters its letters, whatever became of them
	 */
	public record Found(RawRecord record, @Nullable Long position, List<Letter> letters) {
	}

}
