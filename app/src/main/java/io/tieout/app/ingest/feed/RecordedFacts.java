package io.tieout.app.ingest.feed;

import io.tieout.contract.Event;
import io.tieout.core.SourceRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Finds what earlier records stated: the events that carry their references.
 */
@FunctionalInterface
public interface RecordedFacts {

	/**
	 * What was recorded under references, in the order it was recorded; an unknown one is
	 * missing.
	 */
	Map<SourceRef, List<Event>> find(Collection<SourceRef> records);

}
