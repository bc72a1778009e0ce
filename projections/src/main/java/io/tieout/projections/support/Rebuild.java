package io.tieout.projections.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run on a view and how far it is.
 *
 * @param id id of the run
 * @param view name of the view
 * @param mode what it does
 * @param state how it stands
 * @param step where it is
 * @param generation the generation it builds or activates
 * @param position position of the last event folded
 * @param target position it reads to; what is appended meanwhile is followed
 * @param rate events per second
 * @param differences how many rows of the live view differ from history; {@code null} if
 * not compared, as with another revision of the view
 * @param listed the first of them
 * @param failure why it failed
 * @param orderedBy opaque id of who ordered it
 * @param startedAt when it started
 * @param updatedAt when it last reported
 */
public record Rebuild(UUID id, String view, RebuildMode mode, RebuildState state, RebuildStep step, int generation,
		long position, long target, long rate, @Nullable Long differences, List<RowDifference> listed,
		@Nullable String failure, String orderedBy, Instant startedAt, Instant updatedAt) {

	public Rebuild {
		listed = List.copyOf(listed);
	}

	/**
	 * Whole seconds until the target at the present rate; {@code null} while there is
	 * none.
	 */
	public @Nullable Long secondsLeft() {
		long left = Math.max(0, this.target - this.position);
		if (this.state != RebuildState.RUNNING || left == 0) {
			return 0L;
		}
		return (this.rate > 0) ? (left + this.rate - 1) / this.rate : null;
	}

	Rebuild at(RebuildStep newStep, long newPosition, long newTarget, long newRate, Instant now) {
		return new Rebuild(this.id, this.view, this.mode, this.state, newStep, this.generation, newPosition, newTarget,
				newRate, this.differences, this.listed, this.failure, this.orderedBy, this.startedAt, now);
	}

	Rebuild compared(long count, List<RowDifference> first) {
		return new Rebuild(this.id, this.view, this.mode, this.state, this.step, this.generation, this.position,
				this.target, this.rate, count, first, this.failure, this.orderedBy, this.startedAt, this.updatedAt);
	}

	Rebuild ended(RebuildState end, @Nullable String why, Instant now) {
		return new Rebuild(this.id, this.view, this.mode, end, this.step, this.generation, this.position, this.target,
				this.rate, this.differences, this.listed, why, this.orderedBy, this.startedAt, now);
	}

}
