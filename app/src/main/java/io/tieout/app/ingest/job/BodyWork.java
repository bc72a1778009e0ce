package io.tieout.app.ingest.job;

import io.tieout.app.ingest.dispatch.Dispatcher;
import io.tieout.app.ingest.dispatch.Envelope;
import io.tieout.app.ingest.dispatch.Outcome;
import io.tieout.app.ingest.dispatch.Prepared;
import io.tieout.app.ingest.dispatch.Preparation;
import io.tieout.app.ingest.dispatch.PreparedBatch;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.inbox.Arrival;
import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.app.ingest.inbox.Progress;
import io.tieout.reconciliation.Flow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * Works a body through: one batch is read and sealed while the one before it is being
 * dispatched. Progress is kept with each batch, in the transaction that keeps the next
 * batch's records.
 */
final class BodyWork {

	private static final int MAX_BATCH_CHARS = 1024 * 1024;

	private final Dispatcher dispatcher;

	private final Preparation preparation;

	private final Identities identities;

	private final Executor executor;

	private final int batchSize;

	BodyWork(Dispatcher dispatcher, Preparation preparation, Identities identities, Executor executor, int batchSize) {
		this.dispatcher = dispatcher;
		this.preparation = preparation;
		this.identities = identities;
		this.executor = executor;
		this.batchSize = batchSize;
	}

	/**
	 * Works through what lies behind the checkpoint.
	 * @param progress what has come of it so far; what comes of it now is added
	 * @param bytesRead how much of the body was read
	 * @throws IOException if the body ends before its time; what came before it counts
	 */
	<R> void run(Arrival arrival, Feed<R> feed, RecordReader<R> reader, LongSupplier bytesRead, Progress progress,
			Persistence persistence) throws IOException {
		Dispatching dispatching = new Dispatching(arrival, progress, persistence);
		List<Envelope> batch = new ArrayList<>(this.batchSize);
		int chars = 0;
		try {
			for (ReadRecord<R> record = reader.next(); record != null; record = reader.next()) {
				if (record.line() <= progress.startLine()) {
					continue;
				}
				batch.add(Envelope.of(arrival, feed, record, this.identities));
				chars += record.text().length();
				if (batch.size() >= this.batchSize || chars >= MAX_BATCH_CHARS) {
					dispatching.submit(batch, bytesRead.getAsLong());
					batch = new ArrayList<>(this.batchSize);
					chars = 0;
				}
			}
			dispatching.submit(batch, bytesRead.getAsLong());
		}
		catch (IOException ex) {
			dispatching.submit(batch, bytesRead.getAsLong());
			throw ex;
		}
		finally {
			dispatching.await();
		}
	}

	/**
	 * Counts what came of records.
	 */
	static void count(List<Prepared> records, List<Outcome> outcomes, Progress progress) {
		for (int index = 0; index < records.size(); index++) {
			Prepared record = records.get(index);
			Outcome outcome = outcomes.get(index);
			String flow = record.envelope().feed().flow();
			if (flow != null) {
				progress.count(record.source(), new Flow(flow), record.tradingDay(), outcome.count());
			}
			else {
				progress.count(record.source(), outcome.count());
			}
			if (outcome instanceof Outcome.Rejected rejected) {
				progress.note(rejected.problems());
			}
		}
	}

	/** The batches of one body, one after the other. */
	private final class Dispatching {

		private final Arrival arrival;

		private final Progress progress;

		private final Persistence persistence;

		private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

		Dispatching(Arrival arrival, Progress progress, Persistence persistence) {
			this.arrival = arrival;
			this.progress = progress;
			this.persistence = persistence;
		}

		void submit(List<Envelope> envelopes, long bytes) {
			if (envelopes.isEmpty()) {
				return;
			}
			PreparedBatch batch = this.persistence.insist(() -> BodyWork.this.preparation.prepare(envelopes));
			await();
			this.last = CompletableFuture.runAsync(() -> dispatch(batch, bytes), BodyWork.this.executor);
		}

		void await() {
			try {
				this.last.join();
			}
			catch (CompletionException ex) {
				throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
			}
		}

		private void dispatch(PreparedBatch batch, long bytes) {
			List<Outcome> outcomes = this.persistence.insist(() -> BodyWork.this.dispatcher.dispatch(batch,
					(connection) -> Arrivals.checkpoint(connection, this.arrival, this.progress)));
			count(batch.records(), outcomes, this.progress);
			this.progress.reached(batch.lastLine(), bytes);
		}

	}

}
