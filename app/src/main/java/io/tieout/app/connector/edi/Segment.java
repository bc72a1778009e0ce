package io.tieout.app.connector.edi;

import java.util.List;

/**
 * A segment of an interchange.
 *
 * @param tag such as {@code QTY}
 * @param position its number within the interchange, counted from 1
 * @param elements its elements, each as its components
 */
record Segment(String tag, int position, List<List<String>> elements) {

	/**
	 * An element without components, or the first component; empty if it is missing.
	 * @param element its number, counted from 1
	 */
	String at(int element) {
		return at(element, 1);
	}

	/**
	 * A component of an element; empty if it is missing.
	 * @param element number of the element, counted from 1
	 * @param component its number, counted from 1
	 */
	String at(int element, int component) {
		if (element > this.elements.size() || component > this.elements.get(element - 1).size()) {
			return "";
		}
		return this.elements.get(element - 1).get(component - 1).strip();
	}

	/**
	 * Where an element is, for people.
	 */
	String place(int element) {
		return "segment " + this.position + " (" + this.tag + "), element " + element;
	}

}
