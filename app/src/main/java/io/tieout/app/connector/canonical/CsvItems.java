package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.reading.CsvRow;
import io.tieout.app.ingest.reading.CsvRows;
import io.tieout.app.ingest.reading.Value.Fields;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of CSV rows. Where an object has lines, consecutive rows of one source
 * and id make one object. An order without one of its lines would be another order, so
 * nothing is taken of an object that a row beside it may belong to: one that cannot be
 * read, does not say whose it is, or names two objects at once. Holds a megabyte or two,
 * however many rows an object has.
 */
final class CsvItems implements RecordReader<Item> {

	private static final int MAX_WAITING_CHARS = 1024 * 1024;

	private final CsvRows rows;

	private final CsvLayout layout;

	private final ObjectSize size;

	private final Deque<ReadRecord<Item>> ready = new ArrayDeque<>();

	/** Records come in the order of their lines: these follow the group that is open. */
	private final Deque<ReadRecord<Item>> behindGroup = new ArrayDeque<>();

	private int charsBehind;

	private final Strays strays = new Strays();

	private @Nullable RowGroup group;

	/** The object of the group before; more rows of it can only be its rest. */
	private @Nullable ObjectName last;

	/**
	 * A reader behind the header.
	 * @throws BodyRefusedException {@code COLUMN_MISSING} or {@code COLUMN_UNKNOWN}
	 */
	CsvItems(CsvRows rows, Resource resource) {
		this.rows = rows;
		this.layout = new CsvLayout(resource, rows.columns());
		this.size = resource.size();
	}

	@Override
	public String header() {
		return this.rows.headerText();
	}

	@Override
	public @Nullable ReadRecord<Item> next() throws IOException {
		while (this.ready.isEmpty()) {
			CsvRow row = this.rows.next();
			if (row == null) {
				finishGroup();
				return this.ready.poll();
			}
			take(row);
		}
		return this.ready.poll();
	}

	private void take(CsvRow row) {
		if (row.problem() != null) {
			takeStray(row, ReadRecord.unreadable(row.text(), row.problem()), this.layout.possibleNames(row.cells()));
			return;
		}
		Map<String, String> cells = this.layout.cells(row.cells());
		Fields header = this.layout.header(cells);
		ObjectName name = ObjectName.of(header);
		if (!this.layout.hasRows() || (name == null && !this.layout.hasLine(cells))) {
			setBehind(single(row, cells, header));
		}
		else if (name == null) {
			takeStray(row, single(row, cells, header), Set.of());
		}
		else {
			takeLine(row, new RowGroup(name, header, this.layout.names(cells)), cells, header);
		}
	}

	private ReadRecord<Item> single(CsvRow row, Map<String, String> cells, Fields header) {
		return ReadRecord.of(row.line(), row.text(),
				new Item(this.layout.object(header, lines(cells)), List.of(row.line()), null));
	}

	private List<Fields> lines(Map<String, String> cells) {
		Fields line = this.layout.line(cells);
		return (line != null) ? List.of(line) : List.of();
	}

	/**
	 * A row that may be a line of the object before it or of the one after it.
	 */
	private void takeStray(CsvRow row, ReadRecord<Item> record, Set<String> names) {
		RowGroup open = this.group;
		if (this.layout.hasRows()) {
			this.strays.add(row.line(), names);
		}
		if (open != null) {
			breakIfMeant(open);
		}
		setBehind(record);
	}

	private void setBehind(ReadRecord<Item> record) {
		RowGroup open = this.group;
		if (open == null) {
			this.ready.add(record);
			return;
		}
		this.behindGroup.add(record);
		this.charsBehind += record.text().length();
		if (this.charsBehind > MAX_WAITING_CHARS) {
			open.breakUp("OBJECT_INCOMPLETE", "too much follows that is none of it to tell whether it goes on");
			finishGroup();
		}
	}

	private void takeLine(CsvRow row, RowGroup fresh, Map<String, String> cells, Fields header) {
		RowGroup open = this.group;
		if (open != null && open.name().equals(fresh.name())) {
			goOn(open, row, fresh, cells, header);
			return;
		}
		if (open != null && open.mayBeConfusedWith(fresh)) {
			open.breakUp("OBJECT_INCOMPLETE", "line " + row.line() + " names it and another object");
			fresh.breakUp("OBJECT_INCOMPLETE", "line " + row.line() + " names it and another object");
		}
		finishGroup();
		begin(fresh, row, cells, header);
	}

	private void goOn(RowGroup open, CsvRow row, RowGroup fresh, Map<String, String> cells, Fields header) {
		if (!this.behindGroup.isEmpty()) {
			open.breakUp("OBJECT_INCOMPLETE",
					"line " + this.behindGroup.getLast().line() + " among its lines is none of it");
		}
		if (open.hasRoomFor(row, this.size) && this.behindGroup.isEmpty()) {
			open.add(row, this.layout.line(cells), header);
			return;
		}
		if (!open.hasRoomFor(row, this.size)) {
			open.breakUp("OBJECT_TOO_LARGE",
					"an object has at most " + this.size.lines() + " rows and " + this.size.chars() + " characters");
		}
		finishGroup();
		begin(fresh, row, cells, header);
	}

	private void begin(RowGroup fresh, CsvRow row, Map<String, String> cells, Fields header) {
		if (fresh.name().equals(this.last)) {
			fresh.breakUp("OBJECT_INCOMPLETE", "the lines before them are of the same object and were not taken");
		}
		breakIfMeant(fresh);
		this.strays.clear();
		fresh.add(row, this.layout.line(cells), header);
		this.group = fresh;
	}

	private void breakIfMeant(RowGroup about) {
		Long stray = this.strays.lineAbout(about);
		if (stray != null) {
			about.breakUp("OBJECT_INCOMPLETE", "line " + stray + " may be one of its lines");
		}
	}

	private void finishGroup() {
		RowGroup done = this.group;
		this.group = null;
		if (done != null) {
			this.last = done.name();
			this.ready.add(done.record(this.layout));
		}
		this.ready.addAll(this.behindGroup);
		this.behindGroup.clear();
		this.charsBehind = 0;
	}

}
