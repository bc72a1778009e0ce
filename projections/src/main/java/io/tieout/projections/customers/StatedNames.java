package io.tieout.projections.customers;

import io.tieout.customer.CustomerRecordEvent.CustomerRecorded;
import io.tieout.customer.FieldGroup;
import io.tieout.customer.PersonalField;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which fields and consents something states, by name.
 *
 * @param fields the fields, in the order of {@link PersonalField}
 * @param consents purposes of consents, sorted
 */
record StatedNames(List<PersonalField> fields, List<String> consents) {

	static final StatedNames NOTHING = new StatedNames(List.of(), List.of());

	StatedNames {
		fields = List.copyOf(fields);
		consents = List.copyOf(consents);
	}

	/** What a version of a record states. */
	static StatedNames of(CustomerRecorded recorded) {
		return of(recorded.personal().present(), recorded.consents().keySet());
	}

	private static StatedNames of(Collection<PersonalField> fields, Collection<String> consents) {
		return new StatedNames(
				fields.stream().filter((field) -> field.group() != FieldGroup.ORIGIN).distinct().sorted().toList(),
				List.copyOf(new TreeSet<>(consents)));
	}

	/** What either of both states. */
	StatedNames and(StatedNames other) {
		return of(Stream.concat(this.fields.stream(), other.fields.stream()).toList(),
				Stream.concat(this.consents.stream(), other.consents.stream()).toList());
	}

	/**
	 * The golden fields that may be others if the one who states these does so, or no
	 * longer does: a group that is a whole changes as a whole, since the record that
	 * comes to give it may lack what the one before it had.
	 */
	StatedNames mayChange() {
		Set<FieldGroup> wholes = EnumSet.noneOf(FieldGroup.class);
		this.fields.stream().map(PersonalField::group).filter(FieldGroup::whole).forEach(wholes::add);
		return of(Stream
			.concat(this.fields.stream(),
					Arrays.stream(PersonalField.values()).filter((field) -> wholes.contains(field.group())))
			.toList(), this.consents);
	}

	boolean isNothing() {
		return this.fields.isEmpty() && this.consents.isEmpty();
	}

}
