package io.tieout.app.api.audit;

import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.EventSearch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to look for, as the parameters of the request say.
 *
 * @param subject aggregate id
 * @param correlation the transaction
 * @param source source system
 * @param sourceId record in that system, by its own id there, which may identify a person
 * if the source is named too
 * @param sourceLine line of that record, the record as a whole if not given
 * @param actor who acted
 * @param type logical name
 * @param from recorded at or after
 * @param to recorded before
 * @param occurredFrom business time at or after
 * @param occurredTo business time before
 * @param cursor where the page begins
 * @param limit most events of a page, 1 to 1000
 */
record EventQuery(@Nullable String subject, @Nullable String correlation, @Nullable String source,
		@Nullable String sourceId, @Nullable Integer sourceLine, @Nullable String actor, @Nullable String type,
		@Nullable Instant from, @Nullable Instant to, @Nullable Instant occurredFrom, @Nullable Instant occurredTo,
		@Nullable String cursor, @Nullable Integer limit) {

	EventSearch search(@Nullable String sourceRef, long afterPosition, int most) {
		return new EventSearch(this.subject, this.correlation, this.source, sourceRef, this.actor, this.type, this.from,
				this.to, this.occurredFrom, this.occurredTo, afterPosition, most);
	}

	/** The record's reference in a system, if one is looked for. */
	@Nullable SourceRef referenceIn(SourceSystem system) {
		return (this.sourceId != null)
				? new SourceRef(system, this.sourceId, (this.sourceLine != null) ? this.sourceLine : 0) : null;
	}

}
