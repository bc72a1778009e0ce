package io.tieout.app.connector.saleslines;

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
import io.tieout.core.InvalidValueException;
import io.tieout.core.LocationId;
import io.tieout.core.SourceSystem;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The feed {@code sales-lines}. The store comes from the parameter {@code store}, else
 * from a file named {@code STORE_….csv}, else from the settings.
 */
public final class SalesLinesFeed implements Feed<SaleRow> {

	/** The parameter that names the store. */
	public static final String STORE_PARAMETER = "store";

	static final FeedProfile PROFILE = new FeedProfile("sales-lines", "finance", "sales", FeedMeaning.DELTA,
			List.of(BodyFormat.CSV), "daily, after the stores close", false, false);

	private static final Pattern STORE_FILE = Pattern.compile("([^_]+)_.*", Pattern.DOTALL);

	private final SalesLinesSettings settings;

	/**
	 * The feed under these settings.
	 */
	public SalesLinesFeed(SalesLinesSettings settings) {
		this.settings = settings;
	}

	@Override
	public FeedProfile profile() {
		return PROFILE;
	}

	@Override
	public RecordReader<SaleRow> open(Reader body, BodyFormat format, FeedContext context) throws IOException {
		if (format != BodyFormat.CSV) {
			throw new BodyRefusedException("FORMAT_UNSUPPORTED", "This feed takes text/csv.");
		}
		try {
			sourceOf(context);
		}
		catch (InvalidValueException ex) {
			throw new BodyRefusedException("STORE_INVALID", "The store's name is none: " + ex.getMessage());
		}
		return SaleRows.open(body);
	}

	@Override
	public ReadRecord<SaleRow> reread(KeptRecord record, FeedContext context) {
		try {
			return SaleRows.reread(record);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Interpretation interpret(ReadRecord<SaleRow> record, FeedContext context, Identities identities) {
		SaleFindings findings = new SaleFindings(record.line());
		Sale sale = Sale.of(record.required(), this.settings, findings);
		SourceSystem source = sourceOf(context);
		if (sale == null) {
			return new Interpretation.Rejected(findings.problems(), source,
					Sale.tradingDay(record.required().invoiceDate()));
		}
		return new SaleTranslation(this.settings, store(context), source).statement(sale, identities);
	}

	@Override
	public SourceSystem sourceOf(FeedContext context) {
		SourceSystem source = this.settings.source();
		return (source != null) ? source : new SourceSystem(store(context).value());
	}

	private LocationId store(FeedContext context) {
		String named = context.parameters().get(STORE_PARAMETER);
		String store = (named != null) ? named : storeOfFile(context.fileName());
		if (store != null) {
			return new LocationId(store);
		}
		LocationId configured = this.settings.store();
		if (configured == null) {
			throw new BodyRefusedException("STORE_MISSING",
					"Name the store by ?store= or by a file name such as STORE1_2010-12-01.csv.");
		}
		return configured;
	}

	private static @Nullable String storeOfFile(@Nullable String fileName) {
		Matcher matcher = STORE_FILE.matcher((fileName != null) ? fileName : "");
		return matcher.matches() ? matcher.group(1) : null;
	}

}
