package io.tieout.app.connector.crm;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.reading.CsvRow;
import io.tieout.app.ingest.reading.CsvRows;
import io.tieout.app.ingest.reading.Excerpt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of an export; each is a record.
 */
final class ContactRows implements RecordReader<ContactRow> {

	private final CsvRows rows;

	private final Map<String, Integer> places = new HashMap<>();

	/**
	 * A reader behind the header. Columns that are missing are told first: a file without
	 * a header lacks them, and its first line is somebody's data.
	 * @throws BodyRefusedException {@code COLUMN_MISSING} or {@code COLUMN_UNKNOWN}
	 */
	ContactRows(CsvRows rows, ContactMapping mapping) {
		this.rows = rows;
		List<String> columns = rows.columns();
		List<String> missing = new ArrayList<>(mapping.columns());
		missing.removeAll(columns);
		if (!missing.isEmpty()) {
			throw new BodyRefusedException("COLUMN_MISSING", "The header lacks the column " + String.join(", ", missing)
					+ ", which tieout.ingest.crm maps for the feed " + mapping.feed() + ".");
		}
		for (String column : columns) {
			if (!mapping.columns().contains(column) && !mapping.ignores(column)) {
				throw new BodyRefusedException("COLUMN_UNKNOWN", "The header names the column '" + Excerpt.of(column)
						+ "', which tieout.ingest.crm neither maps nor ignores for the feed " + mapping.feed() + ".");
			}
			this.places.put(column, this.places.size());
		}
	}

	@Override
	public String header() {
		return this.rows.headerText();
	}

	@Override
	public @Nullable ReadRecord<ContactRow> next() throws IOException {
		CsvRow row = this.rows.next();
		if (row == null) {
			return null;
		}
		Problem problem = row.problem();
		return (problem != null) ? ReadRecord.unreadable(row.text(), problem)
				: ReadRecord.of(row.line(), row.text(), new ContactRow(this.places, row.cells()));
	}

}
