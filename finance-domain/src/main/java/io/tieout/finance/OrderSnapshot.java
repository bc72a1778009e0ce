package io.tieout.finance;

import io.tieout.core.ChannelId;
import io.tieout.core.Money;
import io.tieout.core.RecordVersion;
import io.tieout.core.SourceSystem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its source states it at one version.
 *
 * @param source the system that states it
 * @param version the source's version, if it has one
 * @param channel where it was sold
 * @param status the source's word for its state
 * @param axes what the word says about each axis
 * @param customer who ordered
 * @param lines what was ordered
 * @param shipping charged for shipping, tax contained
 * @param discount taken off the whole order, zero or more
 * @param total Σ quantity × unit price + shipping − discount, tax contained
 * @param occurredAt business time of this state
 */
public record OrderSnapshot(SourceSystem source, @Nullable String version, ChannelId channel, OrderStatus status,
		OrderAxes axes, @Nullable CustomerRef customer, List<OrderLine> lines, @Nullable Money shipping,
		@Nullable Money discount, Money total, Instant occurredAt) {

	public OrderSnapshot {
		lines = List.copyOf(lines);
	}

	RecordVersion recordVersion() {
		return new RecordVersion(this.version, this.occurredAt);
	}

}
