package io.tieout.app.process.identity;

import io.tieout.app.process.identity.IdentitySettings.SourceTraits;
import io.tieout.core.SourceSystem;
import io.tieout.customer.IdentifierKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the sources' identifiers mean ({@code tieout.identity}). What is said without a
 * source holds for each that does not say otherwise.
 *
 * @param sharedKeyLimit how many records may share an identifier before it loses its
 * strength
 * @param clusterLimit how many records become one customer without being asked about
 * @param maskedMailboxes hosts whose mailboxes a marketplace puts in place of the
 * customers' own
 * @param cache memory for descriptions of records that were compared lately
 * @param region country whose phone numbers are written without a prefix
 * @param uniquePerPerson identifiers of which a person has one; none unless declared
 * @param loyaltyProgramme the retailer's own programme, whose numbers all sources use
 * @param sources sources for which something else holds
 */
@Validated
@ConfigurationProperties("tieout.identity")
record IdentityProperties(@Min(1) @DefaultValue("20") int sharedKeyLimit, @Min(2) @DefaultValue("30") int clusterLimit,
		@DefaultValue Set<@NotBlank String> maskedMailboxes, @DefaultValue("128MB") DataSize cache,
		@Pattern(regexp = COUNTRY) @Nullable String region, @DefaultValue Set<IdentifierKind> uniquePerPerson,
		@NotBlank @DefaultValue("MAIN") String loyaltyProgramme, @DefaultValue List<@Valid Source> sources) {

	/**
	 * So many records are worth comparing with each other for one key they have in
	 * common; the same for every installation, as all that decides who looks alike.
	 */
	private static final int BLOCKING_KEY_LIMIT = 30;

	/** ISO 3166 alpha-2, or none. */
	private static final String COUNTRY = "([A-Z]{2})?";

	IdentitySettings settings() {
		SourceTraits usual = new SourceTraits(given(this.region), this.uniquePerPerson, this.loyaltyProgramme);
		Map<SourceSystem, SourceTraits> traits = this.sources.stream()
			.collect(Collectors.toMap((source) -> new SourceSystem(source.id), (source) -> source.traits(usual)));
		Set<String> masked = this.maskedMailboxes.stream()
			.map((host) -> host.strip().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		return new IdentitySettings(this.sharedKeyLimit, BLOCKING_KEY_LIMIT, this.clusterLimit, masked,
				this.cache.toBytes(), usual, traits);
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isEmpty()) ? null : text;
	}

	/**
	 * A source for which something else holds; what it leaves out is as usual.
	 *
	 * @param id the source system
	 * @param region country whose phone numbers it writes without a prefix
	 * @param uniquePerPerson identifiers of which a person has one there
	 * @param loyaltyProgramme whose numbers its loyalty ids are
	 */
	record Source(@NotBlank String id, @Pattern(regexp = COUNTRY) @Nullable String region,
			@Nullable Set<IdentifierKind> uniquePerPerson, @Size(min = 1) @Nullable String loyaltyProgramme) {

		SourceTraits traits(SourceTraits usual) {
			String own = given(this.region);
			return new SourceTraits((own != null) ? own : usual.region(),
					Objects.requireNonNullElse(this.uniquePerPerson, usual.uniquePerPerson()),
					Objects.requireNonNullElse(this.loyaltyProgramme, usual.loyaltyProgramme()));
		}

	}

}
