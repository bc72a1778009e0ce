package io.tieout.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * The store does not answer, or refuses to write until an operator has looked. Whether
 * the command was carried out is not known: ask again with the same key. Answered 503
 * with its code.
 */
public final class StoreUnavailableException extends RuntimeException {

	/** The database did not answer within the time limit; sending again helps. */
	public static final String STORE_UNAVAILABLE = "STORE_UNAVAILABLE";

	/**
	 * History is shorter than it was; nothing is written until an operator accepts it.
	 */
	public static final String HISTORY_WENT_BACK = "HISTORY_WENT_BACK";

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * The store does not answer, or not within the time limit.
	 */
	public StoreUnavailableException(String message, @Nullable Throwable cause) {
		this(STORE_UNAVAILABLE, message, cause);
	}

	private StoreUnavailableException(String code, String message, @Nullable Throwable cause) {
		super(code + ": " + message, cause);
		this.code = code;
	}

	/**
	 * Writing stopped until an operator has accepted a shorter history.
	 */
	public static StoreUnavailableException historyWentBack(String message) {
		return new StoreUnavailableException(HISTORY_WENT_BACK, message, null);
	}

	/**
	 * {@link #STORE_UNAVAILABLE} or {@link #HISTORY_WENT_BACK}.
	 */
	public String code() {
		return this.code;
	}

}
