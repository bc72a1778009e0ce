package io.tieout.app.ingest.job;

import io.tieout.app.ingest.dispatch.Dispatcher;
import io.tieout.app.ingest.dispatch.Envelope;
import io.tieout.app.ingest.dispatch.Faults;
import io.tieout.app.ingest.dispatch.Outcome;
import io.tieout.app.ingest.dispatch.Prepared;
import io.tieout.app.ingest.dispatch.PreparedBatch;
import io.tieout.app.ingest.inbox.Arrival;
import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.app.ingest.inbox.Progress;
import io.tieout.eventstore.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests with one record each: those that wait at the same moment are kept and
 * dispatched together, so that many callers share the statements of one.
 */
final class SingleLane {

	private static final Logger logger = LoggerFactory.getLogger(SingleLane.class);

	private static final int AT_ONCE = 200;

	private static final int MOST_WAITING = 10_000;

	private final BlockingQueue<Single> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

	private final JobTools tools;

	private final Dispatcher dispatcher;

	private final Persistence persistence;

	private final Duration longestWait;

	/**
	 * A lane.
	 * @param dispatcher dispatches before bulk work
	 * @param longestWait how long a caller waits at most
	 */
	SingleLane(JobTools tools, Dispatcher dispatcher, Persistence persistence, Duration longestWait) {
		this.tools = tools;
		this.dispatcher = dispatcher;
		this.persistence = persistence;
		this.longestWait = longestWait;
	}

	/**
	 * Takes a record and waits for what comes of it.
	 * @throws IntakeBusyException if too many wait
	 * @throws StoreUnavailableException if nothing came of it in time, or the service
	 * stops
	 * @throws RuntimeException an operating error
	 */
	Outcome take(Envelope envelope) {
		Single single = new Single(envelope, new CompletableFuture<>());
		if (!this.waiting.offer(single)) {
			throw new IntakeBusyException();
		}
		try {
			return single.outcome.get(this.longestWait.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? StoppingException.answered(cause)
					: new StoreUnavailableException("The record could not be worked on", ex.getCause());
		}
		catch (TimeoutException ex) {
			throw new StoreUnavailableException("The record was not decided on in time", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StoreUnavailableException("The wait for the record was cut short", ex);
		}
	}

	/**
	 * Works on what waits; returns soon if nothing does.
	 */
	void workOnce(long waitMillis) throws InterruptedException {
		Single first = this.waiting.poll(waitMillis, TimeUnit.MILLISECONDS);
		if (first == null) {
			return;
		}
		List<Single> singles = new ArrayList<>();
		singles.add(first);
		this.waiting.drainTo(singles, AT_ONCE - 1);
		work(singles);
	}

	/**
	 * Answers everyone, whatever happens. A failure that may be one record's is had by
	 * that record alone.
	 */
	private void work(List<Single> singles) {
		try {
			List<Outcome> outcomes = this.persistence.insist(() -> dispatch(singles));
			for (int index = 0; index < singles.size(); index++) {
				singles.get(index).outcome.complete(outcomes.get(index));
			}
		}
		catch (Throwable ex) {
			if (singles.size() > 1 && mayBeOfOneRecord(ex)) {
				singles.forEach((single) -> work(List.of(single)));
				return;
			}
			logger.error("{} records could not be worked on", singles.size(), Faults.forLog(ex));
			singles.forEach((single) -> {
				this.tools.givenUp().add(single.envelope.arrival().id());
				single.outcome.completeExceptionally(ex);
			});
		}
	}

	private static boolean mayBeOfOneRecord(Throwable failure) {
		return failure instanceof RuntimeException && !(failure instanceof StoppingException)
				&& !Faults.isOperating(failure);
	}

	/**
	 * Ends the waiting of those nobody will work for any more.
	 */
	void close() {
		List<Single> left = new ArrayList<>();
		this.waiting.drainTo(left);
		left.forEach((single) -> single.outcome.completeExceptionally(new StoppingException()));
	}

	private List<Outcome> dispatch(List<Single> singles) {
		PreparedBatch batch = this.tools.preparation().prepare(singles.stream().map(Single::envelope).toList());
		List<Arrival> arrivals = singles.stream().map((single) -> single.envelope.arrival()).toList();
		List<Outcome> outcomes = this.dispatcher.dispatch(batch,
				(connection) -> Arrivals.addOnce(connection, arrivals, this.tools.lease().number()));
		List<Progress> results = new ArrayList<>();
		for (int index = 0; index < singles.size(); index++) {
			Progress progress = new Progress();
			List<Prepared> record = batch.records().subList(index, index + 1);
			BodyWork.count(record, outcomes.subList(index, index + 1), progress);
			progress.reached(record.get(0).envelope().line(), 0);
			results.add(progress);
		}
		boolean rejected = outcomes.stream().anyMatch(Outcome.Rejected.class::isInstance);
		this.tools.arrivals().finishAll(arrivals, results, rejected, this.tools.clock().instant());
		return outcomes;
	}

	/** A record and whoever waits for what comes of it. */
	private record Single(Envelope envelope, CompletableFuture<Outcome> outcome) {
	}

}
