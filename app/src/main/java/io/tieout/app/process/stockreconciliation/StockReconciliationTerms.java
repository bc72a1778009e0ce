package io.tieout.app.process.stockreconciliation;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.SourceSystem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How stock statements are compared ({@code tieout.stock-reconciliation}).
 *
 * @param policyVersion version of the policies; variances name it
 * @param quiet how long after its arrival a statement is compared, and how long after its
 * item has moved an open variance is looked at again
 * @param policies the policies; the first that fits a source and a place holds, and where
 * none does figures must be equal and people decide
 */
@Validated
@ConfigurationProperties("tieout.stock-reconciliation")
public record StockReconciliationTerms(@Min(1) @DefaultValue("1") long policyVersion,
		@NotNull @DefaultValue("2s") Duration quiet, @DefaultValue List<@Valid Policy> policies) {

	/**
	 * The policy for what a source states of a place.
	 */
	StockPolicy policyFor(SourceSystem source, LocationId location) {
		return this.policies.stream()
			.filter((policy) -> policy.fits(source, location))
			.findFirst()
			.map(Policy::policy)
			.orElse(StockPolicy.STRICT)
			.ofVersion(this.policyVersion);
	}

	/**
	 * A policy.
	 *
	 * @param source of this source only; of any if empty
	 * @param location at this place only; at any if empty
	 * @param toleranceUnits how many units figures may differ and still tie out
	 * @param toleranceValue how much the difference may be worth, in the currency of the
	 * item's cost; any value if empty
	 * @param acceptUnits up to how many units a stated figure is accepted without people,
	 * if the source has the authority; 0: none
	 * @param acceptValue up to which value; any if empty
	 * @param late how long after the cut-off the facts from before it may take to arrive:
	 * no statement is compared sooner
	 */
	record Policy(@Nullable String source, @Nullable String location,
			@NotNull @DecimalMin("0") @DefaultValue("0") BigDecimal toleranceUnits,
			@Nullable @DecimalMin("0") BigDecimal toleranceValue,
			@NotNull @DecimalMin("0") @DefaultValue("0") BigDecimal acceptUnits,
			@Nullable @DecimalMin("0") BigDecimal acceptValue, @NotNull @DefaultValue("0s") Duration late) {

		boolean fits(SourceSystem of, LocationId at) {
			return isAny(this.source, of.value()) && isAny(this.location, at.value());
		}

		private static boolean isAny(@Nullable String asked, String value) {
			return asked == null || asked.isBlank() || asked.equals(value);
		}

		StockPolicy policy() {
			return new StockPolicy(1, Quantity.of(this.toleranceUnits), this.toleranceValue,
					Quantity.of(this.acceptUnits), this.acceptValue, this.late);
		}

	}

}
