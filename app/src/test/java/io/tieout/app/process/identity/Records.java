package io.tieout.app.process.identity;

import io.tieout.app.process.identity.IdentitySettings.SourceTraits;
import io.tieout.contract.EventContext;
import io.tieout.contract.Sealed;
import io.tieout.core.CustomerId;
import io.tieout.core.SourceSystem;
import io.tieout.customer.CustomerDomain;
import io.tieout.customer.CustomerEvent;
import io.tieout.customer.CustomerRecordCommand.RecordCustomer;
import io.tieout.customer.IdentityModelCommand.ActivateModel;
import io.tieout.customer.ModelScope;
import io.tieout.customer.PersonalData;
import io.tieout.customer.PersonalField;
import io.tieout.customer.PrivacyCommand.RequestErasure;
import io.tieout.customer.RecordId;
import io.tieout.customer.RecordPairCommand.DecidePair;
import io.tieout.customer.RecordPairId;
import io.tieout.customer.StewardWord;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.sealing.BlindIndex;
import io.tieout.sealing.InstallationKey;
import io.tieout.sealing.KeyRing;
import io.tieout.sealing.RecordKey;
import io.tieout.sealing.Sealer;
import io.tieout.sealing.Seals;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A store, the keys and an identity process on a database of its own; records are stated
 * in plain text and sealed as in production.
 */
final class Records implements AutoCloseable {

	private static final Instant OCCURRED = Instant.parse("2026-11-24T09:00:00Z");

	private final TestPostgres database = TestPostgres.fresh();

	private final StoreNode node = StoreNode.start(this.database.app(), new CustomerDomain());

	private final JdbcClient jdbc = JdbcClient.create(this.database.app());

	private final TransactionTemplate transactions = new TransactionTemplate(
			new DataSourceTransactionManager(this.database.app()));

	private final Sealer sealer;

	private final BlindIndex blindIndex;

	private IdentityProcess process;

	private long position;

	Records(Path keys, IdentitySettings settings) {
		InstallationKey kek = InstallationKey.keyEncryption(this.database.app(), null, keys);
		this.sealer = new Sealer(new KeyRing(this.database.app(), kek, Clock.systemUTC(), 10_000));
		this.blindIndex = new BlindIndex(InstallationKey.index(this.database.app(), keys));
		this.process = process(settings);
	}

	/** Settings with the usual bounds. */
	static IdentitySettings settings(int sharedKeyLimit, SourceTraits usual, Map<SourceSystem, SourceTraits> sources) {
		return new IdentitySettings(sharedKeyLimit, 30, 30, Set.of("mask.example"), 1_000_000, usual, sources);
	}

	/** Trains a version of the model, to its end. */
	Training train(IdentitySettings settings) {
		try (IdentityModels models = models(settings)) {
			Training training = models.train("ann", OCCURRED).orElseThrow();
			await().atMost(Duration.ofMinutes(1))
				.until(() -> models.training(training.version()).orElseThrow().endedAt() != null);
			return models.training(training.version()).orElseThrow();
		}
	}

	/** What there is of models. */
	IdentityModels models(IdentitySettings settings) {
		return new IdentityModels(settings, this.sealer, this.blindIndex, this.node.bulk(), this.database.app());
	}

	/** What a version proposes, all of it. */
	List<Proposal> proposals(IdentitySettings settings, String version) {
		try (IdentityModels models = models(settings)) {
			return models.proposals(version, 0, 10_000);
		}
	}

	/** The records of each person once all that a version proposes has been done. */
	Set<Set<RecordId>> proposed(IdentitySettings settings, String version) {
		Set<Set<RecordId>> persons = new HashSet<>();
		persons().forEach((person) -> persons.add(Set.copyOf(person)));
		for (Proposal proposal : proposals(settings, version)) {
			Set<RecordId> all = new HashSet<>();
			proposal.parts().forEach(all::addAll);
			persons.removeIf(all::containsAll);
			if (proposal.kind() == Proposal.Kind.MERGE) {
				persons.add(Set.copyOf(all));
			}
			else {
				proposal.parts().forEach((part) -> persons.add(Set.copyOf(part)));
			}
		}
		return persons;
	}

