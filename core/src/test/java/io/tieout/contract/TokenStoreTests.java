package io.tieout.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.contract.ParcelEvent.ParcelId;
import io.tieout.contract.ParcelEvent.Weighed;
import io.tieout.core.Quantity;
import io.tieout.testing.TestPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokenStoreTests {

	private static TestPostgres postgres;

	private final JdbcTokenStore tokens = JdbcTokenStore.builder()
		.connectionProvider(new DataSourceConnectionProvider(postgres.app()))
		.serializer(new ContractSerializer(ParcelContracts.catalog()))
		.schema(TokenSchema.builder().setTokenTable("axon.token_entry").build())
		.build();

	@BeforeAll
	static void start() {
		postgres = TestPostgres.fresh();
	}

	@AfterAll
	static void stop() {
		postgres.close();
	}

	@Test
	void aTokenIsFetchedAsItWasStored() {
		TrackingToken token = new GlobalSequenceTrackingToken(4_000_000_000L);
		this.tokens.initializeTokenSegments("availability", 1, token);

		assertThat(this.tokens.fetchToken("availability", 0)).isEqualTo(token);
	}

	@Test
	void aReplayIsFetchedInTheMiddle() {
		TrackingToken head = new GlobalSequenceTrackingToken(100);
		this.tokens.initializeTokenSegments("half-way", 1, ReplayToken.createReplayToken(head, null));
		TrackingToken fromTheStart = this.tokens.fetchToken("half-way", 0);

		TrackingToken halfWay = WrappedToken.advance(fromTheStart, new GlobalSequenceTrackingToken(50));
		this.tokens.storeToken(halfWay, "half-way", 0);

		TrackingToken fetched = this.tokens.fetchToken("half-way", 0);
		assertThat(fetched).isEqualTo(halfWay);
		assertThat(ReplayToken.isReplay(fetched)).isTrue();
		assertThat(WrappedToken.advance(fetched, new GlobalSequenceTrackingToken(101)))
			.isEqualTo(new GlobalSequenceTrackingToken(101));
	}

	@Test
	void aProcessorStartsAgainAfterAReset() {
		EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
		store.publish(event(1), event(2), event(3));
		Counter firstRun = new Counter();
		TrackingEventProcessor first = started(store, firstRun);
		await().atMost(Duration.ofMinutes(1)).until(() -> firstRun.handled.size() == 3);
		first.shutDown();

		first.resetTokens();
		assertThat(tokenType("parcels")).isEqualTo(ReplayToken.class.getName());

		Counter secondRun = new Counter();
		TrackingEventProcessor second = started(store, secondRun);
		await().atMost(Duration.ofMinutes(1)).until(() -> secondRun.handled.size() == 3);
		store.publish(event(4));
		await().atMost(Duration.ofMinutes(1))
			.until(() -> tokenType("parcels").equals(GlobalSequenceTrackingToken.class.getName()));
		second.shutDown();

		assertThat(secondRun.handled).containsExactly(event(1).getPayload(), event(2).getPayload(),
				event(3).getPayload(), event(4).getPayload());
	}

	private TrackingEventProcessor started(EmbeddedEventStore store, Counter counter) {
		TrackingEventProcessor processor = TrackingEventProcessor.builder()
			.name("parcels")
			.eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(counter).build())
			.messageSource(store)
			.tokenStore(this.tokens)
			.transactionManager(NoTransactionManager.instance())
			.errorHandler(PropagatingErrorHandler.instance())
			.build();
		processor.start();
		return processor;
	}

	private static EventMessage<?> event(int weight) {
		return GenericEventMessage.asEventMessage(new Weighed(new ParcelId("P"), Quantity.of(weight)));
	}

	private static String tokenType(String processor) {
		try (Connection connection = postgres.app().getConnection();
				PreparedStatement query = connection
					.prepareStatement("SELECT tokentype FROM axon.token_entry WHERE processorname = ?")) {
			query.setString(1, processor);
			try (ResultSet row = query.executeQuery()) {
				return row.next() ? row.getString(1) : "none";
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Notes what it is handed. */
	static final class Counter {

		private final List<Object> handled = new CopyOnWriteArrayList<>();

		@EventHandler
		void on(Weighed event) {
			this.handled.add(event);
		}

		@ResetHandler
		void onReset() {
			this.handled.clear();
		}

	}

}
