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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An INVRPT on its way to a report, segment by segment. What follows a quantity is about
 * that quantity.
 */
final class EdifactReading {

	private static final Identifiers IDENTIFIERS = new Identifiers(List.of("SRV", "EN", "UP"),
			List.of("BP", "IN", "SA", "VN", "VP"));

	private static final String BATCH_TYPE = "NB";

	/** Warehouse, inventory reporting party. */
	private static final List<String> PLACE_PARTIES = List.of("WH", "GY");

	/** Location of goods, warehouse, plant. */
	private static final Set<String> PLACE_LOCATIONS = Set.of("14", "18", "19");

	/** The code list of GS1. */
	private static final String GS1 = "9";

	/** Inventory report date, else the date of the message. */
	private static final List<String> DATE_QUALIFIERS = List.of("366", "137");

	private static final String CANCELLATION = "1";

	private final EdiSettings settings;

	private final SourceSystem partner;

	private final Findings findings;

	private final EdiTime made;

	private final List<ReportedItem> items = new ArrayList<>();

	private @Nullable Place place;

	private int placeRank = PLACE_PARTIES.size();

	private @Nullable Instant asOf;

	private int dateRank = DATE_QUALIFIERS.size();

	private @Nullable Segment item;

	/** What names the open item, by kind of name. */
	private Map<String, String> names = new LinkedHashMap<>();

	private List<Figure> figures = new ArrayList<>();

	/** Whether the last quantity is one of stock, so that what follows is about it. */
	private boolean figureOpen;

	EdifactReading(EdiMessage message, EdiSettings settings, SourceSystem partner, Findings findings) {
		this.settings = settings;
		this.partner = partner;
		this.findings = findings;
		Segment header = message.header();
		EdiTime read = findings.value(header, 4, header.at(4), (date) -> EdiTime.of(date, header.at(4, 2)));
		this.made = (read != null) ? read : EdiTime.of("19700101", "");
	}

	void take(Segment segment) {
		switch (segment.tag()) {
			case "BGM" -> begin(segment);
			case "DTM" -> date(segment);
			case "NAD" -> party(segment);
			case "LIN" -> open(segment);
			case "PIA" -> identifiers(segment);
			case "QTY" -> figure(segment);
			case "LOC" -> location(segment);
			case "CPS", "PAC", "GIN" -> change(Figure::asPart);
			default -> {
			}
		}
	}

	private void begin(Segment segment) {
		if (segment.at(3).equals(CANCELLATION)) {
			this.findings.addCancellation(segment, 3);
		}
	}

	private void date(Segment segment) {
		int rank = DATE_QUALIFIERS.indexOf(segment.at(1));
		if (rank < 0 || (this.item != null && rank > 0)) {
			return;
		}
		Instant when = this.findings.value(segment, 1, segment.at(1, 2),
				(date) -> EdiTime.ofFormat(date, segment.at(1, 3)).asOf(this.made, this.settings.zone()));
		if (when != null && this.item != null) {
			change((figure) -> figure.asOf(when));
		}
		else if (when != null && rank < this.dateRank) {
			this.asOf = when;
			this.dateRank = rank;
		}
	}

	private void party(Segment segment) {
		int rank = PLACE_PARTIES.indexOf(segment.at(1));
		if (rank >= 0 && rank < this.placeRank && this.item == null && !segment.at(2).isEmpty()) {
			this.place = place(segment.at(2), segment.at(2, 3));
			this.placeRank = rank;
		}
	}

	private void location(Segment segment) {
		if (PLACE_LOCATIONS.contains(segment.at(1)) && !segment.at(2).isEmpty()) {
			Place named = place(segment.at(2), segment.at(2, 3));
			if (this.item != null) {
				change((figure) -> figure.at(named));
			}
			else {
				this.place = named;
				this.placeRank = -1;
			}
		}
	}

	private Place place(String code, String codeList) {
		return codeList.equals(GS1) ? Place.ofGln(code) : Place.ofPartner(this.partner, code);
	}

	private void change(UnaryOperator<Figure> changed) {
		if (this.figureOpen) {
			int last = this.figures.size() - 1;
			this.figures.set(last, changed.apply(this.figures.get(last)));
		}
	}

	private void open(Segment segment) {
		close();
		this.item = segment;
		if (!segment.at(3).isEmpty()) {
			this.names.put(segment.at(3, 2), segment.at(3));
		}
	}

	private void identifiers(Segment segment) {
		for (int element = 2; element <= segment.elements().size() && this.item != null; element++) {
			if (!segment.at(element).isEmpty()) {
				this.names.putIfAbsent(segment.at(element, 2), segment.at(element));
			}
		}
	}

	private void figure(Segment segment) {
		StatedMeaning meaning = this.settings.edifactQuantities().get(segment.at(1));
		this.figureOpen = false;
		if (this.item == null || meaning == null) {
			return;
		}
		Quantity quantity = this.findings.value(segment, 1, segment.at(1, 2).replace(',', '.'), Quantity::parse);
		if (quantity != null) {
			this.figures.add(new Figure(meaning, quantity, null, null, false, segment));
			this.figureOpen = true;
		}
	}

	private void close() {
		Segment opened = this.item;
		if (opened != null) {
			ItemName name = IDENTIFIERS.name(this.names, opened, this.findings);
			if (this.figures.isEmpty()) {
				this.findings.add(opened, 1, "QUANTITY_MISSING",
						"The item has no quantity under a qualifier that is known to mean stock; tieout.edi.edifact-quantities says which are.");
			}
			if (name != null) {
				this.items.add(new ReportedItem(name, this.names.getOrDefault(BATCH_TYPE, ""), this.figures, opened));
			}
		}
		this.names = new LinkedHashMap<>();
		this.figures = new ArrayList<>();
		this.figureOpen = false;
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
