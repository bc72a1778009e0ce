package io.tieout.projections.support;

import java.util.List;

/**
 * What a view is, apart from how it folds.
 *
 * @param name name of the view, of its tables and of the SQL view {@code read.<name>}:
 * lower case letters, digits and underscores
 * @param revision revision of rows and fold, counted from 1. Raise it when either
 * changes: the generations of another revision are no longer fed, and a rebuild is due
 * @param shape the columns and the key
 * @param scope which events the view handles and which it leaves aside on purpose
 * @param indexes further indexes, each as the list of its columns
 * ({@code "status, first_seen"})
 * @param <R> the row
 */
public record ViewDefinition<R extends Record>(String name, int revision, RowShape<R> shape, EventScope scope,
		List<String> indexes) {

	public ViewDefinition {
		indexes = List.copyOf(indexes);
	}

	/**
	 * A definition without further indexes.
	 */
	public static <R extends Record> ViewDefinition<R> of(String name, int revision, RowShape<R> shape,
			EventScope scope) {
		return new ViewDefinition<>(name, revision, shape, scope, List.of());
	}

	/**
	 * The same with further indexes.
	 */
	public ViewDefinition<R> indexed(String... columns) {
		return new ViewDefinition<>(this.name, this.revision, this.shape, this.scope, List.of(columns));
	}

}
