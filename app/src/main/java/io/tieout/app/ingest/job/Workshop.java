package io.tieout.app.ingest.job;

import io.tieout.app.ingest.dispatch.Dispatcher;
import io.tieout.app.ingest.dispatch.Knowledge;
import io.tieout.app.ingest.dispatch.Outcome;
import io.tieout.app.ingest.dispatch.OutcomeListener;
import io.tieout.app.ingest.dispatch.Preparation;
import io.tieout.app.ingest.dispatch.Rereading;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.FeedRegistry;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.hospital.WardRound;
import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.app.ingest.inbox.Bodies;
import io.tieout.app.ingest.inbox.Delivery;
import io.tieout.app.ingest.inbox.InboxDatabase;
import io.tieout.app.ingest.inbox.Jobs;
import io.tieout.app.ingest.inbox.Lease;
import io.tieout.app.ingest.inbox.Tallies;
import io.tieout.eventstore.BulkCommands;
import io.tieout.sealing.Sealer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Everything that works on arrivals in this process: requests, jobs, folders, what others
 * left behind, counts and letters that are due.
 */
public final class Workshop implements AutoCloseable {

	private static final int SINGLE_LANES = 2;

	/** More than it takes to work through a full line of single records. */
	private static final Duration TIME_IN_LINE = Duration.ofSeconds(30);

	private static final Duration FOREVER = Duration.ofDays(365);

	private static final long SINGLE_WAIT_MILLIS = 200;

	private final JobTools tools;

	private final SingleLane singles;

	private final Intake intake;

	private final FileIntake files;

	private final Crew crew;

	private final ExecutorService dispatchers;

	private final IngestSettings settings;

	/**
	 * A workshop that is not running yet.
	 * @param source connections of {@code tieout_app}; one of them is kept as the lease
	 * @param live carries out single records
	 * @param batch carries out bodies
	 * @param outcomes is told what came of each record
	 */
	public Workshop(DataSource source, InboxDatabase database, FeedRegistry feeds, Identities identities, Sealer sealer,
			Knowledge knowledge, BulkCommands live, BulkCommands batch, Clock clock, IngestSettings settings,
			OutcomeListener outcomes) {
		this.settings = settings;
		this.crew = new Crew(settings.pollInterval());
		this.dispatchers = Executors.newCachedThreadPool(named("tieout-dispatch-"));
		Preparation preparation = new Preparation(sealer);
		Dispatcher bulk = new Dispatcher(database, knowledge, batch, clock, outcomes);
		this.tools = new JobTools(database, new Arrivals(database), new Bodies(database, sealer), feeds, preparation,
				bulk, new BodyWork(bulk, preparation, identities, this.dispatchers, settings.batchSize()),
				new Tallies(database, batch, clock), Lease.take(source), new GivenUp(), clock);
		Persistence patient = new Persistence(settings.patience(), this.crew::isStopping);
		this.singles = new SingleLane(this.tools, new Dispatcher(database, knowledge, live, clock, outcomes), patient,
				settings.patience().plus(TIME_IN_LINE));
		this.intake = new Intake(this.tools, this.singles, identities, patient, settings.bodiesAtOnce());
		this.files = new FileIntake(this.tools, new Jobs(database), this.crew::wake, settings.files());
		hire(new Rereading(feeds, this.tools.arrivals(), sealer, identities));
	}

	private void hire(Rereading rereading) {
		for (int lane = 1; lane <= SINGLE_LANES; lane++) {
			this.crew.add("single-" + lane, () -> {
				this.singles.workOnce(SINGLE_WAIT_MILLIS);
				return true;
			});
		}
		JobRunner runner = new JobRunner(this.tools, new Persistence(FOREVER, this.crew::isStopping));
		for (int thread = 1; thread <= this.settings.jobThreads(); thread++) {
			this.crew.add("job-" + thread, runner::runOne);
		}
		OldBodies old = new OldBodies(this.tools.bodies(), this.tools.clock());
		this.crew.add("old-bodies", old::clear);
		DroppedWork dropped = new DroppedWork(this.tools, rereading);
		this.crew.add("dropped-work", () -> dropped.finishSome() > 0);
		this.crew.add("counts", () -> {
			this.tools.lease().hold();
			this.tools.tallies().flush();
			return false;
		});
	}

	/**
	 * Has letters that are due tried again.
	 */
	public void add(WardRound round) {
		this.crew.add("letters", () -> round.make() > 0);
	}

	/**
	 * Has a folder per feed watched below a root.
	 */
	public void watch(Path root) throws IOException {
		WatchedFolders folders = new WatchedFolders(root,
				this.tools.feeds().profiles().stream().map(FeedProfile::name).toList(), this.files,
				this.tools.arrivals(), this.settings.files().settled(), this.tools.clock());
		this.crew.add("folders", () -> {
			folders.look();
			return false;
		});
	}

	/**
	 * Starts the work.
	 */
	public void start() {
		this.crew.start();
	}

	/**
	 * Takes in a body of one record.
	 */
	public Outcome takeOne(Delivery delivery, InputStream body) throws IOException {
		return this.intake.takeOne(delivery, body);
	}

	/**
	 * Takes in a body of any number of records.
	 */
	public Summary takeMany(Delivery delivery, InputStream body) throws IOException {
		return this.intake.takeMany(delivery, body);
	}

	/**
	 * The way in for files.
	 */
	public FileIntake files() {
		return this.files;
	}

	/**
	 * Sends the counts that wait to their trading days.
	 */
	public void flushCounts() {
		this.tools.tallies().flush();
	}

	/**
	 * Stops; what is not done is taken up again by the next process.
	 */
	@Override
	public void close() {
		this.crew.close();
		this.singles.close();
		this.dispatchers.shutdown();
		this.tools.lease().close();
	}

	private static ThreadFactory named(String prefix) {
		AtomicInteger number = new AtomicInteger();
		return (task) -> new Thread(task, prefix + number.incrementAndGet());
	}

}
