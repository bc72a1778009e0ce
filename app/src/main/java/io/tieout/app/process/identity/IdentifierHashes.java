package io.tieout.app.process.identity;

import io.tieout.app.process.identity.IdentitySettings.SourceTraits;
import io.tieout.core.SourceSystem;
import io.tieout.customer.IdentifierKind;
import io.tieout.sealing.BlindIndex;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keyed hashes under which identifiers are compared and looked up. A phone number is
 * read by the rules of its source's country, a loyalty id belongs to its source's
 * programme: the same digits of two programmes are two identifiers.
 */
public final class IdentifierHashes {

	private final BlindIndex index;

	private final IdentitySettings settings;

	/**
	 * Hashes under an installation's key and settings.
	 */
	public IdentifierHashes(BlindIndex index, IdentitySettings settings) {
		this.index = index;
		this.settings = settings;
	}

	/**
	 * The hash of an identifier that a source states, empty if the text identifies
	 * nobody.
	 */
	Optional<String> statedBy(SourceSystem source, IdentifierKind kind, String text) {
		return hash(this.settings.of(source), kind, text);
	}

	/**
	 * Every hash under which a source may have stated an identifier.
	 */
	public Set<String> anywhere(IdentifierKind kind, String text) {
		return this.settings.all()
			.stream()
			.flatMap((traits) -> hash(traits, kind, text).stream())
			.collect(Collectors.toSet());
	}

	private Optional<String> hash(SourceTraits source, IdentifierKind kind, String text) {
		return switch (kind) {
			case EMAIL -> IdentifierText.email(text).map((spelling) -> hash(kind.rule(), spelling));
			case PHONE -> IdentifierText.phone(text, source.region()).map((spelling) -> hash(kind.rule(), spelling));
			case LOYALTY_ID -> IdentifierText.loyaltyId(text)
				.map((spelling) -> hash(kind.rule() + "/" + source.loyaltyProgramme(), spelling));
		};
	}

	private String hash(String purpose, String spelling) {
		return this.index.hash(purpose, spelling);
	}

}
