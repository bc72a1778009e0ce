package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.lane.Live;
import io.tieout.eventstore.EventReader;
import io.tieout.projections.stockledger.LedgerLine;
import io.tieout.projections.stockledger.LedgerQuestion;
import io.tieout.projections.stockledger.LedgerQuestion.Place;
import io.tieout.projections.stockledger.StockLedgerQueries;
import io.tieout.projections.stockledger.StockLedgerRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What changed the stock of an item at a place.
 */
@RestController
class StockLedgerController {

	private final StockLedgerQueries ledger;

	private final EventReader reader;

	StockLedgerController(StockLedgerQueries ledger, @Live EventReader reader) {
		this.ledger = ledger;
		this.reader = reader;
	}

	/**
	 * The ledger of an item at a place, by business time, with the balance after each
	 * entry; as it is known now or was at an earlier time.
	 */
	@Operation(summary = "What changed the stock of an item at a place, with a running balance")
	@GetMapping("/experience/v1/stock-ledger")
	Page<StockLedgerDocument> ledger(@ParameterObject StockLedgerQuestion question) {
		int limit = Limit.of(question.limit());
		List<LedgerLine> lines = this.ledger.lines(new LedgerQuestion(question.position(), question.from(),
				question.to(), through(question.knownAt()), place(question.cursor()), limit + 1));
		return Page
			.of(lines, limit,
					(last) -> Cursor.after(ChronoUnit.MICROS.between(Instant.EPOCH, last.row().at()),
							last.row().anchor() ? 1 : 0, last.row().entry()))
			.map(StockLedgerDocument::of);
	}

	private long through(@Nullable Instant knownAt) {
		return (knownAt != null) ? this.reader.positionAt(knownAt) : StockLedgerQueries.BY_NOW;
	}

	private static @Nullable Place place(@Nullable String cursor) {
		Cursor after = Cursor.parse(cursor, 3);
		return (after == null) ? null : new Place(Instant.EPOCH.plus(after.number(0), ChronoUnit.MICROS),
				after.number(1) == 1, after.number(2));
	}

}
