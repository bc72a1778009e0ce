package io.tieout.app.api.evidence;

import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Page;
import io.tieout.app.ingest.SourceRecords;
import io.tieout.contract.Event;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.EventPage;
import io.tieout.eventstore.RecordedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact behind a figure, and the raw record it came with.
 *
 * @param position position of the fact's event
 * @param type logical name of the event
 * @param occurredAt business time
 * @param source the source system, if one stated it
 * @param sourceId the record in that system
 * @param sourceLine line of that record, absent for the record as a whole
 * @param data the fact
 * @param rawRecords what the source sent, as it came; none where it was erased or expired
 */
public record SourceDocument(long position, String type, Instant occurredAt, @Nullable SourceSystem source,
		@Nullable String sourceId, @Nullable Integer sourceLine, Event data, List<String> rawRecords) {

	/**
	 * A page of facts, each with what the source sent.
	 */
	public static Page<SourceDocument> page(EventPage page, SourceRecords records) {
		return new Page<>(page.events().stream().map((event) -> of(event, records)).toList(),
				(page.next() != null) ? Cursor.after(page.next()).text() : null);
	}

	/**
	 * A fact with what the source sent.
	 */
	public static SourceDocument of(RecordedEvent event, SourceRecords records) {
		SourceRef reference = event.context().source();
		return new SourceDocument(event.position(), event.type(), event.context().occurredAt(),
				(reference != null) ? reference.system() : null, (reference != null) ? reference.recordId() : null,
				(reference != null) ? reference.lineIfAny() : null, event.payload(), records.texts(event));
	}

}
