package io.tieout.app.connector.crm;

import io.tieout.app.ingest.customer.StatedCustomer;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.KeptRecord;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.reading.CsvRows;
import io.tieout.core.BusinessDate;
import io.tieout.core.SourceSystem;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * A CRM's export of contacts as a feed. Each row becomes a customer record, the same as
 * through {@code customer-records}, and is of when it was last changed.
 */
public final class ContactFeed implements Feed<ContactRow> {

	private final ContactMapping mapping;

	private final ZoneId zone;

	/**
	 * The feed under a mapping.
	 * @param zone time zone in which the date of a change is its trading day
	 */
	public ContactFeed(ContactMapping mapping, ZoneId zone) {
		this.mapping = mapping;
		this.zone = zone;
	}

	@Override
	public FeedProfile profile() {
		return new FeedProfile(this.mapping.feed(), "customer", "customer", FeedMeaning.STATE, List.of(BodyFormat.CSV),
				"with each export", true, true, this.mapping.charset());
	}

	@Override
	public RecordReader<ContactRow> open(Reader body, BodyFormat format, FeedContext context) throws IOException {
		if (format != BodyFormat.CSV) {
			throw new BodyRefusedException("FORMAT_UNSUPPORTED", "This feed takes text/csv.");
		}
		return new ContactRows(CsvRows.open(body, this.mapping.delimiter()), this.mapping);
	}

	@Override
	public SourceSystem sourceOf(FeedContext context) {
		return this.mapping.source();
	}

	@Override
	public ReadRecord<ContactRow> reread(KeptRecord record, FeedContext context) {
		String header = Objects.requireNonNull(record.header(), "Rows are kept with their header");
		try {
			CsvRows rows = CsvRows.reopen(header, record.text(), record.line(), this.mapping.delimiter());
			return Objects.requireNonNull(new ContactRows(rows, this.mapping).next(), "A kept row is not empty");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Interpretation interpret(ReadRecord<ContactRow> record, FeedContext context, Identities identities) {
		Contact contact = Contact.of(record.required(), record.line(), this.mapping);
		StatedCustomer customer = contact.customer();
		if (customer != null) {
			return customer.statement(this.zone, identities);
		}
		Instant modified = contact.modified();
		return new Interpretation.Rejected(contact.problems(), this.mapping.source(),
				(modified != null) ? new BusinessDate(modified.atZone(this.zone).toLocalDate()) : null);
	}

}
