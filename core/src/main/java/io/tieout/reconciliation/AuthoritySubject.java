package io.tieout.reconciliation;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;

/**
 * What a source may have authority over: the stock of a location, the prices of a
 * channel. The place {@code *} stands for every place that nothing was granted over.
 *
 * @param kind stock or prices
 * @param place location or channel, or {@code *}
 */
public record AuthoritySubject(AuthorityKind kind, String place) {

	/** The place that stands for all others. */
	public static final String ANYWHERE = "*";

	public AuthoritySubject {
		place = kind.checked(place);
	}

	/**
	 * The stock of a location.
	 */
	public static AuthoritySubject stockOf(LocationId location) {
		return new AuthoritySubject(AuthorityKind.STOCK, location.value());
	}

	/**
	 * The prices of a channel.
	 */
	public static AuthoritySubject pricesOf(ChannelId channel) {
		return new AuthoritySubject(AuthorityKind.PRICE, channel.value());
	}

	/**
	 * What holds where nothing was granted over this one.
	 */
	public AuthoritySubject elsewhere() {
		return new AuthoritySubject(this.kind, ANYWHERE);
	}

	/**
	 * The aggregate that keeps the grants.
	 */
	public String aggregateId() {
		return "authority:" + this;
	}

	/**
	 * Kind and place: {@code stock/STORE1}.
	 */
	@Override
	public String toString() {
		return this.kind.word() + "/" + this.place;
	}

}
