package io.tieout.app.ingest.customer;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.reading.TextFlaw;
import io.tieout.customer.PersonalField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers what a record says of a person, field by field. Blanks around a text say
 * nothing, and neither does a blank text.
 */
public final class StatedTexts {

	private final long line;

	private final List<Problem> problems;

	private final Map<PersonalField, String> values = new EnumMap<>(PersonalField.class);

	/**
	 * Texts of a record.
	 * @param line line of the body on which it starts
	 * @param problems takes what is wrong, never with the text itself
	 */
	public StatedTexts(long line, List<Problem> problems) {
		this.line = line;
		this.problems = problems;
	}

	/**
	 * States a field, unless the text is blank or none ({@code TEXT_TOO_LONG},
	 * {@code TEXT_INVALID}).
	 * @param named what the source calls the field
	 */
	public void state(PersonalField field, String named, String text) {
		String stripped = text.strip();
		TextFlaw flaw = TextFlaw.of(stripped);
		if (flaw != null) {
			this.problems.add(Problem.ofField(this.line, named, flaw.name(), flaw.detail()));
		}
		else if (!stripped.isEmpty()) {
			this.values.put(field, stripped);
		}
	}

	/**
	 * What was stated so far.
	 */
	public Map<PersonalField, String> values() {
		return Collections.unmodifiableMap(this.values);
	}

	/**
	 * Says how much there is, never what.
	 */
	@Override
	public String toString() {
		return "StatedTexts[" + this.values.keySet() + "]";
	}

}
