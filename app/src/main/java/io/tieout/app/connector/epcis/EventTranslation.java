package io.tieout.app.connector.epcis;

import io.tieout.app.connector.epcis.Meaning.Counts;
import io.tieout.app.connector.epcis.Meaning.Nothing;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.ItemName;
import io.tieout.app.ingest.feed.Planner;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.reading.Excerpt;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.core.BusinessDate;
import io.tieout.core.LocationId;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says in canonical terms what the events of one source state.
 */
final class EventTranslation {

	/** Behind the id of an event whose declaration of error it is. */
	private static final String DECLARATION = "/errorDeclaration";

	private final EpcisSettings settings;

	private final SourceSystem source;

	EventTranslation(EpcisSettings settings, SourceSystem source) {
		this.settings = settings;
		this.source = source;
	}

	/**
	 * What an event states, or what is wrong with it.
	 */
	Interpretation translate(ReadRecord<Fields> record) {
		Findings findings = new Findings(record.line());
		EpcisSchema schema = this.settings.schema();
		if (schema != null) {
			findings.addAll(schema.problems(record.line(), record.text()));
		}
		EpcisEvent event = findings.isEmpty() ? EpcisEvent.of(record.required(), findings) : null;
		if (event == null) {
			return new Interpretation.Rejected(findings.problems(), this.source, null);
		}
		Meaning meaning = Meaning.of(event, isOurs(event.sources()), isOurs(event.destinations()));
		check(event, meaning, findings);
		SourceRef reference = reference(event.id(), findings);
		SourceRef own = (event.declaration() != null) ? reference(event.id() + DECLARATION, findings) : reference;
		return (findings.isEmpty() && reference != null && own != null) ? statement(event, meaning, reference, own)
				: new Interpretation.Rejected(findings.problems(), this.source, tradingDay(event));
	}

	private @Nullable SourceRef reference(String id, Findings findings) {
		return findings.value("/eventID", id, (text) -> new SourceRef(this.source, text, 0));
	}

	private Statement statement(EpcisEvent event, Meaning meaning, SourceRef reference, SourceRef own) {
		ErrorDeclaration declaration = event.declaration();
		if (declaration != null) {
			return stated(event, own, Withdrawal.of(reference, declaration)::of).recalling(reference);
		}
		Site site = Site.of(event, meaning, this.settings.locations());
		Statement statement = ItemName.asked(stated(event, own, new StockPlan(event, meaning, site, reference)::of),
				event.items().keySet());
		LocationId location = site.location();
		return (location != null)
				? statement.needing((meaning instanceof Counts) ? AuthorityRight.COUNT : AuthorityRight.MOVE,
						AuthoritySubject.stockOf(location))
				: statement;
	}

	private Statement stated(EpcisEvent event, SourceRef own, Planner planner) {
		return Statement.of(RecordIdentity.ofFact(EpcisFeed.PROFILE.name(), own), event.at(), tradingDay(event),
				"epcis:" + own, event.content(), planner);
	}

	private boolean isOurs(List<String> places) {
		return places.stream().anyMatch((place) -> this.settings.locations().find(place).isPresent());
	}

	/**
	 * A declaration of error repeats the event it is about; what counts is what that one
	 * recorded.
	 */
	private static void check(EpcisEvent event, Meaning meaning, Findings findings) {
		if (meaning instanceof Nothing) {
			findings.add("/bizStep", "EPCIS_NOT_STOCK",
					"Of stock, this says nothing and is not taken: type " + Excerpt.of(event.type())
							+ ", business step " + shown(event.step()) + ", disposition " + shown(event.disposition())
							+ ".");
		}
		else if (event.declaration() == null) {
			checkItems(event, meaning, findings);
			if (event.places(false).isEmpty()) {
				findings.add("/bizLocation", "LOCATION_MISSING",
						"The event has neither a bizLocation nor a readPoint.");
			}
			if (event.action().equals("DELETE") && Meaning.PRESENT.contains(event.step())) {
				findings.add("/action", "ACTION_INVALID",
						"What is received, picked or counted is there; its action is ADD or OBSERVE.");
			}
		}
	}

	private static void checkItems(EpcisEvent event, Meaning meaning, Findings findings) {
		if (event.items().isEmpty()) {
			findings.add("/epcList", "TRADE_ITEM_MISSING", event.otherThings()
					? "The event names containers or assets alone; stock needs GTINs: sgtin, lgtin, idpat or a Digital Link."
					: "The event names no items in epcList or quantityList.");
		}
		if (!(meaning instanceof Counts)
				&& event.items().values().stream().anyMatch((quantity) -> !quantity.isPositive())) {
			findings.add("/quantityList", "QUANTITY_NOT_POSITIVE", "What moves is more than nothing.");
		}
	}

	private static String shown(String word) {
		return word.isEmpty() ? "none" : Excerpt.of(word);
	}

	private BusinessDate tradingDay(EpcisEvent event) {
		return new BusinessDate(event.at().atZone(this.settings.zone()).toLocalDate());
	}

}
