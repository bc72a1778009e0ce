package io.tieout.projections.support;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a view's table: a record component and the form its value has in the
 * database.
 *
 * @param name name in the table
 * @param type type in the table
 * @param component reads the component from a row
 * @param form the component's value in the database and back
 */
record Column(String name, ColumnType type, Function<Object, @Nullable Object> component, ValueForm form) {

	/**
	 * The column's value of a row, as the database holds it.
	 */
	@Nullable Object value(Object row) {
		Object value = this.component.apply(row);
		return (value != null) ? this.form.toColumn().apply(value) : null;
	}

	/**
	 * The component's value of what the database holds.
	 */
	@Nullable Object componentValue(@Nullable Object columnValue) {
		return (columnValue != null) ? this.form.fromColumn().apply(columnValue) : null;
	}

	/**
	 * As it stands in a table definition.
	 */
	String definition() {
		return this.name + " " + this.type.definition();
	}

}
