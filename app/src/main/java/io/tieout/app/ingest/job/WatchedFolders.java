package io.tieout.app.ingest.job;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.app.ingest.inbox.Delivery;
import io.tieout.app.ingest.inbox.Sender;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.integration.file.DefaultDirectoryScanner;

/**
 * Picks complete files from a folder per feed. A file that was taken in is removed, once
 * it is certain that what was taken is all of it; one nothing can be taken of goes to the
 * rejected ones. One process watches a folder.
 */
final class WatchedFolders {

	private static final Logger logger = LoggerFactory.getLogger(WatchedFolders.class);

	private final Map<String, Watched> folders = new LinkedHashMap<>();

	private final FileIntake files;

	private final Arrivals arrivals;

	/**
	 * Folders below a root, made if they are not there.
	 * @param settled how long a file must have been as it is before it is picked
	 */
	WatchedFolders(Path root, List<String> feeds, FileIntake files, Arrivals arrivals, Duration settled, Clock clock)
			throws IOException {
		this.files = files;
		this.arrivals = arrivals;
		for (String feed : feeds) {
			Path folder = Files.createDirectories(root.resolve(feed)).toRealPath();
			DefaultDirectoryScanner scanner = new DefaultDirectoryScanner();
			scanner.setFilter(new SettledFiles(settled, clock));
			this.folders.put(feed, new Watched(folder, scanner, new RejectedFiles(folder, clock)));
		}
	}

	/**
	 * Looks once and picks what is complete.
	 */
	void look() {
		this.folders.forEach((feed, watched) -> {
			watched.rejected.removeOld();
			watched.scanner.listFiles(watched.folder.toFile())
				.stream()
				.sorted(Comparator.comparing(File::getName))
				.forEach((file) -> pick(feed, watched, file.toPath()));
		});
	}

	private void pick(String feed, Watched watched, Path path) {
		UUID arrival = UuidCreator.getTimeOrderedEpoch();
		try {
			PickedFile picked = PickedFile.of(path);
			if (!isTaken(path)) {
				takeIn(arrival, feed, picked);
			}
			remove(picked);
		}
		catch (BodyRefusedException ex) {
			watched.rejected.add(path, arrival, ex);
		}
		catch (IntakeBusyException ex) {
			logger.info("The file {} waits, since as many files are being worked on as may be", path);
		}
		catch (IOException ex) {
			logger.warn("The file {} could not be taken in and is tried again", path, ex);
		}
	}

	/**
	 * Whether the file as it is was taken in: just now, or before a crash that kept it
	 * from being removed.
	 */
	private boolean isTaken(Path file) throws IOException {
		List<String> hashes = this.arrivals.hashesPickedFrom(file.toString());
		return !hashes.isEmpty() && hashes.contains(Digests.sha256(file));
	}

	private void takeIn(UUID arrival, String feed, PickedFile picked) throws IOException {
		Sender sender = Sender.unlimited("folder", UuidCreator.getTimeOrderedEpoch().toString());
		Delivery delivery = this.files.picked(feed, String.valueOf(picked.path().getFileName()), sender);
		try (InputStream body = Files.newInputStream(picked.path())) {
			this.files.accept(arrival, delivery, body, picked);
		}
	}

	/**
	 * A file that somebody has written to since stays and is taken again when it has
	 * settled: what was taken before is known by then.
	 */
	private void remove(PickedFile picked) throws IOException {
		if (!isTaken(picked.path()) || !picked.isUnchanged()) {
			logger.warn("The file {} was written to after it was taken in and is taken again", picked.path());
			return;
		}
		Files.delete(picked.path());
		this.arrivals.fileRemoved(picked.path().toString());
	}

	/** The folder of a feed, its scanner, and what was rejected of it. */
	private record Watched(Path folder, DefaultDirectoryScanner scanner, RejectedFiles rejected) {
	}

}
