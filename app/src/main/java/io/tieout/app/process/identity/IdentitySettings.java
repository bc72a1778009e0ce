package io.tieout.app.process.identity;

import io.tieout.core.SourceSystem;
import io.tieout.customer.IdentifierKind;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an installation says about its sources and their identifiers.
 *
 * @param sharedKeyLimit how many records may share an identifier before it loses its
 * strength
 * @param blockingKeyLimit how many records may share a blocking key before it is dropped
 * @param clusterLimit how many records become one customer without being asked about
 * @param maskedMailboxes hosts, in lower case, whose mailboxes stand for somebody else's
 * @param cacheBytes memory for descriptions of records that were compared lately
 * @param usual what holds for a source that is not listed
 * @param sources what holds for these sources
 */
public record IdentitySettings(int sharedKeyLimit, int blockingKeyLimit, int clusterLimit, Set<String> maskedMailboxes,
		long cacheBytes, SourceTraits usual, Map<SourceSystem, SourceTraits> sources) {

	public IdentitySettings {
		maskedMailboxes = Set.copyOf(maskedMailboxes);
		sources = Map.copyOf(sources);
	}

	SourceTraits of(SourceSystem source) {
		return this.sources.getOrDefault(source, this.usual);
	}

	/**
	 * What holds for some source, each once.
	 */
	Set<SourceTraits> all() {
		return Stream.concat(Stream.of(this.usual), this.sources.values().stream()).collect(Collectors.toSet());
	}

	/**
	 * What is particular to a source.
	 *
	 * @param region country whose phone numbers it writes without a prefix, ISO 3166
	 * alpha-2; if missing, such numbers are compared by their digits
	 * @param uniquePerPerson identifiers of which a person has one there
	 * @param loyaltyProgramme whose numbers its loyalty ids are; those of different
	 * programmes are never compared
	 */
	public record SourceTraits(@Nullable String region, Set<IdentifierKind> uniquePerPerson, String loyaltyProgramme) {

		public SourceTraits {
			uniquePerPerson = Set.copyOf(uniquePerPerson);
		}

	}

}
