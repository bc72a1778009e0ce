package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.dispatch.Knowledge.Found;
import io.tieout.app.ingest.dispatch.Prepared.Stated;
import io.tieout.app.ingest.feed.MissingAuthority;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.RequiredRight;
import io.tieout.app.ingest.inbox.KnownRecord;
import io.tieout.app.ingest.inbox.Letter;
import io.tieout.app.ingest.inbox.Letters.Place;
import io.tieout.app.ingest.inbox.Letters.Queue;
import io.tieout.app.ingest.inbox.NewRecord;
import io.tieout.app.ingest.inbox.TakenKeys.Use;
import io.tieout.core.SourceSystem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was looked up to judge the records of a round.
 *
 * @param known what the inbox knew of records that came again, by identity
 * @param uses which of their command keys stand in the store
 * @param letters letters with those records
 * @param ownLetters letters that were parked from the same lines by an earlier attempt
 * @param queues who waits ahead, by business object
 * @param found what the records need beside that
 */
record LookedUp(Map<NewRecord, KnownRecord> known, Map<String, Use> uses, Map<RecordIdentity, List<Letter>> letters,
		Map<Place, Letter> ownLetters, Map<String, Queue> queues, Found found) {

	/**
	 * Nothing of the inbox.
	 */
	static LookedUp outsideTheInbox(Found found) {
		return new LookedUp(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), found);
	}

	@Nullable KnownRecord known(Stated record) {
		return this.known.get(record.record());
	}

	@Nullable Use use(Stated record) {
		return this.uses.get(record.commandKey());
	}

	List<Letter> letters(Stated record) {
		return this.letters.getOrDefault(record.statement().identity(), List.of());
	}

	@Nullable Letter ownLetter(Stated record) {
		return this.ownLetters.get(Place.of(record.record()));
	}

	@Nullable Queue queue(Stated record) {
		return this.queues.get(record.statement().businessObject());
	}

	/**
	 * A right that the record's source lacks, {@code null} if it has all it needs.
	 * @throws UnreadableMessageException if that cannot be told
	 */
	@Nullable MissingAuthority missingAuthority(Stated record) {
		SourceSystem source = record.source();
		return record.statement()
			.needs()
			.rights()
			.stream()
			.filter((
					required) -> !this.found.grants().over(required.subject()).grants().allow(source, required.right()))
			.min(Comparator.comparing(RequiredRight::right))
			.map((required) -> new MissingAuthority(source, required))
			.orElse(null);
	}

	/**
	 * What the grants were read from that the record rests on.
	 */
	Map<String, Long> grantsKnownFrom(Stated record) {
		Map<String, Long> knownFrom = new HashMap<>();
		record.statement()
			.needs()
			.rights()
			.forEach((required) -> knownFrom.putAll(this.found.grants().over(required.subject()).knownFrom()));
		return knownFrom;
	}

}
