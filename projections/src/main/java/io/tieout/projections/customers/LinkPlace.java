package io.tieout.projections.customers;

/**
 * A link's place in the list of reviews, where the next page begins.
 *
 * @param weightMillibits its match weight
 * @param recordA one record
 * @param recordB the other
 * @param rule the rule that says so
 * @param modelVersion version of the rules and figures
 */
public record LinkPlace(long weightMillibits, String recordA, String recordB, String rule, String modelVersion) {

	/** Before every link. */
	static final LinkPlace FIRST = new LinkPlace(Long.MAX_VALUE, "", "", "", "");

	/**
	 * The place of a link.
	 */
	public static LinkPlace of(CustomerLinkRow link) {
		return new LinkPlace(link.weightMillibits(), link.recordA(), link.recordB(), link.rule(), link.modelVersion());
	}

}
