package io.tieout.app.connector.shopify;

import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.ItemName;
import io.tieout.app.ingest.feed.KeptRecord;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.LocationDirectory;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.app.ingest.reading.JsonRecords;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.core.BusinessDate;
import io.tieout.core.InvalidValueException;
import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.StatedLine;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.StockStatementCommand.RecordStatement;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feed {@code shopify-inventory-levels}: the topic {@code inventory_levels/update}. A
 * level says what is available, never what moved, so it is a statement and is compared.
 * The item is the product with the alias {@code shopify:<inventory item id>}, the place
 * the location with the alias {@code shopify:<location id>}.
 */
public final class InventoryLevelFeed implements Feed<Fields> {

	/** Name of the feed. */
	public static final String NAME = "shopify-inventory-levels";

	/** The parameter with Shopify's id of what happened; two messages may share it. */
	public static final String EVENT_PARAMETER = "eventId";

	/** The parameter that says when a level is of that does not say so itself. */
	public static final String TRIGGERED_PARAMETER = "triggeredAt";

	private static final String SYSTEM = "shopify";

	private static final FeedProfile PROFILE = new FeedProfile(NAME, "inventory", "stock", FeedMeaning.STATEMENT,
			ShopBody.FORMATS, "with each change of a level", false, false);

	private final LocationDirectory locations;

	private final ZoneId zone;

	/**
	 * The feed.
	 * @param zone time zone in which the date of a level is its trading day
	 */
	public InventoryLevelFeed(LocationDirectory locations, ZoneId zone) {
		this.locations = locations;
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
		InventoryLevel level = InventoryLevel.of(record.required(), record.line(), problems);
		Instant at = (level != null) ? asOf(level, context, record.line(), problems) : null;
		SourceSystem source = sourceOf(context);
		SourceRef reference = (level != null && at != null)
				? reference(source, recordId(level, at, context), record.line(), problems) : null;
		if (level == null || at == null || reference == null) {
			return new Interpretation.Rejected(problems, source, null);
		}
		ItemName item = ItemName.of(new Sku(SYSTEM + ":" + level.item()));
		return ItemName.asked(Statement.of(RecordIdentity.ofFact(NAME, reference), at,
				new BusinessDate(at.atZone(this.zone).toLocalDate()), "statement:" + reference,
				level.item() + " " + level.location() + " " + level.available() + " " + at,
				(surroundings) -> plan(level, item, at, reference, surroundings)), List.of(item));
	}

	private static @Nullable Instant asOf(InventoryLevel level, FeedContext context, long line,
			List<Problem> problems) {
		String triggered = context.parameters().get(TRIGGERED_PARAMETER);
		try {
			Instant at = level.updatedAt();
			if (at == null && triggered != null) {
				return FieldReader.instant(triggered);
			}
			if (at == null) {
				problems.add(Problem.ofField(line, "updated_at", "FIELD_MISSING",
						"Neither the level nor its sender says of when it is."));
			}
			return at;
		}
		catch (InvalidValueException ex) {
			problems.add(Problem.ofRecord(line, ex.code(), "The time of sending: " + ex.getMessage()));
			return null;
		}
	}

	private static @Nullable SourceRef reference(SourceSystem source, String id, long line, List<Problem> problems) {
		try {
			return new SourceRef(source, id, 0);
		}
		catch (InvalidValueException ex) {
			problems.add(Problem.ofRecord(line, ex.code(), "The event's id: " + ex.getMessage()));
			return null;
		}
	}

	/**
	 * What happened may have changed several levels; each is a record of its own. A level
	 * that came without an id is told from others by its time.
	 */
	private static String recordId(InventoryLevel level, Instant at, FeedContext context) {
		String event = context.parameters().get(EVENT_PARAMETER);
		String changed = level.item() + "/" + level.location();
		return (event != null && !event.isBlank()) ? event + "/" + changed : "level/" + changed + "/" + at;
	}

	private Plan plan(InventoryLevel level, ItemName item, Instant at, SourceRef reference, Surroundings surroundings) {
		String place = LocationDirectory.name(SYSTEM, level.location());
		LocationId location = this.locations.find(place).orElse(null);
		if (location == null) {
			return Plan.blocked(Cause.unknownLocation(place));
		}
		Sku sku = item.product(surroundings).map(KnownProduct::sku).orElseGet(() -> new Sku(item.toString()));
		return Plan.ready(new RecordStatement(reference, location, at, StatedMeaning.AVAILABLE, false,
				List.of(new StatedLine(sku, level.available()))));
	}

}
