package io.tieout.eventstore;

import io.tieout.contract.ContractMapper;
import io.tieout.contract.Event;
import io.tieout.contract.EventContext;
import io.tieout.contract.MessageCatalog;
import io.tieout.contract.MessageContract;
import io.tieout.contract.UnreadableMessageException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;

/**
 * Turns events into rows and rows into events, by the catalog.
 */
final class EventCodec {

	private final MessageCatalog catalog;

	private final ObjectWriter metadataWriter = ContractMapper.create().writerFor(Map.class);

	private final Consumer<UnreadableMessageException> listener;

	/**
	 * A codec.
	 * @param listener is told of each event that cannot be read, before its reader is
	 */
	EventCodec(MessageCatalog catalog, Consumer<UnreadableMessageException> listener) {
		this.catalog = catalog;
		this.listener = listener;
	}

	/**
	 * An event ready to append.
	 * @param commandKey key of its command, on the first event only
	 * @param commandEvents how many events the command has, on the first event only, else
	 * 0
	 */
	PendingEvent encode(UUID eventId, long sequence, Event event, EventContext context, @Nullable String commandKey,
			int commandEvents) {
		MessageContract contract = this.catalog.message(event.getClass());
		StoredMetadata metadata = StoredMetadata.of(context, (commandKey != null) ? commandEvents : 0);
		return new PendingEvent(eventId, contract.aggregateType(), event.aggregateId(), sequence, contract.name(),
				contract.revision(), this.catalog.write(event), metadata.toBytes(), context, commandKey);
	}

	/**
	 * The event of a row.
	 * @throws UnreadableMessageException with the event's place, if this version cannot
	 * read it
	 */
	Event decode(StoredEvent stored) {
		StoredColumns event = stored.event();
		try {
			return this.catalog.readEvent(event.type(), event.revision(), event.payload());
		}
		catch (UnreadableMessageException ex) {
			UnreadableMessageException placed = ex.at(stored.position(), event.aggregateId());
			this.listener.accept(placed);
			throw placed;
		}
	}

	RecordedEvent recorded(StoredEvent stored) {
		StoredColumns event = stored.event();
		return new RecordedEvent(stored.position(), event.eventId(), event.aggregateType(), event.aggregateId(),
				event.sequence(), event.type(), event.revision(), decode(stored), stored.context(),
				stored.recordedAt());
	}

	/**
	 * The metadata an Axon reader sees, put together from columns.
	 */
	byte[] axonMetadata(EventContext context) {
		return this.metadataWriter.writeValueAsBytes(context.toMetaData());
	}

	byte[] encodeState(Object state) {
		return this.catalog.write(state);
	}

	Object decodeState(String aggregateType, int revision, byte[] payload) {
		return this.catalog.read(aggregateType, revision, payload);
	}

}
