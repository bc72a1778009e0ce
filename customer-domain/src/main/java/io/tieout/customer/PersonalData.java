package io.tieout.customer;

import io.tieout.contract.Sealed;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source states about a person, value by value sealed under the record's own key
 * and bound to {@link PersonalField#boundTo()}. A field the source left out is missing.
 *
 * @param sourceId the record's id as the source spells it
 * @param givenName first names
 * @param familyName last name
 * @param birthDate date of birth as given, even if impossible
 * @param email e-mail address as given
 * @param phone phone number as given
 * @param addressLine1 street
 * @param addressLine2 building, flat, second line
 * @param streetNumber house number, where the source keeps it apart
 * @param city town or suburb
 * @param region state or county
 * @param postcode postal code
 * @param country country as given
 * @param gender gender as given
 * @param loyaltyId loyalty card or member number
 */
public record PersonalData(@Nullable Sealed sourceId, @Nullable Sealed givenName, @Nullable Sealed familyName,
		@Nullable Sealed birthDate, @Nullable Sealed email, @Nullable Sealed phone, @Nullable Sealed addressLine1,
		@Nullable Sealed addressLine2, @Nullable Sealed streetNumber, @Nullable Sealed city, @Nullable Sealed region,
		@Nullable Sealed postcode, @Nullable Sealed country, @Nullable Sealed gender, @Nullable Sealed loyaltyId) {

	/** Nothing stated. */
	public static final PersonalData NONE = of(Map.of());

	/**
	 * The data with these values; fields that are not in the map are missing.
	 */
	public static PersonalData of(Map<PersonalField, Sealed> values) {
		return new PersonalData(values.get(PersonalField.SOURCE_ID), values.get(PersonalField.GIVEN_NAME),
				values.get(PersonalField.FAMILY_NAME), values.get(PersonalField.BIRTH_DATE),
				values.get(PersonalField.EMAIL), values.get(PersonalField.PHONE),
				values.get(PersonalField.ADDRESS_LINE_1), values.get(PersonalField.ADDRESS_LINE_2),
				values.get(PersonalField.STREET_NUMBER), values.get(PersonalField.CITY),
				values.get(PersonalField.REGION), values.get(PersonalField.POSTCODE), values.get(PersonalField.COUNTRY),
				values.get(PersonalField.GENDER), values.get(PersonalField.LOYALTY_ID));
	}

	/**
	 * The fields the source stated.
	 */
	public Set<PersonalField> present() {
		Set<PersonalField> present = EnumSet.noneOf(PersonalField.class);
		for (PersonalField field : PersonalField.values()) {
			if (field.of(this).isPresent()) {
				present.add(field);
			}
		}
		return Collections.unmodifiableSet(present);
	}

}
