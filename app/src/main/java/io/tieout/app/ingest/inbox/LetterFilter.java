package io.tieout.app.ingest.inbox;

import io.tieout.core.BusinessDate;
import io.tieout.core.SourceSystem;
import io.tieout.reconciliation.Flow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which letters are asked for; every criterion given must hold.
 *
 * @param cause of this cause, by its fingerprint
 * @param tradingDay counted on this trading day
 * @param source of this source system
 * @param flow counted in this flow
 */
public record LetterFilter(@Nullable String cause, @Nullable BusinessDate tradingDay, @Nullable SourceSystem source,
		@Nullable Flow flow) {

	/** All of them. */
	public static final LetterFilter ALL = new LetterFilter(null, null, null, null);

	/** Values by the condition that has each in its place. */
	Map<String, Object> criteria() {
		Map<String, Object> criteria = new LinkedHashMap<>();
		if (this.cause != null) {
			criteria.put("fingerprint = ?", this.cause);
		}
		if (this.tradingDay != null) {
			criteria.put("trading_day = ?", this.tradingDay.value());
		}
		if (this.source != null) {
			criteria.put("source = ?", this.source.value());
		}
		if (this.flow != null) {
			criteria.put("flow = ?", this.flow.value());
		}
		return criteria;
	}

}
