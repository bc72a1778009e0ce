package io.tieout.app.api.repeat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Questions that each caller asks by itself and that cost little more together: whoever
 * asks while others are being answered is answered by the next round, with all who asked
 * meanwhile. Many callers share one round trip, and one flush.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Gathering<Q, A> {

	private final Queue<Asked<Q, A>> waiting = new ConcurrentLinkedQueue<>();

	private final Function<List<Q>, List<A>> together;

	/**
	 * Questions of one kind.
	 * @param together answers some of them, each in its place; never called twice at once
	 */
	Gathering(Function<List<Q>, List<A>> together) {
		this.together = together;
	}

	/**
	 * Asks and waits.
	 * @throws RuntimeException if the round that the question was in failed
	 */
	A ask(Q question) {
		Asked<Q, A> asked = new Asked<>(question, new CompletableFuture<>());
		this.waiting.add(asked);
		synchronized (this) {
			if (!asked.answer.isDone()) {
				answerAll();
			}
		}
		try {
			return asked.answer.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	private void answerAll() {
		List<Asked<Q, A>> round = new ArrayList<>();
		for (Asked<Q, A> next = this.waiting.poll(); next != null; next = this.waiting.poll()) {
			round.add(next);
		}
		try {
			List<A> answers = this.together.apply(round.stream().map(Asked::question).toList());
			for (int n = 0; n < round.size(); n++) {
				round.get(n).answer.complete(answers.get(n));
			}
		}
		catch (Throwable ex) {
			round.forEach((asked) -> asked.answer.completeExceptionally(ex));
		}
	}

	private record Asked<Q, A>(Q question, CompletableFuture<A> answer) {
	}

}
