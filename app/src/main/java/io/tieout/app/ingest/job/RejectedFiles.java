package io.tieout.app.ingest.job;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.contract.ContractMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder {@code rejected} of a watched folder: files nothing could be taken of, each
 * under the id of its arrival and with the reason beside it. They are whole and not
 * sealed, so they go after as many days as a sealed body does.
 */
final class RejectedFiles {

	private static final Logger logger = LoggerFactory.getLogger(RejectedFiles.class);

	private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);

	private final Path folder;

	private final Clock clock;

	private Instant nextClearing = Instant.MIN;

	/**
	 * The folder within a watched one; made when the first file comes.
	 */
	RejectedFiles(Path watched, Clock clock) {
		this.folder = watched.resolve("rejected");
		this.clock = clock;
	}

	/**
	 * Moves a file here.
	 */
	void add(Path file, UUID arrival, BodyRefusedException refusal) {
		logger.warn("The file {} is rejected: {} {}", file, refusal.code(), refusal.detail());
		try {
			Files.createDirectories(this.folder);
			String name = arrival + "-" + file.getFileName();
			Map<String, String> problem = new LinkedHashMap<>();
			problem.put("file", String.valueOf(file.getFileName()));
			problem.put("arrival", arrival.toString());
			problem.put("code", refusal.code());
			problem.put("detail", refusal.detail());
			FileTime now = FileTime.from(this.clock.instant());
			Path reason = Files.writeString(this.folder.resolve(name + ".problem.json"),
					ContractMapper.create().writerWithDefaultPrettyPrinter().writeValueAsString(problem));
			Files.setLastModifiedTime(reason, now);
			Files.setLastModifiedTime(Files.move(file, this.folder.resolve(name)), now);
		}
		catch (IOException ex) {
			logger.error("The file {} could not be moved away", file, ex);
		}
	}

	/**
	 * Removes files whose time is over.
	 */
	void removeOld() {
		Instant now = this.clock.instant();
		if (now.isBefore(this.nextClearing) || !Files.isDirectory(this.folder)) {
			return;
		}
		this.nextClearing = now.plus(BETWEEN_CLEARINGS);
		Instant oldest = now.minus(Arrivals.BODY_KEPT_FOR);
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
					Files.delete(file);
				}
			}
		}
		catch (IOException ex) {
			logger.warn("Old files in {} could not be removed and are tried again", this.folder, ex);
		}
	}

}
