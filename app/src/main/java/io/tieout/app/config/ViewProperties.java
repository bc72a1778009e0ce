package io.tieout.app.config;

import io.tieout.projections.support.ViewSettings;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the views of this node are fed and rebuilt ({@code tieout.views}).
 *
 * @param batchEvents events folded and written per transaction
 * @param poll how often the store is looked at when no signal comes
 * @param keptGenerations generations kept per view for a roll-back
 * @param listedDifferences differences that a verification lists; all are counted
 * @param claimTimeout after which another node takes over a view that is no longer fed
 * @param rebuildConnections most connections of rebuilds; a run takes up to three
 */
@Validated
@ConfigurationProperties("tieout.views")
record ViewProperties(@Min(1) @DefaultValue("10000") int batchEvents, @NotNull @DefaultValue("200ms") Duration poll,
		@Min(1) @DefaultValue("2") int keptGenerations, @Min(1) @DefaultValue("1000") int listedDifferences,
		@NotNull @DefaultValue("10s") Duration claimTimeout, @Min(3) @DefaultValue("6") int rebuildConnections) {

	private static final int RENEWALS_PER_CLAIM = 3;

	ViewSettings settings() {
		ViewSettings defaults = ViewSettings.defaults();
		return new ViewSettings(this.batchEvents, this.poll, this.claimTimeout.dividedBy(RENEWALS_PER_CLAIM),
				defaults.longestBackOff(), defaults.rememberedRows(), defaults.rebuildBytes(), this.keptGenerations,
				this.listedDifferences);
	}

}
