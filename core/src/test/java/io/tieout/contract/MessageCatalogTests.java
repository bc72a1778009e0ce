package io.tieout.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.contract.MessageContract.Kind;
import io.tieout.contract.MessageContract.Lifecycle;
import io.tieout.contract.ParcelContracts.Parcel;
import io.tieout.contract.ParcelEvent.ParcelId;
import io.tieout.contract.ParcelEvent.Weighed;
import io.tieout.core.Quantity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageCatalogTests {

	private final MessageCatalog catalog = ParcelContracts.catalog();

	@Test
	void commandsAndEventsAreListedApartAndByName() {
		assertThat(this.catalog.commands()).extracting(MessageContract::name)
			.containsExactly("sample.ReceiveParcel", "sample.WeighParcel");
		assertThat(this.catalog.events()).extracting(MessageContract::name)
			.containsExactly("sample.ParcelReceived", "sample.ParcelSent", "sample.ParcelWeighed");
	}

	@Test
	void aMessageIsFoundByItsNameAndByItsRecord() {
		MessageContract weigh = this.catalog.message(ParcelCommand.Weigh.class);

		assertThat(weigh).isEqualTo(new MessageContract(Kind.COMMAND, "sample", "sample.Parcel", "sample.WeighParcel",
				2, ParcelCommand.Weigh.class, null));
		assertThat(this.catalog.message("sample.WeighParcel")).contains(weigh);
		assertThat(this.catalog.message("sample.Nothing")).isEmpty();
	}

	@Test
	void aMessageWithASunsetIsDeprecated() {
		MessageContract weighed = this.catalog.message(Weighed.class);

		assertThat(weighed.lifecycle()).isEqualTo(Lifecycle.DEPRECATED);
		assertThat(weighed.sunsetDate()).contains(LocalDate.of(2027, 3, 31));
		assertThat(this.catalog.message(ParcelEvent.Sent.class).lifecycle()).isEqualTo(Lifecycle.ACTIVE);
	}

	@Test
	void aggregatesAreFoundByTheirStoredType() {
		assertThat(this.catalog.aggregates()).containsExactly(ParcelContracts.PARCEL);
		assertThat(this.catalog.aggregate("sample.Parcel")).contains(ParcelContracts.PARCEL);
		assertThat(this.catalog.aggregate("sample.ParcelSent")).isEmpty();
	}

	@Test
	void eventsCommandsAndStatesAreReadBackAsTheyWereWritten() {
		Weighed event = new Weighed(new ParcelId("P"), Quantity.parse("1.5"));
		ParcelCommand.Weigh command = new ParcelCommand.Weigh(new ParcelId("P"), Quantity.of(2));
		Parcel state = new Parcel(null, Quantity.ZERO);

		assertThat(this.catalog.readEvent("sample.ParcelWeighed", 1, this.catalog.write(event))).isEqualTo(event);
		assertThat(this.catalog.read("sample.WeighParcel", 2, this.catalog.write(command))).isEqualTo(command);
		assertThat(this.catalog.read("sample.Parcel", 4, this.catalog.write(state))).isEqualTo(state);
	}

	@Test
	void anEventIsReadOutOfTheMiddleOfABuffer() {
		byte[] buffer = "xx{\"parcel\":\"P\",\"weight\":1}yy".getBytes(StandardCharsets.UTF_8);

		assertThat(this.catalog.read("sample.ParcelWeighed", 1, buffer, 2, buffer.length - 4))
			.isEqualTo(new Weighed(new ParcelId("P"), Quantity.of(1)));
	}

	@Test
	void anUnknownNameStopsTheReader() {
		assertThatThrownBy(() -> this.catalog.readEvent("sample.ParcelBurnt", 1, "{}".getBytes(StandardCharsets.UTF_8)))
			.isInstanceOf(UnknownContractException.class)
			.hasMessageContaining("sample.ParcelBurnt revision 1");
	}

	@Test
	void aNewerRevisionStopsTheReader() {
		assertThatThrownBy(
				() -> this.catalog.readEvent("sample.ParcelWeighed", 2, "{}".getBytes(StandardCharsets.UTF_8)))
			.isInstanceOf(UnknownContractException.class)
			.hasMessageContaining("sample.ParcelWeighed revision 2");
	}

	@Test
	void aPayloadThatBreaksItsContractIsToldWithoutItsContent() {
		byte[] payload = "{\"parcel\":\"P\",\"weight\":\"jane@example.com\"}".getBytes(StandardCharsets.UTF_8);

		assertThatThrownBy(() -> this.catalog.readEvent("sample.ParcelWeighed", 1, payload))
			.isInstanceOf(ContractMismatchException.class)
			.hasNoCause()
			.hasMessageContaining("FIELD_INVALID at '/weight'")
			.hasMessageNotContaining("jane");
	}

	@Test
	void aClassOutsideTheContractsIsNotWritten() {
		assertThatThrownBy(() -> this.catalog.write("text")).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("java.lang.String is in no domain's contracts");
		assertThatThrownBy(() -> this.catalog.message(Parcel.class)).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("no command or event");
	}

	/** Commands of nobody. */
	sealed interface Silent extends Command {

		@MessageType(name = "sample.SaySilence")
		record Say(String id) implements Silent {

			@Override
			public String aggregateId() {
				return this.id;
			}

		}

	}

	sealed interface Unnamed extends Event {

		record Happened(String aggregateId) implements Unnamed {
		}

	}

	sealed interface Stranger extends Event {

		@MessageType(name = "other.Happened")
		record Happened(String aggregateId) implements Stranger {
		}

	}

	sealed interface Lowercase extends Event {

		@MessageType(name = "sample.happened")
		record Happened(String aggregateId) implements Lowercase {
		}

	}

	sealed interface Unnumbered extends Event {

		@MessageType(name = "sample.Happened", revision = 0)
		record Happened(String aggregateId) implements Unnumbered {
		}

	}

	sealed interface Twilight extends Event {

		@MessageType(name = "sample.Happened", sunset = "next year")
		record Happened(String aggregateId) implements Twilight {
		}

	}

	sealed interface Twice extends Event {

		@MessageType(name = "sample.SaySilence")
		record Happened(String aggregateId) implements Twice {
		}

	}

	sealed interface NamedAsAggregate extends Event {

		@MessageType(name = "sample.Other")
		record Happened(String aggregateId) implements NamedAsAggregate {
		}

	}

	sealed interface Beans extends Event {

		@MessageType(name = "sample.Happened")
		final class Happened implements Beans {

			@Override
			public String aggregateId() {
				return "bean:1";
			}

		}

	}

	interface Unsealed extends Event {

	}

	@Test
	void contractsThatCouldNotBeKeptAreRefused() {
		assertRefused(Unnamed.class, "has no @MessageType");
		assertRefused(Stranger.class, "is written sample.InUpperCamelCase, not: other.Happened");
		assertRefused(Lowercase.class, "not: sample.happened");
		assertRefused(Unnumbered.class, "counted from 1");
		assertRefused(Twilight.class, "YYYY-MM-DD, not: next year");
		assertRefused(Twice.class, "sample.SaySilence is taken twice");
		assertRefused(NamedAsAggregate.class, "sample.Other is taken twice");
		assertRefused(Beans.class, "neither a record nor sealed");
		assertRefused(Unsealed.class, "neither a record nor sealed");
	}

	private static void assertRefused(Class<? extends Event> events, String reason) {
		AggregateContract aggregate = new AggregateContract("sample", "sample.Other", Silent.class, events,
				Parcel.class, 1);

		assertThatThrownBy(() -> MessageCatalog.of(List.of(aggregate), List.of()))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining(reason);
	}

	@Test
	void anAggregateTypeIsItsOwnersAndItsStateHasARevision() {
		AggregateContract foreign = new AggregateContract("sample", "other.Parcel", ParcelCommand.class,
				ParcelEvent.class, Parcel.class, 1);
		AggregateContract unnumbered = new AggregateContract("sample", "sample.Parcel", ParcelCommand.class,
				ParcelEvent.class, Parcel.class, 0);

		assertThatThrownBy(() -> MessageCatalog.of(List.of(foreign), List.of())).hasMessageContaining("other.Parcel");
		assertThatThrownBy(() -> MessageCatalog.of(List.of(unnumbered), List.of()))
			.hasMessageContaining("state revision of sample.Parcel");
	}

}