	/** Has a version count, and lets the process apply it. */
	void activate(String version, ModelScope apply) {
		Item item = new Item(List.of(new ActivateModel(version, apply, "ann", OCCURRED)),
				EventContext.of(OCCURRED, "test", "test"));
		assertThat(this.node.bulk().execute(List.of(item)))
			.allMatch((result) -> result instanceof CommandResult.Accepted);
		resolve();
		boolean settled = false;
		while (!settled) {
			settled = Boolean.TRUE
				.equals(this.transactions.execute((transaction) -> this.process.settle(OCCURRED, this.position)));
			resolve();
		}
	}

	/** Restarts the process under other settings. */
	void restart(IdentitySettings settings) {
		this.process = process(settings);
	}

	private IdentityProcess process(IdentitySettings settings) {
		return new IdentityProcess(settings, this.sealer, this.blindIndex, this.node.bulk(), this.node.reader(),
				this.jdbc);
	}

	/** A record's id as it stands in events. */
	RecordId id(String source, String sourceId) {
		return new RecordId(new SourceSystem(source), this.blindIndex.hash("record-id/" + source, sourceId));
	}

	/** The first version of a record. */
	RecordId state(String source, String sourceId, Map<PersonalField, String> values) {
		return state(source, sourceId, 1, values);
	}

	/** A version of a record, the later the higher. */
	RecordId state(String source, String sourceId, int version, Map<PersonalField, String> values) {
		return stateAll(List.of(new Stated(source, sourceId, version, values))).get(0);
	}

	/** Many versions at once. */
	List<RecordId> stateAll(List<Stated> statements) {
		Seals seals = this.sealer.seals(statements.stream().map(this::key).toList());
		List<Item> items = new ArrayList<>();
		List<RecordId> ids = new ArrayList<>();
		for (Stated stated : statements) {
			Map<PersonalField, Sealed> values = new EnumMap<>(PersonalField.class);
			stated.values.forEach((field, text) -> values.put(field, seals.seal(key(stated), field.boundTo(), text)));
			RecordId id = id(stated.source, stated.sourceId);
			RecordCustomer command = new RecordCustomer(id, "" + stated.version, OCCURRED.plusSeconds(stated.version),
					PersonalData.of(values), Map.of());
			items.add(new Item(List.of(command), EventContext.of(OCCURRED, "test", "test")));
			ids.add(id);
		}
		assertThat(this.node.bulk().execute(items)).allMatch((result) -> result instanceof CommandResult.Accepted);
		return ids;
	}

	private RecordKey key(Stated stated) {
		return new RecordKey("customer", id(stated.source, stated.sourceId).toString());
	}

	/** Has a steward say something of two records. */
	void say(StewardWord word, RecordId one, RecordId other) {
		Item item = new Item(List.of(new DecidePair(new RecordPairId(one, other), word, "asked them", "ann", OCCURRED)),
				EventContext.of(OCCURRED, "test", "test"));
		assertThat(this.node.bulk().execute(List.of(item)))
			.allMatch((result) -> result instanceof CommandResult.Accepted);
	}

	/** Has a person erased, of whom these are all the records. */
	void erase(CustomerId customer, RecordId... records) {
		Item item = new Item(
				List.of(new RequestErasure(customer, List.of(records), List.of(), "she asked", "ann", OCCURRED)),
				EventContext.of(OCCURRED, "test", "test"));
		assertThat(this.node.bulk().execute(List.of(item)))
			.allMatch((result) -> result instanceof CommandResult.Accepted);
	}

