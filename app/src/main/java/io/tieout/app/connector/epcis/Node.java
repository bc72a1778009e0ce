package io.tieout.app.connector.epcis;

import io.tieout.app.ingest.reading.Value;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.app.ingest.reading.Value.Many;
import io.tieout.app.ingest.reading.Value.Numeral;
import io.tieout.app.ingest.reading.Value.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object within an event, and where it is.
 */
final class Node {

	private final Fields fields;

	private final String pointer;

	private final Findings findings;

	Node(Fields fields, String pointer, Findings findings) {
		this.fields = fields;
		this.pointer = pointer;
		this.findings = findings;
	}

	/**
	 * Where a property of it is.
	 */
	String at(String name) {
		return this.pointer + "/" + name.replace("~", "~0").replace("/", "~1");
	}

	boolean has(String name) {
		return this.fields.values().containsKey(name);
	}

	/**
	 * A text or number, {@code null} if it is missing or, with a problem, neither.
	 */
	@Nullable String text(String name) {
		return text(this.fields.values().get(name), at(name));
	}

	/**
	 * A text that must be there.
	 */
	@Nullable String required(String name) {
		if (!has(name)) {
			this.findings.add(at(name), "FIELD_MISSING", "The property " + name + " is missing.");
		}
		return text(name);
	}

	private @Nullable String text(@Nullable Value value, String place) {
		if (value instanceof Text text && !text.text().isBlank()) {
			return text.text().strip();
		}
		if (value instanceof Numeral numeral) {
			return numeral.digits();
		}
		if (value != null) {
			this.findings.add(place, "TEXT_EXPECTED", "A text is expected here.");
		}
		return null;
	}

	/**
	 * The object under a name, {@code null} if it is missing or, with a problem, none.
	 */
	@Nullable Node object(String name) {
		Value value = this.fields.values().get(name);
		return (value != null) ? object(value, at(name)) : null;
	}

	private @Nullable Node object(Value value, String place) {
		if (value instanceof Fields found) {
			return new Node(found, place, this.findings);
		}
		this.findings.add(place, "OBJECT_EXPECTED", "An object is expected here.");
		return null;
	}

	/**
	 * The objects of a list; none if it is missing.
	 */
	List<Node> objects(String name) {
		List<Node> objects = new ArrayList<>();
		List<Value> values = list(name);
		for (int index = 0; index < values.size(); index++) {
			Node object = object(values.get(index), at(name) + "/" + index);
			if (object != null) {
				objects.add(object);
			}
		}
		return objects;
	}

	/**
	 * The texts of a list; one text alone is a list of one.
	 */
	List<String> texts(String name) {
		if (this.fields.values().get(name) instanceof Text) {
			String only = text(name);
			return (only != null) ? List.of(only) : List.of();
		}
		List<String> texts = new ArrayList<>();
		List<Value> values = list(name);
		for (int index = 0; index < values.size(); index++) {
			String text = text(values.get(index), at(name) + "/" + index);
			if (text != null) {
				texts.add(text);
			}
		}
		return texts;
	}

	private List<Value> list(String name) {
		Value value = this.fields.values().get(name);
		if (value instanceof Many many) {
			return many.values();
		}
		if (value != null) {
			this.findings.add(at(name), "LIST_EXPECTED", "A list is expected here.");
		}
		return List.of();
	}

}
