package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.reading.Value.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object as it came, its fields not looked at yet.
 *
 * @param fields its fields
 * @param rowLines for an object of several CSV rows the lines of the body they start on
 * @param broken why it is not whole, {@code null} if it is
 */
record Item(Fields fields, List<Long> rowLines, @Nullable Problem broken) {

	Item {
		rowLines = List.copyOf(rowLines);
	}

	static Item of(Fields fields) {
		return new Item(fields, List.of(), null);
	}

}