	/** Lets the process take all events that are there, in batches. */
	void resolve(int batch) {
		while (this.position < this.node.reader().lastPosition()) {
			List<RecordedEvent> events = read(this.position, this.position + batch);
			this.transactions.executeWithoutResult((transaction) -> this.process.handle(events));
			this.position = events.get(events.size() - 1).position();
		}
	}

	/** Lets the process take all events that are there, in one batch. */
	void resolve() {
		resolve(100_000);
	}

	/** Lets the process take all events that are there, and crash before its commit. */
	void resolveAndCrash() {
		List<RecordedEvent> events = read(this.position, this.node.reader().lastPosition());
		this.transactions.executeWithoutResult((transaction) -> {
			this.process.handle(events);
			transaction.setRollbackOnly();
		});
	}

	private List<RecordedEvent> read(long after, long through) {
		List<RecordedEvent> events = new ArrayList<>();
		this.node.reader().read(after, through, events::add);
		return events;
	}

	/** What was recorded about customers and shared keys, in order. */
	List<RecordedEvent> outcome() {
		return read(0, this.node.reader().lastPosition()).stream()
			.filter((event) -> !event.aggregateType().equals("customer.CustomerRecord"))
			.toList();
	}

	/** The events of one kind in the histories of customers and shared keys. */
	<E> List<E> outcome(Class<E> kind) {
		return outcome().stream().map(RecordedEvent::payload).filter(kind::isInstance).map(kind::cast).toList();
	}

	/** Who holds each record, as the process knows it. */
	SortedMap<RecordId, CustomerId> customers() {
		SortedMap<RecordId, CustomerId> customers = new TreeMap<>();
		this.jdbc.sql("SELECT record, customer FROM process.identity_record")
			.query((row, number) -> customers.put(RecordId.parse(row.getString("record")),
					new CustomerId(row.getObject("customer", UUID.class))))
			.list();
		return customers;
	}

	CustomerId customerOf(RecordId record) {
		return customers().get(record);
	}

	/** The records of each person, as the process knows them. */
	Set<SortedSet<RecordId>> persons() {
		return grouped(customers());
	}

	/** The records of each person, as the histories of the customers tell it. */
	Set<SortedSet<RecordId>> recordedPersons() {
		SortedMap<RecordId, CustomerId> customers = new TreeMap<>();
		for (CustomerEvent event : outcome(CustomerEvent.class)) {
			if (event instanceof CustomerEvent.CustomerFounded founded) {
				customers.put(founded.founder(), founded.customer());
			}
			else if (event instanceof CustomerEvent.LinkAsserted asserted && asserted.joined() != null) {
				customers.put(asserted.joined(), asserted.customer());
			}
			else if (event instanceof CustomerEvent.CustomersMerged merged) {
				merged.records().forEach((record) -> customers.put(record, merged.survivor()));
			}
			else if (event instanceof CustomerEvent.CustomerSplit split) {
				split.parts()
					.forEach((part) -> part.records().forEach((record) -> customers.put(record, part.customer())));
			}
		}
		return grouped(customers);
	}

	private static Set<SortedSet<RecordId>> grouped(Map<RecordId, CustomerId> customers) {
		Map<CustomerId, SortedSet<RecordId>> persons = new HashMap<>();
		customers
			.forEach((record, customer) -> persons.computeIfAbsent(customer, (unseen) -> new TreeSet<>()).add(record));
		return Set.copyOf(persons.values());
	}

	/** Every row of the process, as text. */
	List<String> rows() {
		List<String> rows = new ArrayList<>();
		for (String table : List.of("record", "founder", "holder", "weak_key", "block", "dropped_key", "link")) {
			rows.addAll(this.jdbc.sql("SELECT t::text FROM process.identity_" + table + " t ORDER BY 1")
				.query(String.class)
				.list());
		}
		return rows;
	}

	@Override
	public void close() {
		this.node.close();
		this.database.close();
	}

	/** A version of a record in plain text. */
	record Stated(String source, String sourceId, int version, Map<PersonalField, String> values) {
	}

}
