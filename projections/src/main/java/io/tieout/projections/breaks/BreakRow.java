package io.tieout.projections.breaks;

import io.tieout.core.Money;
import io.tieout.projections.support.Json;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.BreakFigures;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.BreakSides;
import io.tieout.reconciliation.BreakStatus;
import io.tieout.reconciliation.Resolution;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A break as it stands.
 *
 * @param breakId flow and key
 * @param flow what is compared
 * @param matchKey the key both sides share
 * @param classification why the sides differ, as a rule said last
 * @param rule the rule that said so
 * @param ruleVersion version of its set
 * @param leftAmount what the left side says
 * @param leftCurrency in which currency
 * @param rightAmount what the right side says
 * @param rightCurrency in which currency
 * @param difference right less left; absent if the sides are of two currencies
 * @param figures what they say that is no money, as JSON
 * @param status where it stands
 * @param assignee who looks into it
 * @param resolution how a person disposed of it
 * @param reason why it was resolved or reopened, or is to be or was written off, in words
 * @param proposedBy who proposed the write-off that waits or was approved
 * @param approvedBy who approved it
 * @param firstSeen when it was first seen; ageing never resets
 * @param changedAt when it last changed
 * @param evidence positions of the events behind both sides
 * @param version how many events led here
 */
public record BreakRow(String breakId, String flow, String matchKey, BreakClass classification, String rule,
		long ruleVersion, @Nullable BigDecimal leftAmount, @Nullable String leftCurrency,
		@Nullable BigDecimal rightAmount, @Nullable String rightCurrency, @Nullable BigDecimal difference, Json figures,
		BreakStatus status, @Nullable String assignee, @Nullable Resolution resolution, @Nullable String reason,
		@Nullable String proposedBy, @Nullable String approvedBy, Instant firstSeen, Instant changedAt, Json evidence,
		long version) {

	/** A break with these figures, open and nobody's. */
	static BreakRow open(BreakId id, BreakFigures figures, Instant firstSeen, Instant at, long version) {
		Money left = figures.sides().left();
		Money right = figures.sides().right();
		return new BreakRow(id.toString(), id.flow().value(), id.key(), figures.breakClass(), figures.rule().name(),
				figures.rule().version(), amount(left), currency(left), amount(right), currency(right),
				amount(figures.difference()), figures(figures.sides()), BreakStatus.OPEN, null, null, null, null, null,
				firstSeen, at, Json.of(figures.evidence()), version);
	}

	/** The same break with figures as they are now, where it stands. */
	BreakRow revised(BreakRow now) {
		BreakRow standing = now.standing(this.status, this.assignee, null, null, now.changedAt, now.version);
		return (this.status == BreakStatus.WRITE_OFF_PROPOSED)
				? standing.writeOff(this.status, this.proposedBy, null, this.reason, now.changedAt, now.version)
				: standing;
	}

	/** The same break where it stands now, without a write-off. */
	BreakRow standing(BreakStatus newStatus, @Nullable String newAssignee, @Nullable Resolution newResolution,
			@Nullable String newReason, Instant at, long newVersion) {
		return new BreakRow(this.breakId, this.flow, this.matchKey, this.classification, this.rule, this.ruleVersion,
				this.leftAmount, this.leftCurrency, this.rightAmount, this.rightCurrency, this.difference, this.figures,
				newStatus, newAssignee, newResolution, newReason, null, null, this.firstSeen, at, this.evidence,
				newVersion);
	}

	/** The same break where it stands now, with a write-off. */
	BreakRow writeOff(BreakStatus newStatus, @Nullable String proposer, @Nullable String approver,
			@Nullable String newReason, Instant at, long newVersion) {
		return new BreakRow(this.breakId, this.flow, this.matchKey, this.classification, this.rule, this.ruleVersion,
				this.leftAmount, this.leftCurrency, this.rightAmount, this.rightCurrency, this.difference, this.figures,
				newStatus, this.assignee, null, newReason, proposer, approver, this.firstSeen, at, this.evidence,
				newVersion);
	}

	/** The same break, which an event left as it was. */
	BreakRow unmoved(long newVersion) {
		return writeOff(this.status, this.proposedBy, this.approvedBy, this.reason, this.changedAt, newVersion);
	}

	/** The same break, tied out. */
	BreakRow closed(BreakSides sides, Json closingEvidence, Instant at) {
		return new BreakRow(this.breakId, this.flow, this.matchKey, this.classification, this.rule, this.ruleVersion,
				amount(sides.left()), currency(sides.left()), amount(sides.right()), currency(sides.right()),
				amount(sides.difference()), figures(sides), BreakStatus.CLOSED, this.assignee, null, null, null, null,
				this.firstSeen, at, closingEvidence, this.version + 1);
	}

	private static Json figures(BreakSides sides) {
		return Json.of((sides.figures() != null) ? sides.figures() : List.of());
	}

	private static @Nullable BigDecimal amount(@Nullable Money money) {
		return (money != null) ? money.toDecimal() : null;
	}

	private static @Nullable String currency(@Nullable Money money) {
		return (money != null) ? money.currency().getCurrencyCode() : null;
	}

}
