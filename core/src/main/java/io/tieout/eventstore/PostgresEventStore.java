package io.tieout.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.contract.MessageCatalog;
import io.tieout.contract.UnreadableMessageException;
import io.tieout.eventstore.StateCache.Versioned;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * The event store of one node: put together here, wired into Axon by its user. Make it,
 * give {@link #engine()} to an {@code EmbeddedEventStore}, {@link #connect} it with the
 * buses, {@link #start} it.
 */
public final class PostgresEventStore implements AutoCloseable {

	private final DeciderRegistry registry;

	private final EventCodec codec;

	private final Snapshots snapshots;

	private final AggregateStates states;

	private final GroupCommitAppender appender;

	private final ForeignChanges foreignChanges;

	private final AppendSignals signals;

	private final CopyEventReader reader;

	private final CopyEventReader promptReader;

	private final EventTail tail;

	private final FirstAnswers firstAnswers;

	private final ChainVerifier verifier;

	private final EventStorageEngine engine;

	private final StoreSettings settings;

	/** Ids are unique over all kinds of aggregates, so are their locks. */
	private final LockFactory locks = PessimisticLockFactory.usingDefaults();

	private final List<Runnable> appendListeners = new CopyOnWriteArrayList<>();

	private final List<Consumer<UnreadableMessageException>> unreadableListeners = new CopyOnWriteArrayList<>();

	/**
	 * A store that is not running yet.
	 * @param live connections for commands
	 * @param batch connections for long reads and checks
	 * @param serializer Axon's view of the catalog
	 */
	public PostgresEventStore(StoreSettings settings, DataSource live, DataSource batch, DeciderRegistry registry,
			MessageCatalog catalog, Serializer serializer, Clock clock, MeterRegistry meters) {
		this.settings = settings;
		this.registry = registry;
		this.codec = new EventCodec(catalog,
				(unreadable) -> this.unreadableListeners.forEach((listener) -> listener.accept(unreadable)));
		StateCache cache = new StateCache(settings.cachedAggregates());
		this.snapshots = new Snapshots(batch, this.codec);
		this.states = new AggregateStates(live, cache, this.codec, this.snapshots);
		HeadTracker tracker = new HeadTracker(cache);
		this.appender = new GroupCommitAppender(new AppendConnection(live, settings.answerTime()), tracker, clock,
				settings.patience(), meters);
		this.foreignChanges = new ForeignChanges(live, tracker, cache);
		this.signals = new AppendSignals(batch);
		this.reader = new CopyEventReader(batch, this.codec);
		this.promptReader = new CopyEventReader(live, this.codec);
		this.tail = new EventTail(this.reader);
		cache.onCleared(this.tail::forget);
		this.firstAnswers = new FirstAnswers(live, this.codec);
		this.verifier = new ChainVerifier(batch);
		this.engine = new PostgresEventStorageEngine(serializer, live, this.appender, this.codec, this::unitOfWork);
	}

	private UnitOfWorkAppend unitOfWork() {
		return UnitOfWorkAppend.current(this.states, this.appender, this.codec);
	}

	/**
	 * The storage engine for Axon's event store.
	 */
	public EventStorageEngine engine() {
		return this.engine;
	}

	/**
	 * Subscribes every aggregate to the command bus.
	 * @return the way to send commands
	 */
	public Commands connect(CommandBus commandBus, EventBus eventBus) {
		new CommandSubscriptions(this.registry, this.states, this::unitOfWork, this.locks).subscribe(commandBus,
				eventBus);
		return new AxonCommands(commandBus, this.firstAnswers, this.settings.patience());
	}

	/**
	 * Starts appending and listening.
	 */
	public void start() {
		this.appender.onAppended((position) -> this.appendListeners.forEach(Runnable::run));
		if (this.settings.signals()) {
			this.appender.onAppended(this.signals::appended);
			this.signals.onForeignAppend(this.foreignChanges::wake);
			this.signals.onForeignAppend(() -> this.appendListeners.forEach(Runnable::run));
			this.signals.start();
		}
		this.foreignChanges.start();
		this.appender.start();
	}

	/**
	 * Calls back whenever this node, or with signals on any node, has appended; must
	 * return at once.
	 */
	public void onAppended(Runnable listener) {
		this.appendListeners.add(listener);
	}

	/**
	 * Calls back whenever an event is met that this version cannot read, whoever reads
	 * it; must return at once. The reader fails after that.
	 */
	public void onUnreadable(Consumer<UnreadableMessageException> listener) {
		this.unreadableListeners.add(listener);
	}

	/**
	 * The bulk path.
	 */
	public BulkCommands bulk() {
		return bulk(Append.Lane.BATCH);
	}

	/**
	 * The bulk path on the live lane, for what a caller waits for.
	 */
	public BulkCommands promptBulk() {
		return bulk(Append.Lane.LIVE);
	}

	private BulkCommands bulk(Append.Lane lane) {
		return new FoldingBulkCommands(this.registry, this.states, this.appender, this.codec, this.firstAnswers,
				new AggregateLocks(this.locks), lane);
	}

	/**
	 * Readers of the store.
	 */
	public EventReader reader() {
		return this.reader;
	}

	/**
	 * The same on the connections of commands, for what a caller waits for.
	 */
	public EventReader promptReader() {
		return this.promptReader;
	}

	/**
	 * The newest events, for those who follow them.
	 */
	public EventTail tail() {
		return this.tail;
	}

	/**
	 * The check of the hash chain.
	 */
	public ChainVerifier verifier() {
		return this.verifier;
	}

	/**
	 * The current state of an aggregate, read as a command would; its initial state if it
	 * has no history. What another node has just written may not be in it yet.
	 */
	public Object stateOf(String aggregateType, String aggregateId) {
		return this.states.load(this.registry.rulesFor(aggregateType), aggregateId).state();
	}

	/**
	 * The current states of several aggregates of one type, as {@link #stateOf} reads
	 * them, with few queries for those not known here.
	 */
	public Map<String, KnownState> statesOf(String aggregateType, Collection<String> aggregateIds) {
		return known(this.states.loadAll(wanted(aggregateType, aggregateIds)));
	}

	/**
	 * The same for aggregates that are asked for with every record, such as settings: one
	 * without history costs no query either, once it was asked for.
	 */
	public Map<String, KnownState> rememberedStatesOf(String aggregateType, Collection<String> aggregateIds) {
		return known(this.states.loadAllRemembering(wanted(aggregateType, aggregateIds)));
	}

	/**
	 * The same, none of them older than this call: what any node had appended by then is
	 * in it, so that a verdict on them misleads nobody who waited for another's answer.
	 * @throws StoreUnavailableException if the store does not answer
	 */
	public Map<String, KnownState> currentStatesOf(String aggregateType, Collection<String> aggregateIds) {
		this.appender.catchUp();
		return statesOf(aggregateType, aggregateIds);
	}

	private static Map<String, KnownState> known(Map<String, Versioned> versioned) {
		Map<String, KnownState> states = new HashMap<>();
		versioned.forEach((id, known) -> states.put(id, new KnownState(known.state(), known.sequence())));
		return states;
	}

	private Map<String, Rules> wanted(String aggregateType, Collection<String> aggregateIds) {
		Rules rules = this.registry.rulesFor(aggregateType);
		Map<String, Rules> wanted = new HashMap<>();
		aggregateIds.forEach((id) -> wanted.put(id, rules));
		return wanted;
	}

	/**
	 * Why this node takes no commands at present, if it takes none.
	 */
	public Optional<String> outage() {
		return this.appender.outage();
	}

	/**
	 * Lets this node go on writing after an operator has accepted that history is shorter
	 * than it was; changes nothing on a node that writes. States of the lost history are
	 * forgotten, snapshots among them: the positions will be given to other events.
	 * @return the last position of the history that stands
	 */
	public long acceptShorterHistory() {
		this.snapshots.clear();
		long head = this.reader.lastPosition();
		this.appender.acceptHead();
		return head;
	}

	/**
	 * Writes what waits, then stops.
	 */
	@Override
	public void close() {
		this.signals.close();
		this.foreignChanges.close();
		this.appender.close();
		this.snapshots.close();
		this.reader.close();
		this.promptReader.close();
	}

	/**
	 * A state as this node knows it.
	 *
	 * @param sequence of the last event in it, -1 without history; what is planned on the
	 * state asserts it ({@link BulkCommands.Item#plannedOn})
	 */
	public record KnownState(Object state, long sequence) {
	}

}
