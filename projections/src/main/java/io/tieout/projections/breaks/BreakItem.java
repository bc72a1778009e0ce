package io.tieout.projections.breaks;

import io.tieout.core.Money;
import io.tieout.projections.support.StoredRow;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.BreakStatus;
import io.tieout.reconciliation.Evidence;
import io.tieout.reconciliation.Resolution;
import io.tieout.reconciliation.SideFigure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A break for whoever asks.
 *
 * @param breakId flow and key, {@code order-payment/4711}
 * @param flow what is compared
 * @param key the key both sides share
 * @param left what the left side says, if anything
 * @param right what the right side says, if anything
 * @param difference right less left; absent if the sides are of two currencies
 * @param figures what they say that is no money
 * @param classification why they differ
 * @param rule the rule that said so
 * @param ruleVersion version of its set
 * @param status where it stands
 * @param assignee who looks into it
 * @param resolution how a person disposed of it
 * @param reason why it was resolved or reopened, or is to be or was written off
 * @param proposedBy who proposed the write-off that waits or was approved
 * @param approvedBy who approved it
 * @param firstSeen when it was first seen
 * @param changedAt when it last changed
 * @param evidence positions of the events behind both sides
 * @param position position of the last event in it
 * @param version how many events led here, by which it is edited
 */
public record BreakItem(String breakId, String flow, String key, @Nullable Money left, @Nullable Money right,
		@Nullable Money difference, List<SideFigure> figures, BreakClass classification, String rule, long ruleVersion,
		BreakStatus status, @Nullable String assignee, @Nullable Resolution resolution, @Nullable String reason,
		@Nullable String proposedBy, @Nullable String approvedBy, Instant firstSeen, Instant changedAt,
		Evidence evidence, long position, long version) {

	private static final TypeReference<List<SideFigure>> FIGURES = new TypeReference<>() {
	};

	static BreakItem of(StoredRow<BreakRow> stored) {
		BreakRow row = stored.row();
		String currency = (row.leftCurrency() != null) ? row.leftCurrency() : row.rightCurrency();
		return new BreakItem(row.breakId(), row.flow(), row.matchKey(), money(row.leftAmount(), row.leftCurrency()),
				money(row.rightAmount(), row.rightCurrency()), money(row.difference(), currency),
				row.figures().as(FIGURES), row.classification(), row.rule(), row.ruleVersion(), row.status(),
				row.assignee(), row.resolution(), row.reason(), row.proposedBy(), row.approvedBy(), row.firstSeen(),
				row.changedAt(), row.evidence().as(Evidence.class), stored.position(), row.version());
	}

	private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
		return (amount != null && currency != null) ? Money.of(amount, Money.currency(currency)) : null;
	}

}
