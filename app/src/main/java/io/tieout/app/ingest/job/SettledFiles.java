package io.tieout.app.ingest.job;

import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.integration.file.filters.FileListFilter;

/**
 * Lets only files pass that are complete as far as one can see: not hidden, not named as
 * a part, and of the same size and time for long enough.
 */
final class SettledFiles implements FileListFilter<File> {

	private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".filepart", ".crdownload");

	private final Duration settled;

	private final Clock clock;

	private Map<String, Look> lastLooks = new HashMap<>();

	/**
	 * A filter.
	 * @param settled how long a file must have been as it is
	 */
	SettledFiles(Duration settled, Clock clock) {
		this.settled = settled;
		this.clock = clock;
	}

	@Override
	public List<File> filterFiles(File[] files) {
		Instant now = this.clock.instant();
		Map<String, Look> looks = new HashMap<>();
		List<File> passed = new ArrayList<>();
		for (File file : files) {
			if (!isCandidate(file)) {
				continue;
			}
			Look look = new Look(file.length(), file.lastModified(), now);
			Look before = this.lastLooks.get(file.getName());
			if (before != null && before.isSame(look)) {
				look = before;
				if (!before.since.plus(this.settled).isAfter(now)) {
					passed.add(file);
				}
			}
			looks.put(file.getName(), look);
		}
		this.lastLooks = looks;
		return passed;
	}

	private static boolean isCandidate(File file) {
		String name = file.getName().toLowerCase(Locale.ROOT);
		return file.isFile() && !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
	}

	private record Look(long size, long modified, Instant since) {

		boolean isSame(Look other) {
			return this.size == other.size && this.modified == other.modified;
		}

	}

}
