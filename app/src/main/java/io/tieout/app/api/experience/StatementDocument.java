package io.tieout.app.api.experience;

import io.tieout.app.api.http.StockRef;
import io.tieout.core.LocationId;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.StatementCounts;
import io.tieout.projections.stockstatements.StockStatementItem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stock statement and how it ties out. The counts are of its last comparison and of
 * items: the codes of one product are one item. Before the first comparison is over they
 * are absent.
 *
 * @param id its name in addresses
 * @param source the system that states it
 * @param sourceId its id there
 * @param location the place
 * @param asOf the cut-off
 * @param meaning what the figures are about
 * @param complete whether an item that is not listed is stated as zero
 * @param lines how many lines it has
 * @param status {@code COMPARED}, or {@code COMPARING} while a comparison is to come
 * @param comparison number of the comparison that is over, 0 if none is
 * @param comparedAt when it was over
 * @param tiedOut how many items tie out
 * @param accepted of how many the policy accepted the stated figure
 * @param variances how many differ
 * @param unknown of how many the source knows nothing
 * @param unknownSku how many have a code that no product has
 * @param notStocked of how many no stock is kept
 * @param superseded of how many a later cut-off is known
 * @param unlisted how many are not listed and thereby stated as zero; counted above, too
 * @param policyVersion version of the policy by which it was judged
 * @param recordedAt when it was recorded
 * @param position position of the last event in it
 */
record StatementDocument(String id, SourceSystem source, String sourceId, LocationId location, Instant asOf,
		StatedMeaning meaning, boolean complete, long lines, String status, long comparison,
		@Nullable Instant comparedAt, @Nullable Long tiedOut, @Nullable Long accepted, @Nullable Long variances,
		@Nullable Long unknown, @Nullable Long unknownSku, @Nullable Long notStocked, @Nullable Long superseded,
		@Nullable Long unlisted, @Nullable Long policyVersion, Instant recordedAt, long position) {

	static StatementDocument of(StockStatementItem item) {
		SourceRef reference = reference(item);
		StatementCounts counts = item.counts();
		boolean known = counts != null;
		return new StatementDocument(StockRef.of(reference), item.source(), reference.recordId(), item.location(),
				item.asOf(), item.meaning(), item.complete(), item.lines(),
				(item.compared() < item.requested()) ? "COMPARING" : "COMPARED", item.compared(), item.comparedAt(),
				known ? counts.tiedOut() : null, known ? counts.accepted() : null, known ? counts.variances() : null,
				known ? counts.unknown() : null, known ? counts.unknownSku() : null, known ? counts.notStocked() : null,
				known ? counts.superseded() : null, known ? counts.unlisted() : null, item.policyVersion(),
				item.recordedAt(), item.position());
	}

	private static SourceRef reference(StockStatementItem item) {
		return SourceRef.parse(item.source(), item.statement().substring(item.source().value().length() + 1));
	}

}
