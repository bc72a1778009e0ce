package io.tieout.app.api.experience;

import io.tieout.app.api.http.SourceRecord;
import io.tieout.projections.customers.CustomerLinkRow;
import io.tieout.customer.matching.Agreement;
import io.tieout.customer.matching.Level;
import io.tieout.customer.matching.MatchField;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why two records are, or are not, one person.
 *
 * @param recordA one record
 * @param recordB the other
 * @param rule the rule that says so
 * @param weightMillibits match weight in thousandths of a bit
 * @param modelVersion version of the rules and figures that produced it
 * @param levels how far the two agree, by field, as far as the rule asked
 * @param decision who decided
 * @param state whether it holds, awaits a steward or no longer holds
 * @param guard what refused it, while it awaits a steward
 * @param cause why it no longer holds
 */
record LinkDocument(SourceRecord recordA, SourceRecord recordB, String rule, long weightMillibits, String modelVersion,
		Map<MatchField, Level> levels, String decision, String state, @Nullable String guard, @Nullable String cause) {

	static LinkDocument of(CustomerLinkRow link) {
		return new LinkDocument(SourceRecord.parse(link.recordA()), SourceRecord.parse(link.recordB()), link.rule(),
				link.weightMillibits(), link.modelVersion(), Agreement.parse(link.levels()).levels(),
				link.decision().name(), link.state().name(), name(link.guard()), name(link.cause()));
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

}
