package io.tieout.finance;

import io.tieout.finance.PostingRulesEvent.PostingRulesProposed;
import org.jspecify.annotations.Nullable;

/**
 * A company's posting rules as their history left them.
 *
 * @param adopted the newest version in force, null before the first
 * @param pending the proposal that waits for a second person, if one does
 * @param proposals number of proposals so far
 */
record PostingRules(@Nullable PostingRuleSet adopted, @Nullable PostingRulesProposed pending, int proposals) {

	static final PostingRules NONE = new PostingRules(null, null, 0);

	int nextVersion() {
		return (this.adopted != null) ? this.adopted.version() + 1 : 1;
	}

}
