package io.tieout.app.process.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.process.identity.IdentitySettings.SourceTraits;
import io.tieout.contract.Event;
import io.tieout.contract.EventContext;
import io.tieout.core.CustomerId;
import io.tieout.core.RecordVersion;
import io.tieout.core.SourceSystem;
import io.tieout.customer.CustomerRecordEvent.CustomerRecorded;
import io.tieout.customer.Edge;
import io.tieout.customer.IdentifierKind;
import io.tieout.customer.IdentityCommand;
import io.tieout.customer.LinkStatus;
import io.tieout.customer.PersonalData;
import io.tieout.customer.RecordId;
import io.tieout.customer.SimilarityRule;
import io.tieout.customer.matching.BlockingKeys;
import io.tieout.customer.matching.Features;
import io.tieout.customer.matching.MatchField;
import io.tieout.customer.matching.ShippedModel;
import io.tieout.customer.matching.TermFrequencies;
import io.tieout.eventstore.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Records in several versions, in every order of arrival.
 */
class IdentityVersionsProperties {

	private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

	private static final int RECORDS = 5;

	@Property(tries = 500, seed = "2196")
	void theLatestVersionsAloneSayWhoIsOnePerson(@ForAll("versions") List<Stated> versions, @ForAll Random random) {
		Map<RecordId, Stated> latest = new TreeMap<>();
		versions.forEach((stated) -> latest.merge(stated.record(), stated,
				(one, other) -> one.version().isAfter(other.version()) ? one : other));

		World corrected = World.of(shuffled(versions, random), 100);
		World rightAtOnce = World.of(latest.values(), 100);

		assertThat(corrected.persons()).isEqualTo(rightAtOnce.persons());
		assertThat(corrected.links()).isEqualTo(rightAtOnce.links());
	}

	@Property(tries = 500, seed = "2203")
	void theOrderOfVersionsMeansNothingEvenWhereIdentifiersAreSharedByTooMany(@ForAll("versions") List<Stated> versions,
			@ForAll Random random) {
		World one = World.of(shuffled(versions, random), 2);
		World other = World.of(shuffled(versions, random), 2);

		assertThat(one.persons()).isEqualTo(other.persons());
		assertThat(one.links()).isEqualTo(other.links());
	}

	@Provide
	Arbitrary<List<Stated>> versions() {
		Arbitrary<RecordId> record = Arbitraries.integers()
			.between(1, RECORDS)
			.map((number) -> new RecordId(new SourceSystem("crm"), "r" + number));
		Arbitrary<RecordVersion> version = Combinators
			.combine(Arbitraries.of("1", "2", "3", "a").injectNull(0.2), Arbitraries.integers().between(0, 3))
			.as((text, hour) -> new RecordVersion(text, NINE.plusSeconds(3600L * hour)));
		return Combinators.combine(record, version, value("a", "b"), value("p", "q"), value("1", "2"), descriptions())
			.as((of, which, email, phone, card, described) -> new Stated(of, which, keys(email, phone, card),
					described))
			.list()
			.uniqueElements((stated) -> Tuple.of(stated.record(), stated.version()))
			.ofMinSize(1)
			.ofMaxSize(12);
	}

	/** People of whom some look alike. */
	private static Arbitrary<Features> descriptions() {
		return Combinators
			.combine(value("emma", "emmma"), value("clarke", "jones"), value("1980-02-03", "1944-12-30"),
					value("AB1 2CD", "ZZ9 9ZZ"))
			.as((given, family, birth, postcode) -> Features.of(Map.of(MatchField.GIVEN_NAME, given,
					MatchField.FAMILY_NAME, family, MatchField.BIRTH_DATE, birth, MatchField.POSTCODE, postcode)));
	}

	/** One of the values, or none. */
	private static Arbitrary<String> value(String one, String other) {
		return Arbitraries.of("", one, other);
	}

	private static SortedSet<IdentityKey> keys(String email, String phone, String card) {
		SortedSet<IdentityKey> keys = new TreeSet<>(List.of(new IdentityKey(IdentifierKind.EMAIL, email),
				new IdentityKey(IdentifierKind.PHONE, phone), new IdentityKey(IdentifierKind.LOYALTY_ID, card)));
		keys.removeIf((key) -> key.hash().isEmpty());
		return keys;
	}

	private static List<Stated> shuffled(List<Stated> versions, Random random) {
		List<Stated> copy = new ArrayList<>(versions);
		Collections.shuffle(copy, random);
		return copy;
	}

	/** A version of a record with its identifiers and what of it is compared. */
	record Stated(RecordId record, RecordVersion version, SortedSet<IdentityKey> keys, Features described) {

		SortedMap<String, Long> blocks() {
			SortedMap<String, Long> blocks = new TreeMap<>();
			BlockingKeys.of(this.described)
				.forEach((key) -> blocks.put(key.substring(0, key.indexOf('/')), (long) key.hashCode()));
			return blocks;
		}

	}

	/** The index after these arrivals. */
	private record World(IdentityGraph graph, Map<RecordId, RecordVersion> latest) {

		static World of(Collection<Stated> versions, int limit) {
			World world = new World(
					new IdentityGraph(new Comparing(new SimilarityRule(ShippedModel.get(), TermFrequencies.NONE)), 0),
					new HashMap<>());
			IdentityResolver resolver = new IdentityResolver(new IdentitySettings(limit, limit, 4, Set.of(), 0,
					new SourceTraits(null, Set.of(IdentifierKind.LOYALTY_ID), "MAIN"), Map.of()));
			long position = 0;
			for (Stated stated : versions) {
				world.take(resolver, stated, ++position);
			}
			return world;
		}

		private void take(IdentityResolver resolver, Stated stated, long position) {
			RecordVersion known = this.latest.get(stated.record());
			boolean newest = known == null || stated.version().isAfter(known);
			if (newest) {
				this.latest.put(stated.record(), stated.version());
			}
			Event event = new CustomerRecorded(stated.record(), String.valueOf(stated.version().version()), NINE,
					newest, PersonalData.NONE, Map.of());
			Arrival arrival = new Arrival(
					new RecordedEvent(position, new UUID(1, position), "", event.aggregateId(), 0, "", 1, event,
							EventContext.of(NINE, "test", "c-1"), NINE.plusSeconds(position)),
					false, stated.record(), newest, stated.keys(), stated.described(), stated.blocks());
			if (this.graph.take(arrival)) {
				List<Event> events = resolver.decide(this.graph, arrival)
					.stream()
					.map(IdentityCommand::outcome)
					.toList();
				new GraphFold(this.graph, arrival).fold(events);
			}
		}

		Set<Set<RecordId>> persons() {
			Map<CustomerId, Set<RecordId>> persons = new HashMap<>();
			this.graph.customers(this.latest.keySet())
				.forEach((record, customer) -> persons.computeIfAbsent(customer, (id) -> new TreeSet<>()).add(record));
			return Set.copyOf(persons.values());
		}

		SortedMap<Edge, LinkStatus> links() {
			return this.graph.links().of(this.latest.keySet());
		}

	}

}
