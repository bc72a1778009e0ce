package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.reading.Value;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.core.InvalidValueException;
import io.tieout.core.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * Which object a CSV row is a line of.
 *
 * @param reference its source and its id there
 */
record ObjectName(SourceRef reference) {

	/**
	 * The object that a row names, {@code null} if its source or id is missing or wrong.
	 */
	static @Nullable ObjectName of(Fields header) {
		Value source = header.values().get(CommonFields.SOURCE.name());
		Value id = header.values().get(CommonFields.SOURCE_ID.name());
		if (source == null || id == null) {
			return null;
		}
		try {
			return new ObjectName(SourceRef.of(PlainText.of(source), PlainText.of(id)));
		}
		catch (InvalidValueException ex) {
			return null;
		}
	}

	String id() {
		return this.reference.recordId();
	}

}
