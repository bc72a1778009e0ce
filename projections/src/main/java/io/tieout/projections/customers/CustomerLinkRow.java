package io.tieout.projections.customers;

import io.tieout.core.CustomerId;
import io.tieout.customer.Edge;
import io.tieout.customer.LinkDecision;
import io.tieout.customer.LinkGuard;
import io.tieout.customer.UnlinkCause;
import io.tieout.customer.matching.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that two records are, or are not, one person, and what became of it.
 *
 * @param recordA the smaller of the two records
 * @param recordB the greater of the two records
 * @param rule the rule that says so
 * @param modelVersion version of the rules and figures that produced it
 * @param weightMillibits match weight in thousandths of a bit
 * @param levels how far the two agree by field, as {@link Agreement} writes it
 * @param decision who decided
 * @param state what became of it
 * @param guard what refused it, while it awaits a steward
 * @param cause why it was retracted
 * @param customerA the smaller of the two customers it would unite, while it awaits a
 * steward
 * @param customerB the greater of the two
 */
public record CustomerLinkRow(String recordA, String recordB, String rule, String modelVersion, long weightMillibits,
		String levels, LinkDecision decision, State state, @Nullable LinkGuard guard, @Nullable UnlinkCause cause,
		@Nullable CustomerId customerA, @Nullable CustomerId customerB) {

	/**
	 * What became of a link.
	 */
	public enum State {

		/** It holds. */
		ASSERTED,
		/** It awaits a steward. */
		PROPOSED,
		/** It no longer holds. */
		RETRACTED

	}

	static CustomerLinkRow asserted(Edge edge) {
		return of(edge, State.ASSERTED, null, null, null, null);
	}

	static CustomerLinkRow proposed(Edge edge, LinkGuard guard, CustomerId one, CustomerId other) {
		boolean ordered = one.toString().compareTo(other.toString()) < 0;
		return of(edge, State.PROPOSED, guard, null, ordered ? one : other, ordered ? other : one);
	}

	static CustomerLinkRow retracted(Edge edge, UnlinkCause cause) {
		return of(edge, State.RETRACTED, null, cause, null, null);
	}

	private static CustomerLinkRow of(Edge edge, State state, @Nullable LinkGuard guard, @Nullable UnlinkCause cause,
			@Nullable CustomerId customerA, @Nullable CustomerId customerB) {
		return new CustomerLinkRow(edge.recordA().toString(), edge.recordB().toString(), edge.rule(),
				edge.modelVersion(), edge.weightMillibits(), new Agreement(edge.levels()).toString(), edge.decision(),
				state, guard, cause, customerA, customerB);
	}

}
