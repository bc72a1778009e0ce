package io.tieout.app.api.ops;

import io.tieout.projections.support.Rebuild;
import io.tieout.projections.support.RebuildMode;
import io.tieout.projections.support.RebuildState;
import io.tieout.projections.support.RowDifference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run on a view.
 *
 * @param id id of the run
 * @param view name of the view
 * @param mode {@code switch}, {@code verify}, {@code asOf} or {@code activate}
 * @param state {@code RUNNING}, {@code DONE}, {@code CANCELLED} or {@code FAILED}
 * @param step where it is
 * @param generation the generation it builds or activates
 * @param position position of the last event folded
 * @param target position it reads to
 * @param rate events per second
 * @param secondsLeft whole seconds until the target, if there is a rate yet
 * @param differenceCount rows of the live view that differ from history, if compared
 * @param differences the first of them, column by column
 * @param failure why it failed, if it did
 * @param orderedBy who ordered it
 * @param startedAt when it started
 * @param updatedAt when it last reported
 */
record RebuildDocument(UUID id, String view, String mode, RebuildState state, String step, int generation,
		long position, long target, long rate, @Nullable Long secondsLeft, @Nullable Long differenceCount,
		List<RowDifference> differences, @Nullable String failure, String orderedBy, Instant startedAt,
		Instant updatedAt) {

	private static final Map<RebuildMode, String> MODES = Map.of(RebuildMode.SWITCH, "switch", RebuildMode.VERIFY,
			"verify", RebuildMode.AS_OF, "asOf", RebuildMode.ACTIVATE, "activate");

	static RebuildDocument of(Rebuild run) {
		return new RebuildDocument(run.id(), run.view(), MODES.getOrDefault(run.mode(), run.mode().name()), run.state(),
				run.step().name(), run.generation(), run.position(), run.target(), run.rate(), run.secondsLeft(),
				run.differences(), run.listed(), run.failure(), run.orderedBy(), run.startedAt(), run.updatedAt());
	}

	boolean isOver() {
		return this.state != RebuildState.RUNNING;
	}

}
