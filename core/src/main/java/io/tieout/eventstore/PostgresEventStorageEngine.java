package io.tieout.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The event table as Axon sees it. Positions are gapless and in commit order, so a
 * tracking token is one number and no event is ever skipped.
 */
final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

	private final DataSource dataSource;

	private final GroupCommitAppender appender;

	private final EventCodec codec;

	private final Supplier<UnitOfWorkAppend> unitOfWork;

	PostgresEventStorageEngine(Serializer serializer, DataSource dataSource, GroupCommitAppender appender,
			EventCodec codec, Supplier<UnitOfWorkAppend> unitOfWork) {
		super(new Settings().eventSerializer(serializer).snapshotSerializer(serializer));
		this.dataSource = dataSource;
		this.appender = appender;
		this.codec = codec;
		this.unitOfWork = unitOfWork;
	}

	/**
	 * In a unit of work the events are kept for its commit phase; outside of one they are
	 * appended at once.
	 */
	@Override
	protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
		List<DomainEventMessage<?>> messages = events.stream().<DomainEventMessage<?>>map(this::domainEvent).toList();
		if (CurrentUnitOfWork.isStarted()) {
			messages.forEach(this.unitOfWork.get()::add);
		}
		else if (!messages.isEmpty()) {
			appendAtOnce(messages);
		}
	}

	private DomainEventMessage<?> domainEvent(EventMessage<?> message) {
		if (message instanceof DomainEventMessage<?> event) {
			return event;
		}
		throw new IllegalArgumentException(
				"Every event is recorded by an aggregate; send a command instead of publishing "
						+ message.getPayloadType().getName());
	}

	private void appendAtOnce(List<DomainEventMessage<?>> messages) {
		List<PendingEvent> events = messages.stream()
			.map((message) -> UnitOfWorkAppend.encode(this.codec, message, 0))
			.toList();
		this.appender.submit(new Append(events, List.of(), Set.of(), Append.Lane.LIVE)).join();
	}

	@Override
	protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
		long after = (lastToken == null) ? 0 : lastToken.position().orElse(0);
		return select("position > ? ORDER BY position LIMIT ?", (query) -> {
			query.setLong(1, after);
			query.setInt(2, batchSize);
		}).stream().map(this::entry).toList();
	}

	@Override
	protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateIdentifier, long firstSequenceNumber,
			int batchSize) {
		return select("aggregate_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?", (query) -> {
			query.setString(1, aggregateIdentifier);
			query.setLong(2, firstSequenceNumber);
			query.setInt(3, batchSize);
		}).stream().map(this::entry).toList();
	}

	private AxonEventEntry entry(StoredEvent stored) {
		return new AxonEventEntry(stored, this.codec.axonMetadata(stored.context()));
	}

	/**
	 * Snapshots are taken of states, by {@link Snapshots}; Axon has none of its own here.
	 */
	@Override
	protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
		throw new UnsupportedOperationException("Snapshots are taken of aggregate states, not of Axon aggregates");
	}

	@Override
	protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
		return Stream.empty();
	}

	@Override
	public @Nullable TrackingToken createTailToken() {
		return null;
	}

	@Override
	public @Nullable TrackingToken createHeadToken() {
		return token(number("SELECT max(position) FROM store.event", (query) -> {
		}));
	}

	/**
	 * The token after which events recorded at or after the instant follow; the head if
	 * there are none.
	 */
	@Override
	public @Nullable TrackingToken createTokenAt(Instant dateTime) {
		return token(RecordedTimes.lastBefore(this.dataSource, dateTime));
	}

	@Override
	public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
		return Optional.ofNullable(number("SELECT max(sequence) FROM store.event WHERE aggregate_id = ?",
				(query) -> query.setString(1, aggregateIdentifier)));
	}

	private static @Nullable TrackingToken token(@Nullable Long position) {
		return (position == null || position == 0) ? null : new GlobalSequenceTrackingToken(position);
	}

	private List<StoredEvent> select(String condition, EventRows.Parameters parameters) {
		try (Connection connection = this.dataSource.getConnection()) {
			return EventRows.select(connection, condition, parameters);
		}
		catch (SQLException ex) {
			throw new StoreUnavailableException("events could not be read", ex);
		}
	}

	private @Nullable Long number(String sql, EventRows.Parameters parameters) {
		try (Connection connection = this.dataSource.getConnection();
				PreparedStatement query = connection.prepareStatement(sql)) {
			parameters.set(query);
			try (ResultSet rows = query.executeQuery()) {
				rows.next();
				long number = rows.getLong(1);
				return rows.wasNull() ? null : number;
			}
		}
		catch (SQLException ex) {
			throw new StoreUnavailableException("the store could not be asked", ex);
		}
	}

	private static final class Settings extends Builder {

	}

}
