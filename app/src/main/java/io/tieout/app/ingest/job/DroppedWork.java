package io.tieout.app.ingest.job;

import io.tieout.app.ingest.dispatch.Dispatcher;
import io.tieout.app.ingest.dispatch.Dispatcher.Opening;
import io.tieout.app.ingest.dispatch.Envelope;
import io.tieout.app.ingest.dispatch.Faults;
import io.tieout.app.ingest.dispatch.Preparation;
import io.tieout.app.ingest.dispatch.PreparedBatch;
import io.tieout.app.ingest.dispatch.Rereading;
import io.tieout.app.ingest.dispatch.Rereading.Kept;
import io.tieout.app.ingest.feed.FeedRegistry;
import io.tieout.app.ingest.inbox.Arrival;
import io.tieout.app.ingest.inbox.ArrivalState;
import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.app.ingest.inbox.Bodies;
import io.tieout.app.ingest.inbox.Counts;
import io.tieout.app.ingest.inbox.Lease;
import io.tieout.app.ingest.inbox.Progress;
import io.tieout.app.ingest.inbox.RawRecord;
import io.tieout.app.ingest.inbox.Records;
import io.tieout.app.ingest.inbox.Rejections;
import io.tieout.reconciliation.Flow;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes what requests left behind when their process died: raw records that were kept
 * and perhaps not applied are applied now, and counted. Their senders were never
 * answered; if they send again, they are told of duplicates.
 */
final class DroppedWork {

	private static final Logger logger = LoggerFactory.getLogger(DroppedWork.class);

	private static final int ARRIVALS_AT_ONCE = 200;

	private static final int RECORDS_AT_ONCE = 500;

	/** An arrival that makes programs fail this often is given up for good. */
	private static final int MAX_ATTEMPTS = 6;

	private final Arrivals arrivals;

	private final Records records;

	private final Rejections rejections;

	private final Bodies bodies;

	private final FeedRegistry feeds;

	private final Rereading rereading;

	private final Preparation preparation;

	private final Dispatcher dispatcher;

	private final Lease lease;

	private final GivenUp givenUp;

	private final Clock clock;

	DroppedWork(JobTools tools, Rereading rereading) {
		this.arrivals = tools.arrivals();
		this.records = new Records(tools.database());
		this.rejections = new Rejections(tools.database());
		this.bodies = tools.bodies();
		this.feeds = tools.feeds();
		this.rereading = rereading;
		this.preparation = tools.preparation();
		this.dispatcher = tools.dispatcher();
		this.lease = tools.lease();
		this.givenUp = tools.givenUp();
		this.clock = tools.clock();
	}

	/**
	 * Finishes some of it.
	 * @return how many arrivals were finished
	 */
	int finishSome() {
		Set<UUID> own = this.givenUp.all();
		List<Arrival> dropped = this.arrivals.claimDropped(this.lease.number(), own, ARRIVALS_AT_ONCE);
		dropped.forEach((arrival) -> this.givenUp.add(arrival.id()));
		List<Arrival> left = dropped.stream().filter((arrival) -> !finishOne(arrival)).toList();
		if (dropped.size() < ARRIVALS_AT_ONCE) {
			own.forEach(this.givenUp::remove);
		}
		left.forEach((arrival) -> this.givenUp.add(arrival.id()));
		return dropped.size() - left.size();
	}

	/**
	 * One that makes the program fail does not stop the others. It is tried again behind
	 * them, a few times; what of it was not applied is applied when its source sends it
	 * again.
	 * @return whether the work on it has ended
	 */
	private boolean finishOne(Arrival arrival) {
		try {
			finish(arrival);
		}
		catch (RuntimeException | Error ex) {
			if (Faults.isOperating(ex)) {
				throw ex;
			}
			logger.error("The arrival {} could not be finished in attempt {}", arrival.id(), arrival.attempt(),
					Faults.forLog(ex));
			if (arrival.attempt() < MAX_ATTEMPTS) {
				return false;
			}
			this.arrivals.finish(arrival, this.arrivals.progress(arrival.id()), ArrivalState.BROKEN_OFF,
					this.clock.instant());
		}
		this.givenUp.remove(arrival.id());
		return true;
	}

	private void finish(Arrival arrival) {
		logger.info("Finishing the arrival {} of {}, left behind by another process", arrival.id(),
				arrival.delivery().feed());
		if (arrival.kept()) {
			this.bodies.drop(arrival.id());
			this.arrivals.finish(arrival, new Progress(), ArrivalState.BROKEN_OFF, this.clock.instant());
			return;
		}
		Progress progress = this.arrivals.progress(arrival.id());
		countRejections(arrival, progress);
		long line = progress.checkpointLine();
		List<RawRecord> kept = this.records.ofArrival(arrival.id(), line, RECORDS_AT_ONCE);
		while (!kept.isEmpty()) {
			apply(kept, progress);
			line = kept.get(kept.size() - 1).line();
			kept = this.records.ofArrival(arrival.id(), line, RECORDS_AT_ONCE);
		}
		this.arrivals.finish(arrival, progress, ArrivalState.BROKEN_OFF, this.clock.instant());
	}

	private void apply(List<RawRecord> kept, Progress progress) {
		List<Envelope> envelopes = this.rereading
			.reread(kept.stream()
				.map((record) -> new Kept(record.arrival(), record.line(), record.identity().reference().recordId(),
						record.text()))
				.toList())
			.stream()
			.flatMap(Optional::stream)
			.toList();
		PreparedBatch batch = this.preparation.prepare(envelopes);
		BodyWork.count(batch.records(), this.dispatcher.dispatch(batch, Opening.NOTHING), progress);
	}

	private void countRejections(Arrival arrival, Progress progress) {
		String flow = this.feeds.require(arrival.delivery().feed()).profile().flow();
		for (Rejections.Kept rejected : this.rejections.ofArrival(arrival.id(), progress.checkpointLine())) {
			if (flow != null) {
				progress.count(rejected.source(), new Flow(flow), rejected.tradingDay(), Counts.REJECTED);
			}
			else {
				progress.count(rejected.source(), Counts.REJECTED);
			}
			progress.note(rejected.problems());
		}
	}

}
