package io.tieout.core;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from: one line of one record of one source system. Two facts with
 * the same reference are the same fact, whichever door they come through.
 *
 * @param system the source system
 * @param recordId the record's own id there, 1 to 200 characters; where it may identify a
 * person, its keyed hash
 * @param line the line within the record, 0 for the record as a whole
 */
public record SourceRef(SourceSystem system, String recordId, int line) {

	private static final String MARK = "#";

	private static final String ESCAPED = "##";

	public SourceRef {
		recordId = Texts.required(recordId, "SOURCE_ID_INVALID", 200);
		if (line < 0) {
			throw new InvalidValueException("SOURCE_LINE_INVALID", "A line number is 0 or more.");
		}
	}

	/**
	 * The reference of a record as a whole.
	 */
	public static SourceRef of(String system, String recordId) {
		return new SourceRef(new SourceSystem(system), recordId, 0);
	}

	/**
	 * Reads back what {@link #recordAndLine()} writes.
	 * @throws InvalidValueException {@code SOURCE_REF_INVALID} for any other text
	 */
	public static SourceRef parse(SourceSystem system, String recordAndLine) {
		int mark = lineMark(recordAndLine);
		String recordId = recordAndLine.substring(0, mark).replace(ESCAPED, MARK);
		try {
			int line = (mark < recordAndLine.length()) ? Integer.parseInt(recordAndLine.substring(mark + 1)) : 0;
			SourceRef reference = new SourceRef(system, recordId, line);
			if (reference.recordAndLine().equals(recordAndLine)) {
				return reference;
			}
		}
		catch (NumberFormatException ex) {
			// no line follows the mark
		}
		throw new InvalidValueException("SOURCE_REF_INVALID",
				"A reference is a record id with each # doubled, and # and a line where it names one.");
	}

	/**
	 * Reads back what {@link #toString()} writes.
	 * @throws InvalidValueException {@code SOURCE_REF_INVALID} for any other text
	 */
	public static SourceRef parse(String reference) {
		int slash = reference.indexOf('/');
		if (slash < 1) {
			throw new InvalidValueException("SOURCE_REF_INVALID", "A reference is a source system, / and a record.");
		}
		return parse(new SourceSystem(reference.substring(0, slash)), reference.substring(slash + 1));
	}

	private static int lineMark(String recordAndLine) {
		int mark = recordAndLine.indexOf(MARK);
		while (mark >= 0 && recordAndLine.startsWith(ESCAPED, mark)) {
			mark = recordAndLine.indexOf(MARK, mark + ESCAPED.length());
		}
		return (mark >= 0) ? mark : recordAndLine.length();
	}

	/**
	 * The reference without its system, in a form that no other reference of the system
	 * has: {@code recordId} or {@code recordId#line}, each {@code #} within the record id
	 * doubled. Frozen, since it stands in events and command keys; people are shown
	 * record id and line.
	 */
	public String recordAndLine() {
		String escaped = this.recordId.replace(MARK, ESCAPED);
		return (this.line == 0) ? escaped : escaped + MARK + this.line;
	}

	/**
	 * The line, null for the record as a whole.
	 */
	public @Nullable Integer lineIfAny() {
		return (this.line == 0) ? null : this.line;
	}

	@Override
	public String toString() {
		return this.system + "/" + recordAndLine();
	}

}
