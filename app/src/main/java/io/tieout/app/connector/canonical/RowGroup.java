package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.reading.CsvRow;
import io.tieout.app.ingest.reading.Value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive CSV rows of one object.
 */
final class RowGroup {

	private final ObjectName name;

	private final Fields header;

	private final Set<String> names;

	private final List<Fields> lines = new ArrayList<>();

	private final List<Long> rowLines = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private @Nullable String code;

	private @Nullable String reason;

	/**
	 * A group without rows.
	 * @param names what its first row says in the columns that name an object
	 */
	RowGroup(ObjectName name, Fields header, Set<String> names) {
		this.name = name;
		this.header = header;
		this.names = names;
	}

	ObjectName name() {
		return this.name;
	}

	/**
	 * Whether one of these means this object.
	 */
	boolean isMeantBy(Set<String> others) {
		return this.names.stream().anyMatch((own) -> !own.equals(source()) && others.contains(own));
	}

	/**
	 * Whether the first row of one names the other in another column than its id.
	 */
	boolean mayBeConfusedWith(RowGroup other) {
		return this.names.contains(other.name.id()) || other.names.contains(this.name.id());
	}

	private String source() {
		return this.name.reference().system().value();
	}

	boolean hasRoomFor(CsvRow row, ObjectSize most) {
		return this.rowLines.size() < most.lines() && this.text.length() + row.text().length() <= most.chars();
	}

	/**
	 * Adds a row.
	 * @param line what it adds to the object's lists, {@code null} for nothing
	 */
	void add(CsvRow row, @Nullable Fields line, Fields rowHeader) {
		if (!this.header.equals(rowHeader)) {
			breakUp("HEADER_DIFFERS", "rows of one object repeat its other fields; line " + row.line() + " does not");
		}
		if (line != null) {
			this.lines.add(line);
		}
		this.rowLines.add(row.line());
		this.text.append((this.text.length() > 0) ? "\n" : "").append(row.text());
	}

	/**
	 * Nothing of the object is to be taken; the first reason is the one that is said.
	 */
	void breakUp(String brokenCode, String brokenReason) {
		if (this.code == null) {
			this.code = brokenCode;
			this.reason = brokenReason;
		}
	}

	ReadRecord<Item> record(CsvLayout layout) {
		Item item = new Item(layout.object(this.header, this.lines), this.rowLines, broken());
		return ReadRecord.of(this.rowLines.get(0), this.text.toString(), item);
	}

	private @Nullable Problem broken() {
		if (this.code == null) {
			return null;
		}
		long first = this.rowLines.get(0);
		long end = this.rowLines.get(this.rowLines.size() - 1);
		String lines = (first == end) ? "Line " + first : "Lines " + first + " to " + end;
		return Problem.ofRecord(first, this.code,
				lines + ": nothing of the object is taken, since " + this.reason + ".");
	}

}
