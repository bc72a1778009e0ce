package io.tieout.core;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a state stands among the states of its source record: a product, an order, a
 * person as a system knows them. A state is known by its version, or else by its business
 * time.
 *
 * <p>
 * The order is total, so that the newest of some states is the same in whatever order
 * they arrive: states whose versions are numbers stand by number, all others by business
 * time and then by the text of the version. A numbered state is newer than one without a
 * number: a source that has begun to number its states goes on to. Placing such a pair by
 * time would make a circle where numbers and clock contradict each other.
 *
 * @param version the source's version of the record, if it has one
 * @param occurredAt business time of the state
 */
public record RecordVersion(@Nullable String version, Instant occurredAt) implements Comparable<RecordVersion> {

	private static final Comparator<RecordVersion> OLDEST_FIRST = Comparator
		.comparing(RecordVersion::number, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(RecordVersion::occurredAt)
		.thenComparing(RecordVersion::version, Comparator.nullsFirst(Comparator.naturalOrder()));

	/**
	 * Whether the other state is this one, with the same content or not.
	 */
	public boolean isSame(RecordVersion other) {
		return (this.version != null || other.version != null) ? Objects.equals(this.version, other.version)
				: this.occurredAt.equals(other.occurredAt);
	}

	/**
	 * Whether this state is the newer one.
	 */
	public boolean isAfter(RecordVersion other) {
		return compareTo(other) > 0;
	}

	/**
	 * Whether this state would be the newer one by its time, and lacks the number that
	 * would say so. Its source has to number it; ignoring it would hide the change.
	 */
	public boolean lacksNumberAfter(RecordVersion known) {
		return number() == null && known.number() != null && this.occurredAt.isAfter(known.occurredAt);
	}

	private @Nullable BigInteger number() {
		return (this.version != null && this.version.matches("[0-9]{1,100}")) ? new BigInteger(this.version) : null;
	}

	/**
	 * The older state first.
	 */
	@Override
	public int compareTo(RecordVersion other) {
		return OLDEST_FIRST.compare(this, other);
	}

}
