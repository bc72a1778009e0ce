package io.tieout.sealing;

import org.jspecify.annotations.Nullable;

/**
 * A key or a sealed value cannot be used. Names keys and fields, never a content.
 */
public final class SealingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	SealingException(String code, String message) {
		this(code, message, null);
	}

	SealingException(String code, String message, @Nullable Throwable cause) {
		super(code + ": " + message, cause);
		this.code = code;
	}

	/**
	 * The stable code: {@code KEY_UNKNOWN}, {@code KEY_ERASED}, {@code KEY_UNREADABLE},
	 * {@code KEY_STORE_UNAVAILABLE}, {@code SEAL_BROKEN},
	 * {@code INSTALLATION_KEY_MISSING}, {@code INSTALLATION_KEY_WRONG},
	 * {@code INSTALLATION_KEY_INVALID}, {@code ERASURE_LEDGER_MISSING},
	 * {@code ERASURE_LEDGER_WRONG}, {@code ERASURE_LEDGER_INCOMPLETE} or
	 * {@code ERASURE_LEDGER_UNREADABLE}.
	 */
	public String code() {
		return this.code;
	}

}
