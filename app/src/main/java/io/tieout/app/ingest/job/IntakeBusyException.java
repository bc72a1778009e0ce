package io.tieout.app.ingest.job;

/**
 * As much is being taken in as can be at once; come again in a moment. Answered 429
 * {@code INTAKE_BUSY}.
 */
public final class IntakeBusyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	IntakeBusyException() {
		super("INTAKE_BUSY: as many bodies are being taken in as can be at once; send it again in a moment");
	}

}
