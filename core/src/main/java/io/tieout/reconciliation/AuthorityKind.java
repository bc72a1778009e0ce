package io.tieout.reconciliation;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import java.util.Locale;

/**
 * What authority is about.
 */
public enum AuthorityKind {

	/** The stock of a location. */
	STOCK {
		@Override
		String checked(String place) {
			return new LocationId(place).value();
		}
	},

	/** The prices of a sales channel. */
	PRICE {
		@Override
		String checked(String place) {
			return new ChannelId(place).value();
		}
	};

	/**
	 * The place's name if it can be one.
	 * @throws io.tieout.core.InvalidValueException if it cannot
	 */
	abstract String checked(String place);

	/**
	 * As it stands in ids and addresses: {@code stock}.
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
