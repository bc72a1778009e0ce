package io.tieout.app.controls;

import org.jspecify.annotations.Nullable;

/**
 * A control and how it stands.
 *
 * @param name its name; the keys of its breaks begin with it
 * @param holds what must hold
 * @param left what the left sides of its breaks tell: what is compared against
 * @param right what the right sides tell
 * @param schedule when it runs by itself, a cron expression and its time zone; absent if
 * never
 * @param lastRun its last run, which may be under way
 * @param lastResult the last run that came to a result
 * @param standing how many of its breaks stand by the last result
 */
public record ControlStatus(String name, String holds, String left, String right, @Nullable String schedule,
		@Nullable ControlRun lastRun, @Nullable ControlRun lastResult, long standing) {
}
