package io.tieout.app.ingest.dispatch;

import io.tieout.eventstore.StoreUnavailableException;
import io.tieout.sealing.SealingException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells an operating error, which passes, from an error in a record or a program.
 */
public final class Faults {

	private Faults() {
	}

	/**
	 * Whether trying again later may help: the database is away, full, restarting, or
	 * other work stood in the way.
	 */
	public static boolean isOperating(Throwable fault) {
		return fault instanceof StoreUnavailableException || fault instanceof TransientDataAccessException
				|| fault instanceof DataAccessResourceFailureException
				|| fault instanceof RecoverableDataAccessException || fault instanceof CannotCreateTransactionException
				|| fault instanceof TransactionSystemException
				|| (fault instanceof SealingException sealing && sealing.code().equals("KEY_STORE_UNAVAILABLE"));
	}

	/**
	 * Whether it is worth waiting: an operating error, unless it stays until an operator
	 * has decided.
	 */
	public static boolean passesByItself(Throwable fault) {
		return isOperating(fault) && !(fault instanceof StoreUnavailableException store
				&& store.code().equals(StoreUnavailableException.HISTORY_WENT_BACK));
	}

	/**
	 * A failure as it may stand in a log: an operating error as it is, of any other its
	 * types and places. What that says of itself may repeat a value of the record, and
	 * the value may be personal.
	 */
	public static Throwable forLog(Throwable failure) {
		return isOperating(failure) ? failure : withoutWords(failure);
	}

	private static Throwable withoutWords(Throwable failure) {
		Throwable cause = failure.getCause();
		Throwable silent = new Throwable(failure.getClass().getName(), (cause != null) ? withoutWords(cause) : null);
		silent.setStackTrace(failure.getStackTrace());
		return silent;
	}

}
