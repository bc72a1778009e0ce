package io.tieout.app.api.experience;

import io.tieout.app.api.http.BreakRef;
import io.tieout.core.Money;
import io.tieout.projections.breaks.BreakItem;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.BreakStatus;
import io.tieout.reconciliation.Evidence;
import io.tieout.reconciliation.Resolution;
import io.tieout.reconciliation.SideFigure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A break.
 *
 * @param breakId its name in addresses, {@code flow:key}
 * @param flow what is compared
 * @param key the key both sides share
 * @param left what the left side says, if anything
 * @param right what the right side says, if anything
 * @param difference right less left
 * @param figures what the sides say that is no money, each figure as both state it
 * @param classification why they differ
 * @param rule the rule that said so
 * @param ruleVersion version of its set
 * @param status where it stands
 * @param assignee who looks into it
 * @param resolution how a person disposed of it
 * @param reason why, in words
 * @param proposedBy who proposed the write-off that waits or was approved
 * @param approvedBy who approved it
 * @param firstSeen when it was first seen; ageing never resets
 * @param changedAt when it last changed
 * @param evidence positions of the events behind both sides
 * @param position position of the last event in it
 * @param version what its entity tag says, to be sent as If-Match by whoever edits it
 */
record BreakDocument(String breakId, String flow, String key, @Nullable Money left, @Nullable Money right,
		@Nullable Money difference, List<SideFigure> figures, BreakClass classification, String rule, long ruleVersion,
		BreakStatus status, @Nullable String assignee, @Nullable Resolution resolution, @Nullable String reason,
		@Nullable String proposedBy, @Nullable String approvedBy, Instant firstSeen, Instant changedAt,
		Evidence evidence, long position, long version) {

	static BreakDocument of(BreakItem item) {
		return new BreakDocument(name(item), item.flow(), item.key(), item.left(), item.right(), item.difference(),
				item.figures(), item.classification(), item.rule(), item.ruleVersion(), item.status(), item.assignee(),
				item.resolution(), item.reason(), item.proposedBy(), item.approvedBy(), item.firstSeen(),
				item.changedAt(), item.evidence(), item.position(), item.version());
	}

	static String name(BreakItem item) {
		return BreakRef.of(BreakId.of(item.flow(), item.key()));
	}

}
