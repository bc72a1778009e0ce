package io.tieout.app.connector;

import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.KeptRecord;
import io.tieout.app.ingest.feed.KnownLocation;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.LocationDirectory;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.app.ingest.reading.StrictReader;
import io.tieout.contract.Command;
import io.tieout.contract.Event;
import io.tieout.contract.Sealed;
import io.tieout.core.Gtin;
import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Products and places that a connector's statements are planned with, and what comes of
 * bodies in it: each record is interpreted as it was read and again as it is kept, and
 * has to mean the same.
 */
public final class KnownWorld implements Surroundings {

	/** One place of each kind of name. */
	public static final LocationDirectory PLACES = new LocationDirectory(List.of(
			new KnownLocation(new LocationId("WAREHOUSE"), "5410738100050",
					List.of("shopify:655441491", "PARTNERXYZ:WH-NORTH", "epcis:https://example.org/dock")),
			new KnownLocation(new LocationId("STORE1"), "0614141073467", List.of("gln:0614141073467.77"))));

	private static final Identities IDENTITIES = (source, id) -> id;

	private final Map<Sku, KnownProduct> byCode = new HashMap<>();

	private final Map<Gtin, KnownProduct> byGtin = new HashMap<>();

	private final Map<SourceRef, List<Event>> recorded = new HashMap<>();

	/**
	 * The same world with one more product.
	 * @param gtin its number, {@code null} for none
	 */
	public KnownWorld with(String sku, String gtin, String... aliases) {
		List<Sku> codes = new ArrayList<>(List.of(aliases).stream().map(Sku::new).toList());
		Gtin number = (gtin != null) ? new Gtin(gtin) : null;
		KnownProduct product = new KnownProduct(new Sku(sku), true, codes, number, List.of(), null, Map.of());
		codes.add(product.sku());
		codes.forEach((code) -> this.byCode.put(code, product));
		if (number != null) {
			this.byGtin.put(new Gtin(number.asGtin14()), product);
		}
		return this;
	}

	@Override
	public Optional<KnownProduct> product(Sku code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	@Override
	public Optional<KnownProduct> product(Gtin gtin) {
		return Optional.ofNullable(this.byGtin.get(gtin));
	}

	@Override
	public List<Event> recorded(SourceRef record) {
		return this.recorded.getOrDefault(record, List.of());
	}

	/**
	 * The same world, in which a record has stated something.
	 */
	public KnownWorld recorded(SourceRef record, Event... events) {
		this.recorded.put(record, List.of(events));
		return this;
	}

	@Override
	public Sealed seal(String boundTo, String text) {
		throw new UnsupportedOperationException("Nothing of stock is personal");
	}

	/**
	 * The commands of a statement that can be applied.
	 */
	public List<Command> commands(Interpretation interpretation) {
		return ((Plan.Ready) plan(interpretation)).commands();
	}

	/**
	 * Why a statement cannot be applied.
	 */
	public Cause cause(Interpretation interpretation) {
		return ((Plan.Blocked) plan(interpretation)).cause();
	}

	private Plan plan(Interpretation interpretation) {
		return statement(interpretation).planner().plan(this);
	}

	/**
	 * What was stated.
	 */
	public static Statement statement(Interpretation interpretation) {
		if (interpretation instanceof Statement statement) {
			return statement;
		}
		throw new AssertionError(problems(interpretation));
	}

	/**
	 * What was wrong.
	 */
	public static List<Problem> problems(Interpretation interpretation) {
		return ((Interpretation.Rejected) interpretation).problems();
	}

	/**
	 * What the records of a body state.
	 */
	public static <R> List<Interpretation> interpret(Feed<R> feed, BodyFormat format, FeedContext context,
			String body) {
		return interpret(feed, format, context, body.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * What the records of a body state.
	 */
	public static <R> List<Interpretation> interpret(Feed<R> feed, BodyFormat format, FeedContext context,
			byte[] body) {
		List<Interpretation> all = new ArrayList<>();
		try {
			RecordReader<R> reader = feed.open(new StrictReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8),
					format, context);
			for (ReadRecord<R> record = reader.next(); record != null; record = reader.next()) {
				all.add(interpret(feed, format, context, record));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return all;
	}

	private static <R> Interpretation interpret(Feed<R> feed, BodyFormat format, FeedContext context,
			ReadRecord<R> record) {
		Problem unreadable = record.problem();
		if (unreadable != null) {
			return new Interpretation.Rejected(List.of(unreadable), null, null);
		}
		Interpretation first = feed.interpret(record, context, IDENTITIES);
		ReadRecord<R> kept = feed.reread(new KeptRecord(record.line(), record.text(), format, null, "any"), context);
		Interpretation again = feed.interpret(kept, context, IDENTITIES);
		if (first instanceof Statement before && again instanceof Statement after) {
			boolean same = before.identity().equals(after.identity()) && before.content().equals(after.content())
					&& before.occurredAt().equals(after.occurredAt())
					&& before.businessObject().equals(after.businessObject());
			if (!same) {
				throw new AssertionError("A kept record means something else: " + before + " and " + after);
			}
			return first;
		}
		if (!first.equals(again)) {
			throw new AssertionError("A kept record means something else: " + first + " and " + again);
		}
		return first;
	}

}
