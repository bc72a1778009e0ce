package io.tieout.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.BusinessDate;
import io.tieout.contract.ParcelContracts.Parcel;
import io.tieout.contract.ParcelEvent.ParcelId;
import io.tieout.contract.ParcelEvent.Weighed;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ContractSerializerTests {

	private static final Weighed WEIGHED = new Weighed(new ParcelId("P"), Quantity.of(1));

	private final ContractSerializer serializer = new ContractSerializer(ParcelContracts.catalog());

	@Test
	void theStoredTypeIsTheLogicalNameAndNeverTheClass() {
		SerializedObject<byte[]> event = this.serializer.serialize(WEIGHED, byte[].class);

		assertThat(event.getType().getName()).isEqualTo("sample.ParcelWeighed");
		assertThat(event.getType().getRevision()).isEqualTo("1");
		assertThat(new String(event.getData(), StandardCharsets.UTF_8)).isEqualTo("{\"parcel\":\"P\",\"weight\":1}");
		assertThat(this.serializer.classForType(event.getType())).isEqualTo(Weighed.class);
	}

	@Test
	void aSnapshotIsNamedAfterItsAggregate() {
		Parcel state = new Parcel(new ParcelId("P"), Quantity.of(1));

		SerializedObject<byte[]> snapshot = this.serializer.serialize(state, byte[].class);

		assertThat(snapshot.getType().getName()).isEqualTo("sample.Parcel");
		assertThat(snapshot.getType().getRevision()).isEqualTo("4");
		assertThat(this.serializer.<byte[], Parcel>deserialize(snapshot)).isEqualTo(state);
	}

	@Test
	void everyRepresentationIsReadBack() {
		for (Class<?> representation : new Class<?>[] { byte[].class, String.class, InputStream.class,
				JsonNode.class }) {
			assertThat(this.serializer.canSerializeTo(representation)).isTrue();
			assertThat(this.<Weighed>roundTrip(WEIGHED, representation)).isEqualTo(WEIGHED);
		}
	}

	@Test
	void metaDataIsPlainJsonInAFixedOrder() {
		EventContext context = EventContext.of(Instant.parse("2026-11-24T09:30:00Z"), "till-7", "c-1")
			.from(new SourceRef(new SourceSystem("pos"), "4711", 2), BusinessDate.parse("2026-03-02"))
			.keyed("stock-movements/pos/4711#2", "abc");
		MetaData metaData = MetaData.from(context.toMetaData());

		SerializedObject<String> stored = this.serializer.serialize(metaData, String.class);

		assertThat(stored.getData()).isEqualTo("{\"actor\":\"till-7\",\"commandHash\":\"abc\","
				+ "\"commandKey\":\"stock-movements/pos/4711#2\",\"correlationId\":\"c-1\","
				+ "\"occurredAt\":\"2026-11-24T09:30:00Z\",\"sourceLine\":2,\"sourceRecord\":\"4711\","
				+ "\"sourceSystem\":\"pos\",\"tradingDay\":\"2026-03-02\"}");
		MetaData read = this.serializer.deserialize(new SerializedMetaData<>(stored.getData(), String.class));
		assertThat(read).isEqualTo(metaData);
		assertThat(EventContext.fromMetaData(read)).isEqualTo(context);
	}

	@Test
	void brokenMetaDataIsAnError() {
		assertThatThrownBy(() -> this.serializer.deserialize(new SerializedMetaData<>("[]", String.class)))
			.isInstanceOf(SerializationException.class);
	}

	@Test
	void tokensAreReadBack() {
		TrackingToken head = new GlobalSequenceTrackingToken(100);
		TrackingToken replay = ReplayToken.createReplayToken(head, new GlobalSequenceTrackingToken(7));
		TrackingToken fromTheStart = ReplayToken.createReplayToken(head, null);
		TrackingToken merged = new MergedTrackingToken(head, replay);

		for (TrackingToken token : new TrackingToken[] { head, replay, fromTheStart, merged }) {
			assertThat(this.<TrackingToken>roundTrip(token, byte[].class)).isEqualTo(token);
		}
	}

	@Test
	void aTokenNamesNoClassButTheFrameworks() {
		String hostile = "{\"tokenAtReset\":{\"@class\":\"java.util.ArrayList\"},\"currentToken\":null}";

		assertThatThrownBy(() -> this.serializer
			.deserialize(new SimpleSerializedObject<>(hostile, String.class, ReplayToken.class.getName(), null)))
			.isInstanceOf(SerializationException.class);
	}

	@Test
	void nothingIsTheEmptyType() {
		SerializedObject<byte[]> nothing = this.serializer.serialize(null, byte[].class);

		assertThat(nothing.getType()).isEqualTo(SerializedType.emptyType());
		assertThat(this.serializer.<byte[], Object>deserialize(nothing)).isNull();
		assertThat(this.serializer.classForType(SerializedType.emptyType())).isEqualTo(Void.class);
		assertThat(this.serializer.typeForClass(void.class)).isEqualTo(SerializedType.emptyType());
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", textBlock = """
			sample.ParcelBurnt,                            1
			sample.ParcelWeighed,                          2
			sample.ParcelWeighed,                          null
			java.lang.String,                              null
			io.tieout.contract.ParcelEvent$Weighed,        null
			org.axonframework.eventhandling.NoSuchToken,   null
			""")
	void anUnknownTypeStopsTheReader(String type, String revision) {
		SimpleSerializedObject<String> stored = new SimpleSerializedObject<>("{}", String.class, type, revision);

		assertThatThrownBy(() -> this.serializer.deserialize(stored)).isInstanceOf(UnknownContractException.class);
		assertThatThrownBy(() -> this.serializer.classForType(stored.getType()))
			.isInstanceOf(UnknownContractException.class);
	}

	@Test
	void aRevisionIsANumber() {
		SimpleSerializedObject<String> stored = new SimpleSerializedObject<>("{}", String.class, "sample.ParcelWeighed",
				"1.0");

		assertThatThrownBy(() -> this.serializer.deserialize(stored)).isInstanceOf(SerializationException.class)
			.hasMessageContaining("1.0");
	}

	@Test
	void whatIsInNoContractIsNotStored() {
		assertThatThrownBy(() -> this.serializer.serialize(Map.of("a", 1), byte[].class))
			.isInstanceOf(SerializationException.class)
			.hasMessageContaining("in no domain's contracts");
	}

	@SuppressWarnings("unchecked")
	private <T> T roundTrip(Object value, Class<?> representation) {
		return (T) this.serializer.deserialize(this.serializer.serialize(value, representation));
	}

}
