package io.tieout.contract;

import io.tieout.core.SourceRef;

/**
 * How idempotency keys are spelled; frozen, since they stand in the store. A key stands
 * on the first event of what it names, so the event that carries a source record's key is
 * the record's own fact and the others are its consequences: a count of facts counts the
 * events with a key.
 */
public final class CommandKeys {

	private CommandKeys() {
	}

	/**
	 * The key of a source record. {@code #@} ends its reference, in which a lone
	 * {@code #} is always followed by a line: no two records share a key, whatever stands
	 * in their ids and versions.
	 * @param resource kind of record, such as {@code stock-movements}
	 * @param source the record's reference
	 * @param version version of a state record, empty for a fact
	 */
	public static String ofRecord(String resource, SourceRef source, String version) {
		return resource + "/" + source + (version.isEmpty() ? "" : "#@" + version);
	}

	/**
	 * The key of an API call: the client's own key, per principal and operation.
	 */
	public static String ofRequest(String principal, String operation, String clientKey) {
		return "http/" + principal + "/" + operation + "/" + clientKey;
	}

	/**
	 * The key of counts that are noted together.
	 * @param batch what they were gathered under
	 * @param of whose counts, such as source, flow and day
	 */
	public static String ofTally(String batch, String of) {
		return "tally/" + batch + "/" + of;
	}

	/**
	 * The key of a process step: handlers run at least once, the step's effect happens
	 * once.
	 * @param trigger what the step follows from: an event's id, or the name of what the
	 * process itself numbers, such as a journal's document
	 */
	public static String ofStep(String process, String trigger, String step) {
		return "process/" + process + "/" + trigger + "/" + step;
	}

}
