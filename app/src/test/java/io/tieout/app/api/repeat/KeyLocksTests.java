package io.tieout.app.api.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testing.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two processes under one key, each with locks of its own on the same database.
 */
class KeyLocksTests {

	private static final Duration SHORT = Duration.ofMillis(100);

	private static final RequestKey KEY = new RequestKey("shop", "records/orders", "k-1");

	private final TestPostgres postgres = TestPostgres.fresh();

	private final KeyLocks one = new KeyLocks(this.postgres.app(), SHORT);

	private final KeyLocks other = new KeyLocks(this.postgres.app(), SHORT);

	@AfterEach
	void stop() {
		this.one.close();
		this.other.close();
		this.postgres.close();
	}

	@Test
	void oneAtATimeWorksUnderAKeyWithinAProcessAndAmongThem() throws Exception {
		assertThat(this.one.take(KEY)).isTrue();
		assertThat(this.one.take(KEY)).isFalse();
		assertThat(this.other.take(KEY)).isFalse();
		this.one.release(KEY);
		assertThat(this.other.take(KEY)).isTrue();
		assertThat(this.one.take(KEY)).isFalse();
	}

	@Test
	void anotherKeyIsAnotherMatter() throws Exception {
		assertThat(this.one.take(KEY)).isTrue();
		assertThat(this.other.take(new RequestKey("shop", "records/orders", "k-2"))).isTrue();
		assertThat(this.one.take(new RequestKey("till", "records/orders", "k-1"))).isTrue();
	}

	@Test
	void whatAProcessHeldIsFreeWhenItEnds() throws Exception {
		assertThat(this.one.take(KEY)).isTrue();
		this.one.close();
		assertThat(this.other.take(KEY)).isTrue();
	}

	@Test
	void ofManyWhoAskTogetherEachIsAnsweredForItsOwnKey() throws Exception {
		AtomicInteger[] holders = Stream.generate(AtomicInteger::new).limit(5).toArray(AtomicInteger[]::new);
		AtomicInteger taken = new AtomicInteger();
		ExecutorService callers = Executors.newFixedThreadPool(32);
		try {
			List<Callable<Boolean>> calls = IntStream.range(0, 2_000)
				.mapToObj((n) -> (Callable<Boolean>) () -> heldAlone((n % 2 == 0) ? this.one : this.other, n % 5,
						holders[n % 5], taken))
				.toList();
			for (Future<Boolean> call : callers.invokeAll(calls)) {
				assertThat(call.get()).isTrue();
			}
		}
		finally {
			callers.shutdownNow();
		}
		assertThat(taken.get()).isPositive();
		for (int key = 0; key < holders.length; key++) {
			assertThat(this.one.take(key(key))).as("everything was given back").isTrue();
		}
	}

	/** Whether nobody else held the key, if it was taken at all. */
	private static boolean heldAlone(KeyLocks locks, int key, AtomicInteger holders, AtomicInteger taken)
			throws InterruptedException {
		if (!locks.take(key(key))) {
			return true;
		}
		taken.incrementAndGet();
		boolean alone = holders.incrementAndGet() == 1;
		Thread.yield();
		holders.decrementAndGet();
		locks.release(key(key));
		return alone;
	}

	private static RequestKey key(int number) {
		return new RequestKey("shop", "records/orders", "many-" + number);
	}

}
