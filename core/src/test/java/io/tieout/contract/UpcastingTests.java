package io.tieout.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.contract.ParcelContracts.ArrivalBecomesReceipt;
import io.tieout.contract.ParcelContracts.WeightAsNumber;
import io.tieout.contract.ParcelEvent.ParcelId;
import io.tieout.contract.ParcelEvent.Received;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class UpcastingTests {

	private final MessageCatalog catalog = ParcelContracts.catalog();

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void anEventOfAnOldRevisionAndNameIsReadAsTodaysRecord(int revision) {
		Event event = this.catalog.readEvent("sample.ParcelArrived", revision, golden(revision));

		assertThat(event).isEqualTo(receivedOf(revision));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void axonReadsTheSameEventAsTheCatalog(int revision) {
		ContractSerializer serializer = new ContractSerializer(this.catalog);
		Stored stored = new Stored("sample.ParcelArrived", revision, golden(revision));

		DomainEventMessage<?> message = EventStreamUtils
			.upcastAndDeserializeDomainEvents(Stream.of(stored), serializer, NoOpEventUpcaster.INSTANCE)
			.next();

		assertThat(message.getPayloadType()).isEqualTo(Received.class);
		assertThat(message.getPayload()).isEqualTo(receivedOf(revision));
		assertThat(message.getMetaData()).containsExactlyEntriesOf(java.util.Map.of("actor", "a"));
	}

	@Test
	void axonStopsReadingAtAnEventItDoesNotKnow() {
		ContractSerializer serializer = new ContractSerializer(this.catalog);
		Stored stored = new Stored("sample.ParcelReceived", 4, new byte[0]);

		assertThatThrownBy(() -> EventStreamUtils
			.upcastAndDeserializeDomainEvents(Stream.of(stored), serializer, NoOpEventUpcaster.INSTANCE)
			.next()).isInstanceOf(UnknownContractException.class);
	}

	@Test
	void aSealedValueIsMovedAsItIs() {
		Received received = (Received) this.catalog.readEvent("sample.ParcelArrived", 1, golden(1));

		assertThat(received.recipient().boundTo()).isEqualTo("sample.ParcelArrived/1/name");
		assertThat(received.recipient().box()).isEqualTo("bm9uY2VhbmRjaXBoZXJ0ZXh0");
	}

	@Test
	void whatAnUpcasterLeavesOutOfOrderIsAMismatchAndNoGuess() {
		byte[] withoutName = "{\"parcel\":\"P\",\"kilograms\":\"1\",\"at\":\"2026-11-24T09:30:00Z\"}"
			.getBytes(StandardCharsets.UTF_8);

		assertThatThrownBy(() -> this.catalog.readEvent("sample.ParcelArrived", 1, withoutName))
			.isInstanceOf(ContractMismatchException.class)
			.hasMessageContaining("/recipient");
	}

	@Test
	void aChainThatEndsNowhereIsRefused() {
		assertThatThrownBy(() -> catalogWith(new WeightAsNumber())).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("sample.ParcelArrived revision 2, which is no current contract");
	}

	@Test
	void anEventBeyondItsFirstRevisionNeedsAnUpcaster() {
		assertThatThrownBy(() -> catalogWith()).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("sample.ParcelReceived is at revision 3");
	}

	@Test
	void twoUpcastersOfOneRevisionAreRefused() {
		assertThatThrownBy(() -> catalogWith(new WeightAsNumber(), new WeightAsNumber(), new ArrivalBecomesReceipt()))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("Two upcasters read sample.ParcelArrived revision 1");
	}

	@Test
	void upcastersThatGoRoundInACircleAreRefused() {
		assertThatThrownBy(() -> catalogWith(step("sample.A", 1, "sample.B", 1), step("sample.B", 1, "sample.A", 1)))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("circle");
		assertThatThrownBy(() -> catalogWith(step("sample.A", 1, "sample.A", 1)))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("leads nowhere");
	}

	@Test
	void aCurrentRevisionIsNotUpcast() {
		assertThatThrownBy(() -> catalogWith(new WeightAsNumber(), new ArrivalBecomesReceipt(),
				step("sample.ParcelSent", 1, "sample.ParcelReceived", 3)))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("sample.ParcelSent revision 1 is current");
	}

	/** A row of a store as Axon's engine sees it. */
	private record Stored(String type, int revision, byte[] payload) implements DomainEventData<byte[]> {

		@Override
		public String getEventIdentifier() {
			return "01998877-0000-7000-8000-000000000001";
		}

		@Override
		public Instant getTimestamp() {
			return Instant.parse("2026-11-24T09:30:00Z");
		}

		@Override
		public SerializedObject<byte[]> getMetaData() {
			return new SerializedMetaData<>("{\"actor\":\"a\"}".getBytes(StandardCharsets.UTF_8), byte[].class);
		}

		@Override
		public SerializedObject<byte[]> getPayload() {
			return new SimpleSerializedObject<>(this.payload, byte[].class, this.type, Integer.toString(this.revision));
		}

		@Override
		public String getType() {
			return "sample.Parcel";
		}

		@Override
		public String getAggregateIdentifier() {
			return "parcel:P-1";
		}

		@Override
		public long getSequenceNumber() {
			return 0;
		}

	}

	private static MessageCatalog catalogWith(Upcaster... upcasters) {
		return MessageCatalog.of(List.of(ParcelContracts.PARCEL), List.of(upcasters));
	}

	private static Upcaster step(String type, int revision, String toType, int toRevision) {
		return new Upcaster() {

			@Override
			public String type() {
				return type;
			}

			@Override
			public int fromRevision() {
				return revision;
			}

			@Override
			public String toType() {
				return toType;
			}

			@Override
			public int toRevision() {
				return toRevision;
			}

			@Override
			public ObjectNode upcast(ObjectNode payload) {
				return payload;
			}

		};
	}

	private static Received receivedOf(int revision) {
		return new Received(new ParcelId("P-1"),
				new Sealed("record:crm/1", 1, "sample.ParcelArrived/" + revision + "/name", "bm9uY2VhbmRjaXBoZXJ0ZXh0"),
				Quantity.parse("123456789.123456"), new LocationId("UNKNOWN"),
				Instant.parse("2026-11-24T09:30:00.123456Z"));
	}

	static byte[] golden(int revision) {
		String name = "/contract/golden/sample.ParcelArrived.v" + revision + ".json";
		try (InputStream sample = Objects.requireNonNull(UpcastingTests.class.getResourceAsStream(name), name)) {
			return sample.readAllBytes();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
