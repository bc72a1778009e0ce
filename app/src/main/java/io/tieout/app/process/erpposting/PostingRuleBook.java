package io.tieout.app.process.erpposting;

import io.tieout.core.BusinessDate;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.PostingRuleSet;
import io.tieout.finance.PostingRulesEvent.PostingRulesAdopted;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All versions of a company's posting rules.
 *
 * @param versions the versions in force
 */
record PostingRuleBook(List<PostingRuleSet> versions) {

	static final PostingRuleBook EMPTY = new PostingRuleBook(List.of());

	PostingRuleBook {
		versions = List.copyOf(versions);
	}

	/**
	 * The rule book that a history of posting rules makes.
	 */
	static PostingRuleBook of(List<RecordedEvent> history) {
		return new PostingRuleBook(history.stream()
			.map(RecordedEvent::payload)
			.filter(PostingRulesAdopted.class::isInstance)
			.map((event) -> ((PostingRulesAdopted) event).rules())
			.toList());
	}

	boolean isEmpty() {
		return this.versions.isEmpty();
	}

	/**
	 * The rules for a trading day: the newest version that applies to it.
	 */
	Optional<PostingRuleSet> effectiveOn(BusinessDate day) {
		return this.versions.stream()
			.filter((rules) -> rules.effectiveFrom().compareTo(day) <= 0)
			.max(Comparator.comparingInt(PostingRuleSet::version));
	}

}
