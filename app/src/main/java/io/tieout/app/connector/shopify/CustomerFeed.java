package io.tieout.app.connector.shopify;

import io.tieout.app.ingest.customer.StatedCustomer;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.KeptRecord;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.reading.JsonRecords;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.core.SourceSystem;
import java.io.IOException;
import java.io.Reader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The feed {@code shopify-customers}: the topics {@code customers/create},
 * {@code customers/update}, {@code customers/enable} and {@code customers/disable}, whose
 * object is the whole customer. It becomes a customer record, the same as through
 * {@code customer-records}, and is of when it was updated.
 */
public final class CustomerFeed implements Feed<Fields> {

	/** Name of the feed. */
	public static final String NAME = "shopify-customers";

	private static final FeedProfile PROFILE = new FeedProfile(NAME, "customer", "customer", FeedMeaning.STATE,
			ShopBody.FORMATS, "with each change of a customer", true, true);

	private final ZoneId zone;

	/**
	 * The feed.
	 * @param zone time zone in which the date of a change is its trading day
	 */
	public CustomerFeed(ZoneId zone) {
		this.zone = zone;
	}

	@Override
	public FeedProfile profile() {
		return PROFILE;
	}

	@Override
	public RecordReader<Fields> open(Reader body, BodyFormat format, FeedContext context) throws IOException {
		return ShopBody.open(body, format, context);
	}

	@Override
	public SourceSystem sourceOf(FeedContext context) {
		return ShopBody.source(context);
	}

	@Override
	public ReadRecord<Fields> reread(KeptRecord record, FeedContext context) {
		return JsonRecords.read(record.line(), record.text());
	}

	@Override
	public Interpretation interpret(ReadRecord<Fields> record, FeedContext context, Identities identities) {
		List<Problem> problems = new ArrayList<>();
		ShopCustomer customer = ShopCustomer.of(record.required(), record.line(), problems);
		SourceSystem source = sourceOf(context);
		return (customer == null) ? new Interpretation.Rejected(problems, source, null)
				: new StatedCustomer(source, customer.id(), null, customer.updatedAt(), null, customer.values(),
						customer.consents())
					.statement(this.zone, identities);
	}

}
