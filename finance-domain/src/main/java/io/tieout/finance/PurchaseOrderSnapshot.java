package io.tieout.finance;

import io.tieout.core.RecordVersion;
import io.tieout.core.SourceSystem;
import io.tieout.core.SupplierId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order as its source states it at one version.
 *
 * @param source the system that states it
 * @param version the source's version, if it has one
 * @param supplier who is to deliver
 * @param status whether more is to come
 * @param lines what was ordered, in the source's order
 * @param occurredAt business time of this state
 */
public record PurchaseOrderSnapshot(SourceSystem source, @Nullable String version, SupplierId supplier,
		PurchaseOrderStatus status, List<PurchaseOrderLine> lines, Instant occurredAt) {

	public PurchaseOrderSnapshot {
		lines = List.copyOf(lines);
	}

	/**
	 * What is delivered where, each once.
	 */
	public Set<OrderedItem> items() {
		Set<OrderedItem> items = new LinkedHashSet<>();
		this.lines.forEach((line) -> items.add(line.item()));
		return items;
	}

	RecordVersion recordVersion() {
		return new RecordVersion(this.version, this.occurredAt);
	}

}
