package io.tieout.app.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.app.ingest.SourceRecords.Found;
import io.tieout.app.ingest.inbox.Letter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source sent under one of its ids, and what came of it.
 *
 * @param resource the feed it came through
 * @param source the source system
 * @param sourceId the record as events refer to it: its id there, or the keyed hash of an
 * id that may identify a person
 * @param version the version of a state, empty for a fact
 * @param occurredAt business time
 * @param object what it is about, such as {@code stock:STORE1/85123A}
 * @param job the arrival it came with first
 * @param line the line of that body it starts on
 * @param position position of its first event, absent if it has none
 * @param letters numbers of its letters, whatever became of them
 * @param record what the source sent, as it came; absent where it was erased or has
 * expired
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordDocument(String resource, String source, String sourceId, String version, Instant occurredAt,
		String object, String job, long line, @Nullable Long position, List<Long> letters, @Nullable String record) {

	static RecordDocument of(Found found, @Nullable String text) {
		return new RecordDocument(found.record().identity().resource(),
				found.record().identity().reference().system().value(),
				found.record().identity().reference().recordAndLine(), found.record().identity().version(),
				found.record().occurredAt(), found.record().object(), found.record().arrival().toString(),
				found.record().line(), found.position(), found.letters().stream().map(Letter::id).toList(), text);
	}

	/** Says nothing of what the source sent. */
	@Override
	public String toString() {
		return "RecordDocument[" + this.source + "/" + this.sourceId + "]";
	}

}
