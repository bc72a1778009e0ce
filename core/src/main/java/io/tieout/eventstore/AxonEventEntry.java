package io.tieout.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * A stored event in the form in which Axon deserialises it; its token is its position.
 *
 * @param metadata Axon metadata as JSON
 */
record AxonEventEntry(StoredEvent stored,
		byte[] metadata) implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

	@Override
	public TrackingToken trackingToken() {
		return new GlobalSequenceTrackingToken(this.stored.position());
	}

	@Override
	public String getEventIdentifier() {
		return this.stored.event().eventId().toString();
	}

	@Override
	public Instant getTimestamp() {
		return this.stored.recordedAt();
	}

	@Override
	public SerializedObject<byte[]> getMetaData() {
		return new SerializedMetaData<>(this.metadata, byte[].class);
	}

	@Override
	public SerializedObject<byte[]> getPayload() {
		StoredColumns event = this.stored.event();
		return new SimpleSerializedObject<>(event.payload(), byte[].class, event.type(),
				Integer.toString(event.revision()));
	}

	@Override
	public String getType() {
		return this.stored.event().aggregateType();
	}

	@Override
	public String getAggregateIdentifier() {
		return this.stored.event().aggregateId();
	}

	@Override
	public long getSequenceNumber() {
		return this.stored.event().sequence();
	}

}
