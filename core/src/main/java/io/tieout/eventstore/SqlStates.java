package io.tieout.eventstore;

import java.sql.SQLException;

/**
 * What the database means by an error.
 */
final class SqlStates {

	private static final String UNIQUE_VIOLATION = "23505";

	private SqlStates() {
	}

	static boolean isUniqueViolation(SQLException error) {
		return UNIQUE_VIOLATION.equals(error.getSQLState());
	}

	/**
	 * Whether the same rows will be refused for ever: data errors (class 22), violated
	 * constraints (23), limits of the program (54).
	 */
	static boolean isPermanent(SQLException error) {
		String state = String.valueOf(error.getSQLState());
		return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
	}

}
