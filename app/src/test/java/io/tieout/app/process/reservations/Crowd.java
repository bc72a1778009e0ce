package io.tieout.app.process.reservations;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Callers who all begin at once.
 */
final class Crowd {

	private Crowd() {
	}

	/**
	 * What each of so many callers came back with, in the order of their numbers.
	 */
	static <T> List<T> atOnce(int size, Caller<T> caller) throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(size);
		try {
			List<Callable<T>> calls = new ArrayList<>();
			for (int index = 0; index < size; index++) {
				int number = index;
				calls.add(() -> caller.call(number));
			}
			List<T> answers = new ArrayList<>();
			for (Future<T> answer : callers.invokeAll(calls)) {
				answers.add(answer.get());
			}
			return answers;
		}
		finally {
			callers.shutdownNow();
		}
	}

	/**
	 * One of those who call.
	 */
	@FunctionalInterface
	interface Caller<T> {

		T call(int number) throws Exception;

	}

}
