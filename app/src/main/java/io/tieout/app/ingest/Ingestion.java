package io.tieout.app.ingest;

import io.tieout.app.ingest.dispatch.LetterDispatch;
import io.tieout.app.ingest.dispatch.Outcome;
import io.tieout.app.ingest.dispatch.Preparation;
import io.tieout.app.ingest.dispatch.Rereading;
import io.tieout.app.ingest.expected.ExpectedDeliveries;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.FeedRegistry;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.hospital.Hospital;
import io.tieout.app.ingest.hospital.LetterEditor;
import io.tieout.app.ingest.hospital.WardRound;
import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.app.ingest.inbox.Delivery;
import io.tieout.app.ingest.inbox.FeedArrivals;
import io.tieout.app.ingest.inbox.InboxDatabase;
import io.tieout.app.ingest.inbox.JobView;
import io.tieout.app.ingest.inbox.Jobs;
import io.tieout.app.ingest.inbox.TakenKeys;
import io.tieout.app.ingest.job.BodyBrokenOffException;
import io.tieout.app.ingest.job.FileIntake;
import io.tieout.app.ingest.job.IntakeBusyException;
import io.tieout.app.ingest.job.Summary;
import io.tieout.app.ingest.job.UnknownFeedException;
import io.tieout.app.ingest.job.Workshop;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The way in for every door. Whatever is answered is durable. Make it once the schema is
 * there, {@link #start} it, close it.
 * <p>
 * Besides what the methods say, each may throw an operating error
 * ({@link io.tieout.app.ingest.dispatch.Faults#isOperating}, answered 503): what was not
 * answered may have been taken, and sending it again finds out.
 */
public final class Ingestion implements AutoCloseable {

	private final Workshop workshop;

	private final Hospital hospital;

	private final Jobs jobs;

	private final Feeds feeds;

	private final ExpectedDeliveries expected;

	private final SourceRecords records;

	/**
	 * Ingestion that is not running yet.
	 */
	public Ingestion(IngestParts parts) {
		InboxDatabase database = new InboxDatabase(parts.source());
		FeedRegistry registry = new FeedRegistry(parts.feeds());
		Identities identities = parts.identities();
		Rereading rereading = new Rereading(registry, new Arrivals(database), parts.sealer(), identities);
		LetterDispatch letters = new LetterDispatch(rereading, parts.sealer(), parts.knowledge(),
				new TakenKeys(database), parts.batch(), parts.clock());
		this.hospital = new Hospital(database, letters,
				new LetterEditor(database, rereading, new Preparation(parts.sealer())), parts.sealer(), parts.batch(),
				parts.clock());
		this.jobs = new Jobs(database);
		FeedArrivals arrivals = new FeedArrivals(database);
		this.expected = new ExpectedDeliveries(parts.expected(), registry, arrivals, parts.clock());
		this.feeds = new Feeds(registry, this.jobs, arrivals, this.expected);
		this.records = new SourceRecords(database, identities, parts.sealer());
		this.workshop = new Workshop(parts.source(), database, registry, identities, parts.sealer(), parts.knowledge(),
				parts.live(), parts.batch(), parts.clock(), parts.settings(), parts.outcomes());
		this.workshop.add(new WardRound(this.hospital, database, parts.knowledge(), parts.clock()));
		Path folders = parts.folders();
		if (folders != null) {
			watch(folders);
		}
	}

	private void watch(Path folders) {
		try {
			this.workshop.watch(folders);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The watched folders could not be made", ex);
		}
	}

	/**
	 * Starts the work on jobs, letters, counts and folders.
	 */
	public void start() {
		this.expected.expect();
		this.workshop.start();
	}

	/**
	 * Takes in a body of one record and says what came of it.
	 * @throws UnknownFeedException if there is no such feed
	 * @throws BodyRefusedException if the body cannot be read at all
	 * @throws IntakeBusyException if too many wait
	 * @throws IOException if the body ends before its time
	 */
	public Outcome takeOne(Delivery delivery, InputStream body) throws IOException {
		return this.workshop.takeOne(delivery, body);
	}

	/**
	 * Takes in a body of any number of records; a bad one never stops the others.
	 * @throws UnknownFeedException if there is no such feed
	 * @throws BodyRefusedException if nothing of the body can be taken
	 * @throws IntakeBusyException if too many bodies are being taken in
	 * @throws BodyBrokenOffException if the body ends before its time; what came before
	 * was taken
	 */
	public Summary takeMany(Delivery delivery, InputStream body) throws IOException {
		return this.workshop.takeMany(delivery, body);
	}

	/**
	 * Keeps a body and works on it afterwards.
	 * @return the job that works on it
	 * @throws UnknownFeedException if there is no such feed
	 * @throws BodyRefusedException if nothing of the body can be taken
	 * @throws IntakeBusyException if too much waits to be worked on
	 * @throws IOException if the body ends before its time; nothing of it was taken
	 */
	public JobView takeLater(Delivery delivery, InputStream body) throws IOException {
		return this.workshop.files().acceptLater(delivery, body);
	}

	/**
	 * The way in for files.
	 */
	public FileIntake files() {
		return this.workshop.files();
	}

	/**
	 * Statements that wait.
	 */
	public Hospital hospital() {
		return this.hospital;
	}

	/**
	 * How far work on arrivals is.
	 */
	public Jobs jobs() {
		return this.jobs;
	}

	/**
	 * What can be taken in.
	 */
	public Feeds feeds() {
		return this.feeds;
	}

	/**
	 * What is expected, and whether it comes.
	 */
	public ExpectedDeliveries expected() {
		return this.expected;
	}

	/**
	 * Raw records, found again.
	 */
	public SourceRecords records() {
		return this.records;
	}

	/**
	 * Sends the counts that wait to their trading days at once, which otherwise happens
	 * within a second.
	 */
	public void flushCounts() {
		this.workshop.flushCounts();
	}

	/**
	 * Stops; what is not done is taken up again by the next start.
	 */
	@Override
	public void close() {
		this.workshop.close();
	}

}
