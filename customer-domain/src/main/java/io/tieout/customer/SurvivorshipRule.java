package io.tieout.customer;

/**
 * Why a record's value is the golden one, in the order in which the rules are asked.
 */
public enum SurvivorshipRule {

	/** No other record states one. */
	ONLY_VALUE,

	/** Its source ranks higher for this group of fields. */
	SOURCE_RANK,

	/** Its source stated it more recently, by the source's own time. */
	RECENCY,

	/** Its record states more fields of the group. */
	COMPLETENESS,

	/** All else equal, the first record in canonical order. */
	RECORD_ORDER

}
