package io.tieout.app.ingest.job;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.app.ingest.dispatch.Envelope;
import io.tieout.app.ingest.dispatch.Outcome;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.inbox.Arrival;
import io.tieout.app.ingest.inbox.ArrivalState;
import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.app.ingest.inbox.Delivery;
import io.tieout.app.ingest.inbox.Progress;
import io.tieout.app.ingest.reading.StrictReader;
import io.tieout.sealing.RecordKey;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the bodies of requests while their senders wait.
 */
final class Intake {

	private static final Logger logger = LoggerFactory.getLogger(Intake.class);

	private final JobTools tools;

	private final SingleLane singles;

	private final Identities identities;

	private final Persistence persistence;

	private final Semaphore bodies;

	Intake(JobTools tools, SingleLane singles, Identities identities, Persistence persistence, int bodiesAtOnce) {
		this.tools = tools;
		this.singles = singles;
		this.identities = identities;
		this.persistence = persistence;
		this.bodies = new Semaphore(bodiesAtOnce);
	}

	/**
	 * Takes in a body of one record.
	 */
	Outcome takeOne(Delivery delivery, InputStream body) throws IOException {
		return takeOne(delivery, feed(delivery), body);
	}

	private <R> Outcome takeOne(Delivery delivery, Feed<R> feed, InputStream body) throws IOException {
		RecordReader<R> reader = open(delivery, feed, body);
		ReadRecord<R> record = reader.next();
		if (record == null) {
			throw new BodyRefusedException("BODY_EMPTY", "The body holds no record.");
		}
		Instant now = this.tools.clock().instant();
		RecordKey key = new RecordKey(Arrivals.KEY_KIND, "singles/" + now.atOffset(ZoneOffset.UTC).toLocalDate());
		Arrival arrival = arrival(delivery, key, now).withHeader(reader.header());
		return this.singles.take(Envelope.of(arrival, feed, record, this.identities));
	}

	/**
	 * Takes in a body of any number of records.
	 */
	Summary takeMany(Delivery delivery, InputStream body) throws IOException {
		if (!this.bodies.tryAcquire()) {
			throw new IntakeBusyException();
		}
		try {
			return takeMany(delivery, feed(delivery), body);
		}
		finally {
			this.bodies.release();
		}
	}

	private <R> Summary takeMany(Delivery delivery, Feed<R> feed, InputStream body) throws IOException {
		CountingStream counted = new CountingStream(body);
		RecordReader<R> reader = open(delivery, feed, counted);
		Arrival arrival = newArrival(delivery).withHeader(reader.header());
		this.tools.database().lazily((connection) -> {
			Arrivals.addOnce(connection, List.of(arrival), this.tools.lease().number());
			return true;
		});
		Progress progress = new Progress();
		try {
			this.tools.work().run(arrival, feed, reader, counted::count, progress, this.persistence);
			this.persistence.insist(() -> finish(arrival, progress, ArrivalState.DONE));
		}
		catch (IOException ex) {
			breakOff(arrival, progress);
			throw new BodyBrokenOffException(arrival.id(), progress.counts(), ex);
		}
		catch (RuntimeException ex) {
			this.tools.givenUp().add(arrival.id());
			throw StoppingException.answered(ex);
		}
		catch (Error ex) {
			this.tools.givenUp().add(arrival.id());
			throw ex;
		}
		return new Summary(arrival.id(), progress.counts(), progress.problems());
	}

	/**
	 * The sender went away: what came before counts.
	 */
	private void breakOff(Arrival arrival, Progress progress) {
		try {
			finish(arrival, progress, ArrivalState.BROKEN_OFF);
		}
		catch (RuntimeException ex) {
			logger.warn("The arrival {} could not be ended and is left to be finished", arrival.id(), ex);
			this.tools.givenUp().add(arrival.id());
		}
	}

	private boolean finish(Arrival arrival, Progress progress, ArrivalState state) {
		this.tools.arrivals().finish(arrival, progress, state, this.tools.clock().instant());
		try {
			this.tools.tallies().flush();
		}
		catch (RuntimeException ex) {
			logger.warn("The counts of the arrival {} reach their trading days later", arrival.id(), ex);
		}
		return true;
	}

	Feed<?> feed(Delivery delivery) {
		return this.tools.feeds().find(delivery.feed()).orElseThrow(UnknownFeedException::new);
	}

	Arrival newArrival(Delivery delivery) {
		UUID id = UuidCreator.getTimeOrderedEpoch();
		return new Arrival(id, delivery, null, new RecordKey(Arrivals.KEY_KIND, id.toString()),
				this.tools.clock().instant(), false, 1);
	}

	private static Arrival arrival(Delivery delivery, RecordKey key, Instant now) {
		return new Arrival(UuidCreator.getTimeOrderedEpoch(), delivery, null, key, now, false, 1);
	}

	static <R> RecordReader<R> open(Delivery delivery, Feed<R> feed, InputStream body) throws IOException {
		return feed.open(new StrictReader(body, delivery.charset()), delivery.format(), delivery.context());
	}

}
