package io.tieout.app.api.audit;

import io.tieout.eventstore.ChainReport;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a check. It proves that no event of the range was altered or taken out;
 * that the end was not cut off only a checkpoint kept elsewhere can prove.
 *
 * @param from first position checked
 * @param to last position checked
 * @param valid whether the chain is whole
 * @param firstBadPosition where it is broken first, absent if it is whole
 * @param reason {@code MISSING}, {@code HASH_MISMATCH}, {@code UNREADABLE},
 * {@code TIME_WENT_BACK} or {@code UNKNOWN_HASH_VERSION}; absent if it is whole
 */
record VerificationDocument(long from, long to, boolean valid, @Nullable Long firstBadPosition,
		@Nullable String reason) {

	static VerificationDocument of(ChainReport report) {
		return new VerificationDocument(report.from(), report.through(), report.isValid(), report.firstBadPosition(),
				report.reason());
	}

}
