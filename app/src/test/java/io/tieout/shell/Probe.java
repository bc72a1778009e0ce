package io.tieout.shell;

import io.tieout.eventstore.StoreUnavailableException;
import java.util.Map;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Endpoints that fail.
 */
@RestController
public class Probe {

	private static final String INSIDE = "jdbc:postgresql://secret";

	/**
	 * Failures that pass by themselves.
	 */
	public enum Passing {

		/** The store does not answer. */
		STORE(new StoreUnavailableException(INSIDE, new IllegalStateException()), "STORE_UNAVAILABLE"),

		/** The database is away. */
		CONNECTION(new DataAccessResourceFailureException(INSIDE), "DATABASE_UNAVAILABLE"),

		/** Its connection broke. */
		BROKEN(new RecoverableDataAccessException(INSIDE), "DATABASE_UNAVAILABLE"),

		/** Other work stands in the way. */
		LOCK(new CannotAcquireLockException(INSIDE), "DATABASE_UNAVAILABLE"),

		/** It takes too long. */
		SLOW(new QueryTimeoutException(INSIDE), "DATABASE_UNAVAILABLE"),

		/** No transaction begins. */
		BEGIN(new CannotCreateTransactionException(INSIDE), "DATABASE_UNAVAILABLE"),

		/** A transaction does not end. */
		COMMIT(new TransactionSystemException(INSIDE), "DATABASE_UNAVAILABLE");

		private final RuntimeException failure;

		private final String code;

		Passing(RuntimeException failure, String code) {
			this.failure = failure;
			this.code = code;
		}

		/**
		 * The code it is answered with.
		 */
		public String code() {
			return this.code;
		}

	}

	@GetMapping("/experience/v1/breaks")
	Map<String, String> passing(@RequestParam Passing failure) {
		throw failure.failure;
	}

	@GetMapping("/audit/v1/events")
	Map<String, String> broken() {
		throw new IllegalStateException(INSIDE);
	}

	@GetMapping("/audit/v1/events/{position}")
	Map<String, String> shorter() {
		throw StoreUnavailableException.historyWentBack("position 7 is gone");
	}

}
