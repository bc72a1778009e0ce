package io.tieout.app.ingest.feed;

import io.tieout.contract.CommandKeys;
import io.tieout.core.SourceRef;

/**
 * What makes a source record the same record, through whichever door it comes. A fact
 * (movement, sale, payment, count) is its source reference and nothing more; a state
 * (product, customer record, order) its reference and version. Content never decides.
 *
 * @param resource kind of record, the feed's name
 * @param reference source, record id and line
 * @param version version of a state, else its business time; empty for a fact
 */
public record RecordIdentity(String resource, SourceRef reference, String version) {

	/**
	 * The identity of a fact.
	 */
	public static RecordIdentity ofFact(String resource, SourceRef reference) {
		return new RecordIdentity(resource, reference, "");
	}

	/**
	 * The identity of a version of a state.
	 */
	public static RecordIdentity ofState(String resource, SourceRef reference, String version) {
		return new RecordIdentity(resource, reference, version);
	}

	/**
	 * Whether a later version may take the record's place.
	 */
	public boolean isState() {
		return !this.version.isEmpty();
	}

	/**
	 * The key under which the store knows it.
	 */
	public String commandKey() {
		return CommandKeys.ofRecord(this.resource, this.reference, this.version);
	}

}
