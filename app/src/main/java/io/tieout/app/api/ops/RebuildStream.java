package io.tieout.app.api.ops;

import io.tieout.app.api.problem.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends how runs stand as server-sent events, on a thread per watcher: one who does not
 * read holds up nobody else. Where a run says nothing new, a comment is sent now and
 * then, which is how a watcher who left is noticed.
 */
@Component
final class RebuildStream implements DisposableBean {

	private static final Duration INTERVAL = Duration.ofMillis(200);

	private static final Duration HEARTBEAT = Duration.ofSeconds(5);

	/** Operators, not machines. */
	private static final int MOST_WATCHERS = 64;

	private static final long IDLE_SECONDS = 30;

	private final Duration interval;

	private final Duration heartbeat;

	private final ThreadPoolExecutor watchers = new ThreadPoolExecutor(0, MOST_WATCHERS, IDLE_SECONDS, TimeUnit.SECONDS,
			new SynchronousQueue<>(), (task) -> new Thread(task, "tieout-rebuild-watcher"));

	RebuildStream() {
		this(INTERVAL, HEARTBEAT);
	}

	RebuildStream(Duration interval, Duration heartbeat) {
		this.interval = interval;
		this.heartbeat = heartbeat;
	}

	/**
	 * Sends a run's documents until it is over or its watcher has left; answered 429
	 * {@code WATCHERS_TOO_MANY} beyond the number of watchers there may be.
	 */
	SseEmitter follow(Supplier<RebuildDocument> run) {
		Watch watch = new Watch(run, this.interval, this.heartbeat);
		try {
			this.watchers.execute(watch);
		}
		catch (RejectedExecutionException ex) {
			throw Problem
				.of(HttpStatus.TOO_MANY_REQUESTS, "WATCHERS_TOO_MANY",
						"At most " + MOST_WATCHERS + " may watch runs at once; ask for the document instead.")
				.asException();
		}
		return watch.emitter;
	}

	/** How many watch at the moment. */
	int watching() {
		return this.watchers.getActiveCount();
	}

	@Override
	public void destroy() {
		this.watchers.shutdownNow();
	}

	/** One watcher. */
	private static final class Watch implements Runnable {

		/** Without a limit of its own: a run ends, or is cancelled. */
		private static final long NO_TIMEOUT = 0;

		private final SseEmitter emitter = new SseEmitter(NO_TIMEOUT);

		private final Supplier<RebuildDocument> run;

		private final Duration interval;

		private final Duration heartbeat;

		private volatile boolean over;

		private long sentAt = System.nanoTime();

		Watch(Supplier<RebuildDocument> run, Duration interval, Duration heartbeat) {
			this.run = run;
			this.interval = interval;
			this.heartbeat = heartbeat;
			this.emitter.onCompletion(() -> this.over = true);
			this.emitter.onError((ex) -> this.over = true);
		}

		@Override
		public void run() {
			try {
				RebuildDocument last = send(this.run.get());
				while (!last.isOver() && !this.over) {
					Thread.sleep(this.interval.toMillis());
					RebuildDocument now = this.run.get();
					last = now.equals(last) ? beat(last) : send(now);
				}
				this.emitter.complete();
			}
			catch (IOException ex) {
				// the watcher has left, and the container knows
			}
			catch (InterruptedException ex) {
				this.emitter.complete();
				Thread.currentThread().interrupt();
			}
			catch (RuntimeException ex) {
				this.emitter.completeWithError(ex);
			}
		}

		private RebuildDocument send(RebuildDocument document) throws IOException {
			this.emitter.send(SseEmitter.event().name(document.isOver() ? "end" : "progress").data(document));
			this.sentAt = System.nanoTime();
			return document;
		}

		private RebuildDocument beat(RebuildDocument last) throws IOException {
			if (System.nanoTime() - this.sentAt > this.heartbeat.toNanos()) {
				this.emitter.send(SseEmitter.event().comment("still " + last.step()));
				this.sentAt = System.nanoTime();
			}
			return last;
		}

	}

}
