package io.tieout.finance;

import io.tieout.core.ChannelId;
import java.util.Comparator;

/**
 * What sale lines have in common when they are posted in one sum. The side is part of it,
 * so that money in and money back are never netted into a line that shows neither.
 *
 * @param storeDay company, store and trading day
 * @param role what the account is for
 * @param side debit or credit
 * @param channel where it was sold
 * @param tender what it was paid with
 * @param taxCode tax treatment
 * @param department department
 */
public record SummaryKey(StoreDayId storeDay, AccountRole role, Side side, ChannelId channel, Tender tender,
		TaxCode taxCode, Department department) implements Comparable<SummaryKey> {

	private static final Comparator<SummaryKey> ORDER = Comparator.comparing(SummaryKey::role)
		.thenComparing(SummaryKey::side)
		.thenComparing(SummaryKey::channel)
		.thenComparing(SummaryKey::tender)
		.thenComparing(SummaryKey::taxCode)
		.thenComparing(SummaryKey::department)
		.thenComparing((key) -> key.storeDay().toString());

	/**
	 * The key of a line that a summary journal has, if it is one.
	 * @throws IllegalArgumentException if the line is no summary of sale lines
	 */
	public static SummaryKey of(JournalHeader header, JournalLine line) {
		Dimensions at = line.dimensions();
		if (line.tax() == null || at.store() == null || at.channel() == null || at.tender() == null
				|| at.department() == null) {
			throw new IllegalArgumentException("Line " + line.number() + " is no summary of sale lines");
		}
		return new SummaryKey(new StoreDayId(header.company(), at.store(), header.documentDate()), line.role(),
				line.side(), at.channel(), at.tender(), line.tax().code(), at.department());
	}

	/**
	 * Whether a sale line of that trading day is in the sum: how a summary line opens to
	 * its receipts.
	 */
	public boolean covers(SaleLine line) {
		return SalePosting.of(this.storeDay, line).stream().anyMatch((posting) -> posting.key().equals(this));
	}

	@Override
	public int compareTo(SummaryKey other) {
		return ORDER.compare(this, other);
	}

}
