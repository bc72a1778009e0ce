package io.tieout.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the store. Every statement reads a bounded number of rows, so that no snapshot
 * stays open for more than a few seconds. An event whose name or revision today's
 * contracts do not know throws {@link io.tieout.contract.UnknownContractException} and is
 * never skipped.
 */
public interface EventReader {

	/**
	 * The position of the last event, 0 for an empty store.
	 */
	long lastPosition();

	/**
	 * Hands over every event with {@code after < position <= through}, in order.
	 * @param after position already known, 0 for the beginning
	 * @param through last position wanted; positions beyond the head are not waited for
	 * @param sink takes each event
	 */
	void read(long after, long through, Consumer<RecordedEvent> sink);

	/**
	 * The event at a position, empty if there is none.
	 */
	default Optional<RecordedEvent> at(long position) {
		List<RecordedEvent> found = new ArrayList<>(1);
		read(position - 1, position, found::add);
		return found.stream().findFirst();
	}

	/**
	 * The history of one aggregate, in order.
	 * @param fromSequence first sequence wanted, 0 for the beginning
	 * @param through last position wanted; what came later is not read
	 */
	List<RecordedEvent> readAggregate(String aggregateId, long fromSequence, long through);

	/**
	 * The history of one aggregate from a sequence on, in order.
	 */
	default List<RecordedEvent> readAggregate(String aggregateId, long fromSequence) {
		return readAggregate(aggregateId, fromSequence, Long.MAX_VALUE);
	}

	/**
	 * One page of the events that match, up to the head there is now. A search by actor
	 * or type alone looks at a million positions per call at most; by subject,
	 * correlation or source record, the indexes let it look at fifty million.
	 */
	EventPage search(EventSearch search);

	/**
	 * The last position recorded at or before an instant, 0 if there is none.
	 */
	long positionAt(Instant recordedAt);

}
