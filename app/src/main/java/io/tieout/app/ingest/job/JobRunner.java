package io.tieout.app.ingest.job;

import io.tieout.app.ingest.dispatch.Faults;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.inbox.Arrival;
import io.tieout.app.ingest.inbox.ArrivalState;
import io.tieout.app.ingest.inbox.Counts;
import io.tieout.app.ingest.inbox.Progress;
import io.tieout.app.ingest.inbox.TakenOverException;
import io.tieout.app.ingest.reading.StrictReader;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on kept bodies, the oldest first, from their checkpoints on.
 */
final class JobRunner {

	private static final Logger logger = LoggerFactory.getLogger(JobRunner.class);

	/** A body that makes programs fail this often is given up for good. */
	private static final int MAX_ATTEMPTS = 5;

	private final JobTools tools;

	private final Persistence persistence;

	private final GivenUp givenUp = new GivenUp();

	JobRunner(JobTools tools, Persistence persistence) {
		this.tools = tools;
		this.persistence = persistence;
	}

	/**
	 * Works on one body, if one waits.
	 * @return whether there was one
	 */
	boolean runOne() {
		Optional<Arrival> claimed = this.tools.arrivals()
			.claimKept(this.tools.lease().number(), this.givenUp.all(), this.tools.clock().instant());
		claimed.ifPresent((arrival) -> {
			this.givenUp.remove(arrival.id());
			run(arrival);
		});
		return claimed.isPresent();
	}

	private void run(Arrival arrival) {
		try {
			Progress progress = this.tools.arrivals().progress(arrival.id());
			read(arrival, this.tools.feeds().require(arrival.delivery().feed()), progress);
			this.tools.arrivals().finish(arrival, progress, ArrivalState.DONE, this.tools.clock().instant());
			this.tools.bodies().drop(arrival.id());
			tell(arrival, progress.counts());
			this.tools.tallies().flush();
		}
		catch (BodyRefusedException ex) {
			this.tools.arrivals().refuse(arrival.id(), ex, this.tools.clock().instant());
		}
		catch (StoppingException | TakenOverException ex) {
			logger.info("The job {} is left to another process: {}", arrival.id(), ex.getMessage());
		}
		catch (IOException | RuntimeException | Error ex) {
			failed(arrival, ex);
		}
	}

	/**
	 * Nobody waits for the answer of a file: whoever laid it into a folder finds the job
	 * here.
	 */
	private static void tell(Arrival arrival, Counts counts) {
		if (counts.rejected() + counts.parked() > 0) {
			logger.warn(
					"Of {} records of a file of {}, {} were rejected and {} wait in the hospital; see /ops/v1/jobs/{}",
					counts.received(), arrival.delivery().feed(), counts.rejected(), counts.parked(), arrival.id());
		}
	}

	private <R> void read(Arrival arrival, Feed<R> feed, Progress progress) throws IOException {
		try (CountingStream body = new CountingStream(this.tools.bodies().open(arrival.id(), arrival.key()))) {
			RecordReader<R> reader = feed.open(new StrictReader(body, arrival.delivery().charset()),
					arrival.delivery().format(), arrival.context());
			this.tools.work()
				.run(arrival.withHeader(reader.header()), feed, reader, body::count, progress, this.persistence);
		}
	}

	private void failed(Arrival arrival, Throwable failure) {
		if (Faults.isOperating(failure) || arrival.attempt() < MAX_ATTEMPTS) {
			logger.warn("The job {} failed in attempt {} and is tried again", arrival.id(), arrival.attempt(),
					Faults.forLog(failure));
			this.givenUp.add(arrival.id());
			return;
		}
		logger.error("The job {} failed {} times and is given up", arrival.id(), arrival.attempt(),
				Faults.forLog(failure));
		this.tools.arrivals()
			.finish(arrival, this.tools.arrivals().progress(arrival.id()), ArrivalState.BROKEN_OFF,
					this.tools.clock().instant());
	}

}
