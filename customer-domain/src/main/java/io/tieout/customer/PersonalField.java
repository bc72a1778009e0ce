package io.tieout.customer;

import io.tieout.contract.Sealed;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The personal fields of a customer record, each sealed on its own.
 */
public enum PersonalField {

	SOURCE_ID("sourceId", FieldGroup.ORIGIN, PersonalData::sourceId),

	GIVEN_NAME("givenName", FieldGroup.NAME, PersonalData::givenName),

	FAMILY_NAME("familyName", FieldGroup.NAME, PersonalData::familyName),

	BIRTH_DATE("birthDate", FieldGroup.BIRTH, PersonalData::birthDate),

	EMAIL("email", FieldGroup.CONTACT, PersonalData::email),

	PHONE("phone", FieldGroup.CONTACT, PersonalData::phone),

	ADDRESS_LINE_1("addressLine1", FieldGroup.ADDRESS, PersonalData::addressLine1),

	ADDRESS_LINE_2("addressLine2", FieldGroup.ADDRESS, PersonalData::addressLine2),

	STREET_NUMBER("streetNumber", FieldGroup.ADDRESS, PersonalData::streetNumber),

	CITY("city", FieldGroup.ADDRESS, PersonalData::city),

	REGION("region", FieldGroup.ADDRESS, PersonalData::region),

	POSTCODE("postcode", FieldGroup.ADDRESS, PersonalData::postcode),

	COUNTRY("country", FieldGroup.ADDRESS, PersonalData::country),

	GENDER("gender", FieldGroup.BIRTH, PersonalData::gender),

	LOYALTY_ID("loyaltyId", FieldGroup.LOYALTY, PersonalData::loyaltyId);

	private final String fieldName;

	private final FieldGroup group;

	private final Function<PersonalData, @Nullable Sealed> reader;

	PersonalField(String fieldName, FieldGroup group, Function<PersonalData, @Nullable Sealed> reader) {
		this.fieldName = fieldName;
		this.group = group;
		this.reader = reader;
	}

	/**
	 * The field's name in messages and at the doors, such as {@code givenName}.
	 */
	public String fieldName() {
		return this.fieldName;
	}

	/**
	 * The name a value of this field is sealed under,
	 * {@code customer.CustomerRecorded/1/<field>}; frozen with the first event.
	 */
	public String boundTo() {
		return "customer.CustomerRecorded/1/" + this.fieldName;
	}

	/**
	 * The group it belongs to.
	 */
	public FieldGroup group() {
		return this.group;
	}

	/**
	 * The sealed value, empty where the source stated none.
	 */
	public Optional<Sealed> of(PersonalData data) {
		return Optional.ofNullable(this.reader.apply(data));
	}

}
