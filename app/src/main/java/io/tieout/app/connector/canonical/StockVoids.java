package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.contract.Event;
import io.tieout.core.SourceRef;
import io.tieout.inventory.Compensation;
import io.tieout.inventory.StatedKind;
import io.tieout.inventory.VoidReason;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The resource {@code stock-voids}: a source takes back what it stated in an earlier
 * record of movements, counts or changes of state. A correction is a void and a record of
 * its own with what is right. Whoever could state it can take it back, so it needs no
 * right of its own.
 */
final class StockVoids implements Resource {

	private static final Field<String> VOIDS = Field.required("voids", Shapes.text(StockVoids::recordId));

	private static final Field<StatedKind> KIND = Field.optional("voidsKind", Shapes.choice(StatedKind.class));

	private static final Field<VoidReason> REASON = Field.optional("reason", Shapes.choice(VoidReason.class));

	private static final Schema SCHEMA = CommonFields.schema(VOIDS, KIND, REASON);

	private static final FeedProfile PROFILE = new FeedProfile("stock-voids", "inventory", "stock", FeedMeaning.DELTA,
			CanonicalFeeds.FORMATS, "as it happens", false, false);

	@Override
	public FeedProfile profile() {
		return PROFILE;
	}

	@Override
	public Schema schema() {
		return SCHEMA;
	}

	@Override
	public void check(Entry entry, FieldProblems problems) {
		if (entry.get(VOIDS).equals(entry.get(CommonFields.SOURCE_ID))) {
			problems.add(VOIDS.name(), "VOIDS_ITSELF", "A record takes back another one, by that one's sourceId.");
		}
	}

	@Override
	public Statement state(Entry entry, ZoneId zone, Identities identities) {
		SourceRef voided = new SourceRef(entry.get(CommonFields.SOURCE), entry.get(VOIDS), 0);
		StatedKind kind = entry.find(KIND);
		String object = "record:" + voided + ((kind != null) ? " " + kind : "");
		return Statement
			.of(RecordIdentity.ofFact(PROFILE.name(), CommonFields.reference(entry)),
					entry.get(CommonFields.OCCURRED_AT), CommonFields.tradingDay(entry, zone), object,
					SCHEMA.spell(entry, CommonFields.NOT_CONTENT), (surroundings) -> plan(entry, voided, surroundings))
			.recalling(voided);
	}

	private static Plan plan(Entry entry, SourceRef voided, Surroundings surroundings) {
		List<Event> recorded = surroundings.recorded(voided);
		StatedKind kind = entry.find(KIND);
		Set<StatedKind> kinds = kinds(recorded);
		if (recorded.isEmpty() || (kind != null && !kinds.contains(kind))) {
			return Plan.blocked(Cause.recordUnknown(voided));
		}
		if (kinds.isEmpty()) {
			return Plan.blocked(Cause.of("NOTHING_TO_VOID", "The record " + voided
					+ " stated no movement, count or change of state; correct voids, or discard this."));
		}
		if (kind == null && kinds.size() > 1) {
			return Plan.blocked(Cause.of("VOID_AMBIGUOUS", "The source gave the id " + voided + " to records of "
					+ kinds + "; say in " + KIND.name() + " which of them is taken back."));
		}
		List<Event> meant = recorded.stream()
			.filter((event) -> kind == null || Compensation.kindOf(event).filter(kind::equals).isPresent())
			.toList();
		return Plan.ready(Compensation.of(meant, voided, entry.getOr(REASON, VoidReason.DID_NOT_OCCUR)));
	}

	private static Set<StatedKind> kinds(List<Event> recorded) {
		return recorded.stream()
			.flatMap((event) -> Compensation.kindOf(event).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String recordId(String text) {
		return SourceRef.of("any", text).recordId();
	}

}
