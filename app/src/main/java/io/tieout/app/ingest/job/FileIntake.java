package io.tieout.app.ingest.job;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.inbox.Arrival;
import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.app.ingest.inbox.Bodies;
import io.tieout.app.ingest.inbox.Delivery;
import io.tieout.app.ingest.inbox.Door;
import io.tieout.app.ingest.inbox.JobView;
import io.tieout.app.ingest.inbox.Jobs;
import io.tieout.app.ingest.inbox.Sender;
import io.tieout.sealing.RecordKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes in whole files, to be worked on afterwards: kept sealed, their headers checked at
 * once, so that a file nothing can be taken of is refused while its sender listens.
 */
public final class FileIntake {

	private static final int MAX_NAME = 200;

	private final JobTools tools;

	private final Jobs jobs;

	private final Runnable wakeRunners;

	private final IngestSettings.FileLimits limits;

	FileIntake(JobTools tools, Jobs jobs, Runnable wakeRunners, IngestSettings.FileLimits limits) {
		this.limits = limits;
		this.tools = tools;
		this.jobs = jobs;
		this.wakeRunners = wakeRunners;
	}

	/**
	 * Takes in an uploaded file.
	 * @param feed name of the feed
	 * @param fileName the file's name, as the sender gives it; never used as a path
	 * @param parameters what the sender said beside it, such as {@code store}
	 * @param charset its character set
	 * @return the job that works on it
	 * @throws UnknownFeedException if there is no such feed
	 * @throws BodyRefusedException if nothing of it can be taken
	 * @throws IntakeBusyException if too much waits to be worked on
	 * @throws IOException if it ends before its time; nothing of it was taken
	 */
	public JobView accept(String feed, String fileName, Map<String, String> parameters, Charset charset,
			InputStream body, Sender sender) throws IOException {
		Delivery delivery = delivery(feed, Door.FILE, fileName, parameters, charset, sender);
		return acceptLater(delivery, body);
	}

	/**
	 * Takes in a body of a request, to be worked on afterwards.
	 */
	public JobView acceptLater(Delivery delivery, InputStream body) throws IOException {
		return accept(UuidCreator.getTimeOrderedEpoch(), delivery, body, null);
	}

	/**
	 * A file of a folder, where nobody names its character set: it is the feed's.
	 */
	Delivery picked(String feed, String fileName, Sender sender) {
		Feed<?> known = this.tools.feeds().find(feed).orElseThrow(UnknownFeedException::new);
		return delivery(feed, Door.FOLDER, fileName, Map.of(), known.profile().charset(), sender);
	}

	private Delivery delivery(String feed, Door door, String fileName, Map<String, String> parameters, Charset charset,
			Sender sender) {
		Feed<?> known = this.tools.feeds().find(feed).orElseThrow(UnknownFeedException::new);
		String name = baseName(fileName);
		return new Delivery(feed, door, format(name, known.profile()), charset, new FeedContext(parameters, name),
				sender);
	}

	/**
	 * Takes in a body. One that is refused stays sealed as long as any body.
	 * @param id id of the arrival
	 * @param picked the file it is picked from, if any
	 */
	JobView accept(UUID id, Delivery delivery, InputStream body, @Nullable PickedFile picked) throws IOException {
		Feed<?> feed = this.tools.feeds().find(delivery.feed()).orElseThrow(UnknownFeedException::new);
		requireRoom();
		Arrival arrival = new Arrival(id, delivery, null, new RecordKey(Arrivals.KEY_KIND, id.toString()),
				this.tools.clock().instant(), true, 0);
		this.tools.arrivals().addArriving(arrival, this.tools.lease().number());
		try {
			Bodies.Kept kept = this.tools.bodies()
				.keep(id, arrival.key(), this.tools.preparation().sealsOf(arrival.key(), arrival.receivedAt()), body);
			String header = header(arrival, feed);
			if (picked != null) {
				picked.requireUnchanged();
			}
			this.tools.arrivals()
				.arrived(arrival.withHeader(header), kept, (picked != null) ? picked.path().toString() : null);
		}
		catch (BodyRefusedException ex) {
			this.tools.arrivals().refuse(id, ex, this.tools.clock().instant());
			throw ex;
		}
		catch (IOException ex) {
			this.tools.arrivals().brokenOff(id, this.tools.clock().instant());
			this.tools.bodies().drop(id);
			throw ex;
		}
		catch (RuntimeException | Error ex) {
			this.tools.givenUp().add(id);
			throw ex;
		}
		this.wakeRunners.run();
		return this.jobs.find(id).orElseThrow();
	}

	private void requireRoom() {
		Arrivals.Backlog backlog = this.tools.arrivals().backlog();
		if (backlog.files() >= this.limits.waiting() || backlog.bytes() >= this.limits.waitingBytes()) {
			throw new IntakeBusyException();
		}
	}

	private @Nullable String header(Arrival arrival, Feed<?> feed) throws IOException {
		try (InputStream kept = this.tools.bodies().open(arrival.id(), arrival.key())) {
			return Intake.open(arrival.delivery(), feed, kept).header();
		}
	}

	private static BodyFormat format(String name, FeedProfile profile) {
		String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return profile.reads(switch (extension) {
			case "csv" -> BodyFormat.CSV;
			case "ndjson", "jsonl" -> BodyFormat.NDJSON;
			case "json" -> BodyFormat.JSON;
			case "jsonld" -> BodyFormat.JSON_LD;
			default -> profile.formats().get(0);
		});
	}

	/**
	 * The last part of a name, whichever way its folders are separated.
	 */
	private static String baseName(String fileName) {
		String base = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
			.chars()
			.filter((character) -> !Character.isISOControl(character))
			.limit(MAX_NAME)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return base.isBlank() ? "file" : base;
	}

}
