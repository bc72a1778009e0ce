package io.tieout.finance;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * Where a journal line belongs.
 *
 * @param store the store
 * @param register the till
 * @param channel the sales channel
 * @param tender the tender
 * @param department the department
 * @param costCentre the cost centre
 */
public record Dimensions(@Nullable LocationId store, @Nullable String register, @Nullable ChannelId channel,
		@Nullable Tender tender, @Nullable Department department, @Nullable String costCentre) {

	/**
	 * Whether the line says where it belongs in a dimension.
	 */
	public boolean has(Dimension dimension) {
		return of(dimension) != null;
	}

	private @Nullable Object of(Dimension dimension) {
		return switch (dimension) {
			case STORE -> this.store;
			case REGISTER -> this.register;
			case CHANNEL -> this.channel;
			case TENDER -> this.tender;
			case DEPARTMENT -> this.department;
			case COST_CENTRE -> this.costCentre;
		};
	}

}
