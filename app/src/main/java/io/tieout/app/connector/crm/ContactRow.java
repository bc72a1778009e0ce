package io.tieout.app.connector.crm;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row as the CRM wrote it.
 *
 * @param places where each column stands, the same for all rows of a file
 * @param cells its cells, as many as there are columns
 */
record ContactRow(Map<String, Integer> places, List<String> cells) {

	/**
	 * A cell without the blanks around it, empty where nothing is said.
	 */
	String cell(String column) {
		return this.cells.get(Objects.requireNonNull(this.places.get(column), column)).strip();
	}

	/** Never says who. */
	@Override
	public String toString() {
		return "ContactRow[" + this.cells.size() + "]";
	}

}
