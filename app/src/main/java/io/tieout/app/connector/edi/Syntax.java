package io.tieout.app.connector.edi;

import java.util.Set;

/**
 * The two syntaxes: how their envelopes are called.
 *
 * @param standard name of the standard
 * @param starts how an interchange may begin
 * @param header tag of the interchange's header
 * @param trailer tag of its trailer
 * @param group tag of a group's header
 * @param groupTrailer tag of a group's trailer
 * @param message tag of a message's header
 * @param messageTrailer tag of a message's trailer
 */
record Syntax(String standard, Set<String> starts, String header, String trailer, String group, String groupTrailer,
		String message, String messageTrailer) {

	static final Syntax X12 = new Syntax("X12", Set.of("ISA"), "ISA", "IEA", "GS", "GE", "ST", "SE");

	static final Syntax EDIFACT = new Syntax("EDIFACT", Set.of("UNA", "UNB"), "UNB", "UNZ", "UNG", "UNE", "UNH", "UNT");

	/**
	 * What a group is told from others by.
	 */
	String groupReference(Segment group) {
		return group.at(isX12() ? 6 : 5);
	}

	/**
	 * What an interchange is told from others by.
	 */
	String reference(Segment header) {
		return header.at(isX12() ? 13 : 5);
	}

	boolean isX12() {
		return this.standard.equals("X12");
	}

}
