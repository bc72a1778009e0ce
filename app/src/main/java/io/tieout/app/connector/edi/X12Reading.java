package io.tieout.app.connector.edi;

import io.tieout.app.ingest.feed.ItemName;
import io.tieout.core.Quantity;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.StatedMeaning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An 846 on its way to a report, segment by segment.
 */
final class X12Reading {

	/** UPC-12, EAN-13, GTIN-14, EAN-8 and the UPC case code; codes of either partner. */
	private static final Identifiers IDENTIFIERS = new Identifiers(List.of("UK", "EN", "UP", "EO", "UA"),
			List.of("SK", "BP", "IN", "CB", "PN", "VN", "VP", "VA", "MG"));

	private static final String BATCH_QUALIFIER = "LT";

	/** Warehouse, reporting location, ship from. */
	private static final List<String> PLACE_PARTIES = List.of("WH", "RL", "SF");

	/** Location number, warehouse storage location, mutually defined. */
	private static final Set<String> PLACE_REFERENCES = Set.of("LU", "WS", "ZZ");

	/** Cut-off, effective, transaction created. */
	private static final List<String> DATE_QUALIFIERS = List.of("177", "007", "097");

	private static final String GLN_QUALIFIER = "UL";

	/** A cancellation, or a deletion. */
	private static final Set<String> PURPOSES_UNSUPPORTED = Set.of("01", "03");

	private final EdiSettings settings;

	private final SourceSystem partner;

	private final Findings findings;

	private final EdiTime made;

	private final List<ReportedItem> items = new ArrayList<>();

	private @Nullable Place place;

	private int placeRank = PLACE_PARTIES.size() + 1;

	private @Nullable Instant asOf;

	private int dateRank = DATE_QUALIFIERS.size() + 1;

	private @Nullable Segment item;

	private @Nullable Place itemPlace;

	/** Figures of the open item; those behind the mark have no place of their own. */
	private List<Figure> figures = new ArrayList<>();

	private int withoutPlace;

	X12Reading(EdiMessage message, EdiSettings settings, SourceSystem partner, Findings findings) {
		this.settings = settings;
		this.partner = partner;
		this.findings = findings;
		Segment group = message.group();
		Segment dated = (group != null) ? group : message.header();
		EdiTime read = findings.value(dated, 4, dated.at(4), (date) -> EdiTime.of(date, dated.at(5)));
		this.made = (read != null) ? read : EdiTime.of("19700101", "");
	}

	void take(Segment segment) {
		switch (segment.tag()) {
			case "BIA" -> begin(segment);
			case "DTM" -> date(segment);
			case "N1" -> party(segment);
			case "REF" -> reference(segment);
			case "LIN" -> open(segment);
			case "QTY" -> figure(segment);
			default -> {
			}
		}
	}

	private void begin(Segment segment) {
		if (PURPOSES_UNSUPPORTED.contains(segment.at(1))) {
			this.findings.addCancellation(segment, 1);
		}
		date(segment, 4, segment.at(4), segment.at(5), DATE_QUALIFIERS.size());
	}

	private void date(Segment segment) {
		int rank = DATE_QUALIFIERS.indexOf(segment.at(1));
		if (rank >= 0 && this.item == null && !segment.at(2).isEmpty()) {
			date(segment, 2, segment.at(2), segment.at(3), rank);
		}
	}

	private void date(Segment segment, int element, String date, String time, int rank) {
		EdiTime read = this.findings.value(segment, element, date, (text) -> EdiTime.of(text, time));
		if (read != null && rank < this.dateRank) {
			this.asOf = this.findings.value(segment, element, date,
					(text) -> read.asOf(this.made, this.settings.zone()));
			this.dateRank = rank;
		}
	}

	private void party(Segment segment) {
		int rank = PLACE_PARTIES.indexOf(segment.at(1));
		if (rank >= 0 && !segment.at(4).isEmpty()) {
			place(segment.at(3).equals(GLN_QUALIFIER) ? Place.ofGln(segment.at(4))
					: Place.ofPartner(this.partner, segment.at(4)), rank);
		}
	}

	/** Some partners name the place by a reference; a party counts more. */
	private void reference(Segment segment) {
		if (PLACE_REFERENCES.contains(segment.at(1)) && !segment.at(2).isEmpty()) {
			place(Place.ofPartner(this.partner, segment.at(2)), PLACE_PARTIES.size());
		}
	}

	/**
	 * Before the first item a place is that of the message; within an item that of the
	 * figures before it, or if there are none of those behind it.
	 */
	private void place(Place named, int rank) {
		if (this.item == null) {
			this.place = (rank < this.placeRank) ? named : this.place;
			this.placeRank = Math.min(rank, this.placeRank);
			return;
		}
		if (this.withoutPlace == this.figures.size()) {
			this.itemPlace = named;
		}
		for (int index = this.withoutPlace; index < this.figures.size(); index++) {
			this.figures.set(index, this.figures.get(index).at(named));
		}
		this.withoutPlace = this.figures.size();
	}

	private void open(Segment segment) {
		close();
		this.item = segment;
	}

	private void figure(Segment segment) {
		StatedMeaning meaning = this.settings.x12Quantities().get(segment.at(1));
		if (this.item == null || meaning == null) {
			return;
		}
		Quantity quantity = this.findings.value(segment, 2, segment.at(2), Quantity::parse);
		if (quantity != null) {
			this.figures.add(new Figure(meaning, quantity, this.itemPlace, null, false, segment));
		}
	}

	private void close() {
		Segment opened = this.item;
		if (opened == null) {
			return;
		}
		ItemName name = IDENTIFIERS.name(identifiers(opened), opened, this.findings);
		if (this.figures.isEmpty()) {
			this.findings.add(opened, 1, "QUANTITY_MISSING",
					"The item has no quantity under a qualifier that is known to mean stock; tieout.edi.x12-quantities says which are.");
		}
		if (name != null) {
			this.items.add(new ReportedItem(name, identifiers(opened).getOrDefault(BATCH_QUALIFIER, ""), this.figures,
					opened));
		}
		this.figures = new ArrayList<>();
		this.withoutPlace = 0;
		this.itemPlace = null;
	}

	/** Pairs of qualifier and identifier, from the second element on. */
	private static Map<String, String> identifiers(Segment segment) {
		Map<String, String> identifiers = new LinkedHashMap<>();
		for (int element = 2; element < segment.elements().size(); element += 2) {
			if (!segment.at(element + 1).isEmpty()) {
				identifiers.putIfAbsent(segment.at(element), segment.at(element + 1));
			}
		}
		return identifiers;
	}

	@Nullable Report report() {
		close();
		Instant when = this.asOf;
		if (when == null && this.findings.isEmpty()) {
			when = this.made.asOf(this.made, this.settings.zone());
		}
		return (this.findings.isEmpty() && when != null) ? new Report(this.place, when, this.items) : null;
	}

}
