package io.tieout.app.api.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Callers that ask for the double of a number while the first of them is held up.
 */
class GatheringTests {

	private static final int CALLERS = 20;

	private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

	private final List<List<Integer>> rounds = Collections.synchronizedList(new ArrayList<>());

	private final CountDownLatch held = new CountDownLatch(1);

	@AfterEach
	void stop() {
		this.held.countDown();
		this.callers.shutdownNow();
	}

	@Test
	void whoeverAsksMeanwhileIsAnsweredTogether() throws Exception {
		Gathering<Integer, Integer> gathering = new Gathering<>(held((numbers) -> doubled(numbers)));
		List<CompletableFuture<Integer>> answers = askAll(gathering);
		for (int n = 0; n < CALLERS; n++) {
			assertThat(answers.get(n).get(60, TimeUnit.SECONDS)).isEqualTo(2 * n);
		}
		assertThat(this.rounds).hasSize(2);
		assertThat(this.rounds.get(1)).hasSize(CALLERS - 1);
	}

	@Test
	void aFailureIsToldToThoseOfItsRoundAlone() {
		Gathering<Integer, Integer> gathering = new Gathering<>(held((numbers) -> {
			if (numbers.size() > 1) {
				throw new IllegalStateException("out of reach");
			}
			return doubled(numbers);
		}));
		List<CompletableFuture<Integer>> answers = askAll(gathering);
		assertThat(answers.get(0).join()).isZero();
		answers.subList(1, CALLERS)
			.forEach((answer) -> assertThatExceptionOfType(CompletionException.class).isThrownBy(answer::join)
				.havingRootCause()
				.withMessage("out of reach"));
		assertThat(gathering.ask(21)).isEqualTo(42);
	}

	/** The first asks alone and is held up until all others wait. */
	private List<CompletableFuture<Integer>> askAll(Gathering<Integer, Integer> gathering) {
		List<CompletableFuture<Integer>> answers = new ArrayList<>();
		List<Thread> waiting = new CopyOnWriteArrayList<>();
		for (int n = 0; n < CALLERS; n++) {
			int number = n;
			answers.add(CompletableFuture.supplyAsync(() -> {
				waiting.add(Thread.currentThread());
				return gathering.ask(number);
			}, this.callers));
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !this.rounds.isEmpty());
		}
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> waiting.stream()
				.filter((thread) -> thread.getState() == Thread.State.BLOCKED)
				.count() == CALLERS - 1);
		this.held.countDown();
		return answers;
	}

	private Function<List<Integer>, List<Integer>> held(Function<List<Integer>, List<Integer>> answering) {
		return (numbers) -> {
			this.rounds.add(numbers);
			try {
				this.held.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			return answering.apply(numbers);
		};
	}

	private static List<Integer> doubled(List<Integer> numbers) {
		return numbers.stream().map((number) -> 2 * number).toList();
	}

}
