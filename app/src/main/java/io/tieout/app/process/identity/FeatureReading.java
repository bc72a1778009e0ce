package io.tieout.app.process.identity;

import io.tieout.core.SourceSystem;
import io.tieout.customer.PersonalField;
import io.tieout.customer.matching.Features;
import io.tieout.customer.matching.MatchField;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What of a record is compared with others. A telephone number is read by the rules of
 * its source's country, as where it identifies; a masked mailbox says nothing of whose it
 * is and is left out.
 */
final class FeatureReading {

	private static final Map<PersonalField, MatchField> FIELDS = new EnumMap<>(Map.ofEntries(
			Map.entry(PersonalField.GIVEN_NAME, MatchField.GIVEN_NAME),
			Map.entry(PersonalField.FAMILY_NAME, MatchField.FAMILY_NAME),
			Map.entry(PersonalField.BIRTH_DATE, MatchField.BIRTH_DATE),
			Map.entry(PersonalField.EMAIL, MatchField.EMAIL), Map.entry(PersonalField.PHONE, MatchField.PHONE),
			Map.entry(PersonalField.ADDRESS_LINE_1, MatchField.STREET),
			Map.entry(PersonalField.STREET_NUMBER, MatchField.STREET_NUMBER),
			Map.entry(PersonalField.ADDRESS_LINE_2, MatchField.ADDRESS_LINE_2),
			Map.entry(PersonalField.CITY, MatchField.CITY), Map.entry(PersonalField.POSTCODE, MatchField.POSTCODE),
			Map.entry(PersonalField.REGION, MatchField.REGION)));

	/** The fields it reads. */
	static final Set<PersonalField> COMPARED = FIELDS.keySet();

	private final IdentitySettings settings;

	FeatureReading(IdentitySettings settings) {
		this.settings = settings;
	}

	/**
	 * The features of what a source states.
	 */
	Features of(SourceSystem source, Map<PersonalField, String> stated) {
		Map<MatchField, String> given = new EnumMap<>(MatchField.class);
		FIELDS.forEach((field, compared) -> {
			String text = stated.get(field);
			if (text != null && !(field == PersonalField.EMAIL && isMasked(text))) {
				given.put(compared, (field == PersonalField.PHONE) ? phone(source, text) : text);
			}
		});
		return Features.of(given);
	}

	private String phone(SourceSystem source, String text) {
		return IdentifierText.phone(text, this.settings.of(source).region()).orElse("");
	}

	private boolean isMasked(String email) {
		String host = email.substring(email.indexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
		return this.settings.maskedMailboxes().stream().anyMatch((masked) -> isWithin(host, masked));
	}

	private static boolean isWithin(String host, String domain) {
		return host.equals(domain) || host.endsWith("." + domain);
	}

}
