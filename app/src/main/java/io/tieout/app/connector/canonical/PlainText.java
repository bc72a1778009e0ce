package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.reading.Value;
import io.tieout.app.ingest.reading.Value.Cell;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.app.ingest.reading.Value.Flag;
import io.tieout.app.ingest.reading.Value.Many;
import io.tieout.app.ingest.reading.Value.Numeral;
import io.tieout.app.ingest.reading.Value.Text;

/**
 * The text of values without parts, in whichever form they came: blanks around it say
 * nothing.
 */
final class PlainText {

	private PlainText() {
	}

	/**
	 * Whether a value says nothing: a blank text, an empty list, an object without
	 * fields. CSV leaves such a value out; to write it in JSON is no other statement.
	 */
	static boolean isNothing(Value value) {
		if (value instanceof Many many) {
			return many.values().isEmpty();
		}
		if (value instanceof Fields fields) {
			return fields.values().isEmpty();
		}
		return (value instanceof Text || value instanceof Cell) && of(value).isEmpty();
	}

	/**
	 * The text of a value without parts.
	 */
	static String of(Value value) {
		if (value instanceof Text text) {
			return text.text().strip();
		}
		if (value instanceof Cell cell) {
			return cell.text().strip();
		}
		if (value instanceof Numeral numeral) {
			return numeral.digits();
		}
		return (value instanceof Flag flag) ? String.valueOf(flag.on()) : "";
	}

}
