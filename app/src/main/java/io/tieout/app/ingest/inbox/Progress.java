package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.core.BusinessDate;
import io.tieout.core.SourceSystem;
import io.tieout.reconciliation.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far the work on one arrival is and what has come of it so far. Kept with the
 * arrival after each batch, so that whoever takes the work up again counts nothing twice.
 * Used by one thread at a time.
 */
public final class Progress {

	/** As many problems as a person reads; the counts tell the rest. */
	public static final int MAX_PROBLEMS = 100;

	/** More than any honest body has; a broken one must not fill the row. */
	private static final int MAX_SOURCES = 1_000;

	/** No source has it in its name. */
	private static final String SEPARATOR = "/";

	private final Set<SourceSystem> sources = new TreeSet<>();

	private final Map<Day, Counts> days = new HashMap<>();

	private final List<Problem> problems = new ArrayList<>();

	private Counts counts = Counts.NONE;

	private long checkpointLine;

	private long bytesRead;

	private long startLine;

	/**
	 * Counts one record.
	 */
	public void count(SourceSystem source, Flow flow, BusinessDate date, Counts one) {
		this.days.merge(new Day(source, flow, date), one, Counts::plus);
		count(source, one);
	}

	/**
	 * Counts one record that belongs to no trading day.
	 */
	public void count(SourceSystem source, Counts one) {
		if (this.sources.size() < MAX_SOURCES) {
			this.sources.add(source);
		}
		this.counts = this.counts.plus(one);
	}

	/**
	 * Notes problems, as many as there is room for.
	 */
	public void note(List<Problem> found) {
		found.stream().limit(Math.max(0, MAX_PROBLEMS - this.problems.size())).forEach(this.problems::add);
	}

	/**
	 * Everything up to a line was decided on.
	 */
	public void reached(long line, long bytes) {
		this.checkpointLine = Math.max(this.checkpointLine, line);
		this.bytesRead = Math.max(this.bytesRead, bytes);
	}

	/**
	 * What came of the records so far.
	 */
	public Counts counts() {
		return this.counts;
	}

	/**
	 * The problems noted.
	 */
	public List<Problem> problems() {
		return List.copyOf(this.problems);
	}

	/**
	 * The last line decided on.
	 */
	public long checkpointLine() {
		return this.checkpointLine;
	}

	/**
	 * The last line decided on before this work began.
	 */
	public long startLine() {
		return this.startLine;
	}

	/**
	 * How much of the body was read by then.
	 */
	public long bytesRead() {
		return this.bytesRead;
	}

	/**
	 * The counts per source, flow and trading day.
	 */
	List<TallyLine> tallies() {
		return this.days.entrySet()
			.stream()
			.map((entry) -> TallyLine.of(entry.getKey().source, entry.getKey().flow, entry.getKey().date,
					entry.getValue()))
			.toList();
	}

	/**
	 * Whose records came.
	 */
	String sources() {
		return this.sources.stream().map(SourceSystem::value).collect(Collectors.joining(SEPARATOR));
	}

	/**
	 * Progress as it was kept.
	 * @param sources whose records came
	 */
	static Progress kept(long checkpointLine, long bytesRead, Counts counts, String[] sources, List<TallyLine> tallies,
			List<Problem> problems) {
		Progress progress = new Progress();
		Arrays.stream(sources).map(SourceSystem::new).forEach(progress.sources::add);
		progress.checkpointLine = checkpointLine;
		progress.startLine = checkpointLine;
		progress.bytesRead = bytesRead;
		progress.counts = counts;
		progress.problems.addAll(problems);
		tallies.forEach((line) -> progress.days.put(new Day(line.source(), line.flow(), line.date()),
				new Counts(line.received() - line.duplicates() - line.parked() - line.rejected(), line.duplicates(),
						line.parked(), line.rejected())));
		return progress;
	}

	private record Day(SourceSystem source, Flow flow, BusinessDate date) {
	}

}
