package io.tieout.customer.matching;

import java.util.OptionalDouble;

/**
 * How frequent values of a field are among an installation's records, as they were when
 * its model was trained.
 */
@FunctionalInterface
public interface TermFrequencies {

	/** Nothing is known of any value. */
	TermFrequencies NONE = (field, value) -> OptionalDouble.empty();

	/**
	 * The share of the records with a value of this field that have this one; empty if it
	 * is not known.
	 */
	OptionalDouble of(MatchField field, String value);

}
