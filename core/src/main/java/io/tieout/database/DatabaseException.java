package io.tieout.database;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be started, prepared or trusted: an operating error that says what
 * to do, never a secret.
 */
public final class DatabaseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * An error without a cause of its own.
	 * @param code stable code, such as {@code DATA_FOLDER_IN_USE}
	 * @param message what is wrong and what would be right
	 */
	public DatabaseException(String code, String message) {
		this(code, message, null);
	}

	/**
	 * An error with its cause.
	 * @param code stable code, such as {@code DATABASE_START_FAILED}
	 * @param message what is wrong and what would be right
	 * @param cause what led to it, if anything did
	 */
	public DatabaseException(String code, String message, @Nullable Throwable cause) {
		super(code + ": " + message, cause);
		this.code = code;
	}

	/**
	 * The stable code of the error.
	 */
	public String code() {
		return this.code;
	}

}
