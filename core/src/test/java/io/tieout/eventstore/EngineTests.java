package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.contract.EventContext;
import io.tieout.contract.UnknownContractException;
import io.tieout.core.Quantity;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillDomain;
import io.tieout.testing.till.TillEvent.Deposited;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The store as Axon sees it.
 */
class EngineTests {

	private final TestPostgres database = TestPostgres.fresh();

	private StoreNode node;

	private EventStorageEngine engine;

	@BeforeEach
	void recordThree() {
		this.node = StoreNode.start(this.database.app(), new TillDomain());
		this.engine = this.node.store().engine();
		for (int n = 0; n < 3; n++) {
			this.node.commands().execute(new Deposit("A", Quantity.of(1)), context());
		}
	}

	@AfterEach
	void stop() {
		this.node.close();
		this.database.close();
	}

	@Test
	void aTrackingTokenIsThePositionAndReadingGoesOnBehindIt() {
		List<TrackedEventMessage<?>> events = new ArrayList<>();
		this.engine.readEvents(new GlobalSequenceTrackingToken(1), false).forEach(events::add);
		assertThat(events).extracting(TrackedEventMessage::trackingToken)
			.containsExactly(new GlobalSequenceTrackingToken(2), new GlobalSequenceTrackingToken(3));
		assertThat(events.get(0).getPayload()).isEqualTo(new Deposited("A", Quantity.of(1), Quantity.of(2)));
		assertThat(EventContext.fromMetaData(events.get(0).getMetaData())).isEqualTo(context());
	}

	@Test
	void tokensPointAtTailHeadAndInstants() {
		RecordedEvent second = this.node.reader().readAggregate("till:A", 1).get(0);
		assertThat(this.engine.createTailToken()).isNull();
		assertThat(this.engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
		assertThat(this.engine.createTokenAt(second.recordedAt())).isEqualTo(new GlobalSequenceTrackingToken(1));
		assertThat(this.engine.createTokenAt(Instant.parse("2100-01-01T00:00:00Z")))
			.isEqualTo(new GlobalSequenceTrackingToken(3));
		assertThat(this.node.reader().positionAt(second.recordedAt())).isEqualTo(2);
	}

	@Test
	void theLastSequenceOfAnAggregateIsAskedForNotCounted() {
		assertThat(this.engine.lastSequenceNumberFor("till:A")).contains(2L);
		assertThat(this.engine.lastSequenceNumberFor("till:none")).isEmpty();
	}

	@Test
	void anEventPublishedOutsideAUnitOfWorkIsAppendedAtOnce() {
		this.node.eventStore()
			.publish(new GenericDomainEventMessage<>("Till", "till:A", 3,
					new Deposited("A", Quantity.of(1), Quantity.of(4)), MetaData.from(context().toMetaData())));
		assertThat(this.node.reader().lastPosition()).isEqualTo(4);
	}

	@Test
	void anEventOfNoAggregateIsRefused() {
		assertThatThrownBy(() -> this.node.eventStore().publish(GenericEventMessage.asEventMessage("text")))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("recorded by an aggregate");
	}

	@Test
	void anUnknownNameOrANewerRevisionStopsEveryReader() throws Exception {
		for (String change : List.of("type = 'till.Unheard'", "revision = 2")) {
			try (Connection owner = this.database.owner().getConnection();
					Statement statement = owner.createStatement()) {
				statement.execute("ALTER TABLE store.event DISABLE TRIGGER event_refuse_change");
				statement.execute("UPDATE store.event SET " + change + " WHERE position = 2");
			}
			assertThatThrownBy(() -> this.node.reader().read(0, 3, (event) -> {
			})).isInstanceOf(UnknownContractException.class);
			assertThatThrownBy(() -> this.engine.readEvents(null, false).toList())
				.isInstanceOf(UnknownContractException.class);
			try (StoreNode fresh = StoreNode.start(this.database.app(), new TillDomain())) {
				assertThatThrownBy(() -> fresh.commands().execute(new Deposit("A", Quantity.of(1)), context()))
					.isInstanceOfSatisfying(UnknownContractException.class, (ex) -> {
						assertThat(ex.position()).isEqualTo(2);
						assertThat(ex.aggregateId()).isEqualTo("till:A");
						assertThat(ex).hasMessageContaining("UNKNOWN_CONTRACT").hasMessageContaining("position 2");
					});
			}
		}
	}

	private static EventContext context() {
		return EventContext.of(Instant.parse("2026-01-05T10:00:00Z"), "tester", "engine");
	}

}
