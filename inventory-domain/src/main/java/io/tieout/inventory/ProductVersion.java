package io.tieout.inventory;

import io.tieout.core.RecordVersion;
import io.tieout.core.SourceSystem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement about a product stands among the statements about it.
 *
 * @param source the system that states it
 * @param version its version there, if it has one
 * @param occurredAt business time of the statement
 */
public record ProductVersion(SourceSystem source, @Nullable String version, Instant occurredAt) {

	/**
	 * Whether the other is newer: as the source has it where one source states both; else
	 * by business time, and at the same instant by source, so that the order of arrival
	 * decides nothing.
	 */
	public boolean isBefore(ProductVersion other) {
		if (this.source.equals(other.source)) {
			return other.inItsSource().isAfter(inItsSource());
		}
		int byTime = this.occurredAt.compareTo(other.occurredAt);
		return byTime < 0 || (byTime == 0 && this.source.compareTo(other.source) < 0);
	}

	/**
	 * Whether the other is this one: a source knows its statements by version, or else by
	 * business time.
	 */
	boolean isSame(ProductVersion other) {
		return this.source.equals(other.source) && inItsSource().isSame(other.inItsSource());
	}

	/**
	 * Whether the source numbers its statements and has to number this one.
	 * @see RecordVersion#lacksNumberAfter
	 */
	boolean lacksNumberAfter(ProductVersion known) {
		return this.source.equals(known.source) && inItsSource().lacksNumberAfter(known.inItsSource());
	}

	private RecordVersion inItsSource() {
		return new RecordVersion(this.version, this.occurredAt);
	}

}
