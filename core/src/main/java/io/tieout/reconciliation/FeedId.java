package io.tieout.reconciliation;

import io.tieout.core.BusinessDate;
import io.tieout.core.SourceSystem;

/**
 * What one source system sends of one flow for one trading day.
 *
 * @param source the source system
 * @param flow what it sends
 * @param businessDate the trading day
 */
public record FeedId(SourceSystem source, Flow flow, BusinessDate businessDate) {

	/**
	 * The aggregate that counts the arrivals.
	 */
	public String aggregateId() {
		return "feed:" + this.source + "/" + this.flow + "/" + this.businessDate;
	}

}
