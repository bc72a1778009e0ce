package io.tieout.app.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Callers that do the same thing until a number of calls is reached: each as fast as it
 * is answered, or all together at a given rate.
 */
final class Load {

	private final int callers;

	private final int calls;

	private final Call call;

	private final double perSecond;

	private final AtomicInteger next = new AtomicInteger();

	private final long[] nanos;

	private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

	private final CountDownLatch ready;

	private final CountDownLatch go = new CountDownLatch(1);

	private volatile long start;

	private Load(int callers, int calls, double perSecond, Call call) {
		this.callers = callers;
		this.calls = calls;
		this.perSecond = perSecond;
		this.call = call;
		this.nanos = new long[calls];
		this.ready = new CountDownLatch(callers);
	}

	/**
	 * Calls from so many threads, each as soon as its last call was answered.
	 */
	static Result run(int callers, int calls, Call call) throws Exception {
		return new Load(callers, calls, Double.POSITIVE_INFINITY, call).run();
	}

	/**
	 * Calls from so many threads, together at most so many per second.
	 */
	static Result paced(int callers, int calls, double perSecond, Call call) throws Exception {
		return new Load(callers, calls, perSecond, call).run();
	}

	private Result run() throws Exception {
		List<Thread> threads = new ArrayList<>();
		for (int caller = 0; caller < this.callers; caller++) {
			int number = caller;
			Thread thread = new Thread(() -> work(number), "caller-" + caller);
			thread.start();
			threads.add(thread);
		}
		this.ready.await();
		this.start = System.nanoTime();
		this.go.countDown();
		for (Thread thread : threads) {
			thread.join();
		}
		long elapsed = System.nanoTime() - this.start;
		if (!this.failures.isEmpty()) {
			throw new IllegalStateException("A caller failed", this.failures.get(0));
		}
		return result(elapsed);
	}

	private void work(int caller) {
		try (Worker worker = this.call.worker(caller)) {
			this.ready.countDown();
			this.go.await();
			for (int n = this.next.getAndIncrement(); n < this.calls; n = this.next.getAndIncrement()) {
				awaitTurn(n);
				long before = System.nanoTime();
				worker.call(n);
				this.nanos[n] = System.nanoTime() - before;
			}
		}
		catch (Throwable ex) {
			this.failures.add(ex);
			this.next.set(this.calls);
			this.ready.countDown();
		}
	}

	private void awaitTurn(int n) {
		if (this.perSecond == Double.POSITIVE_INFINITY) {
			return;
		}
		long due = this.start + (long) (n * 1e9 / this.perSecond);
		for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
	}

	private Result result(long elapsed) {
		Arrays.sort(this.nanos);
		return new Result(this.calls * 1e9 / elapsed, Arrays.stream(this.nanos).average().orElseThrow() / 1e6,
				this.nanos[this.calls / 2] / 1e6, this.nanos[(int) (this.calls * 0.99)] / 1e6);
	}

	/**
	 * What callers do.
	 */
	@FunctionalInterface
	interface Call {

		Worker worker(int caller) throws Exception;

	}

	/**
	 * One caller's way to call.
	 */
	@FunctionalInterface
	interface Worker extends AutoCloseable {

		void call(int n) throws Exception;

		@Override
		default void close() throws IOException, SQLException {
		}

	}

	/**
	 * What came of it.
	 *
	 * @param perSecond calls per second
	 * @param meanMillis mean time of a call
	 * @param p50Millis median
	 * @param p99Millis 99th percentile
	 */
	record Result(double perSecond, double meanMillis, double p50Millis, double p99Millis) {
	}

}
