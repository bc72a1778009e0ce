package io.tieout.inventory;

import static io.tieout.inventory.Statements.STATEMENT;
import static io.tieout.inventory.Statements.STORE;
import static io.tieout.inventory.Statements.line;
import static io.tieout.inventory.Statements.lines;
import static io.tieout.inventory.Statements.statement;
import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.Event;
import io.tieout.core.Sku;
import io.tieout.inventory.StockStatementCommand.RecordStatement;
import io.tieout.inventory.StockStatementCommand.NoteComparison;
import io.tieout.inventory.StockStatementCommand.NoteItems;
import io.tieout.inventory.StockStatementCommand.RequestComparison;
import io.tieout.inventory.StockStatementEvent.ComparisonRequested;
import io.tieout.inventory.StockStatementEvent.ItemsCompared;
import io.tieout.inventory.StockStatementEvent.LinesStated;
import io.tieout.inventory.StockStatementEvent.StatementCompared;
import io.tieout.inventory.StockStatementEvent.StatementOpened;
import io.tieout.inventory.StockStatementEvent.StatementRecorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StockStatementTests {

	private static final RecordStatement TWO = statement(line("TEA-100", 7L), line("MUG-1", null));

	private static final NoteItems ITEMS = new NoteItems(STATEMENT, 1,
			List.of(new LineResult(new Sku("MUG-1"), LineOutcome.UNKNOWN, null, null),
					new LineResult(new Sku("TEA-100"), LineOutcome.VARIANCE, units(7), units(9))));

	private static final StatementCounts COUNTS = StatementCounts.ofLines(2)
		.and(LineOutcome.UNKNOWN, true)
		.and(LineOutcome.VARIANCE, true);

	private static final NoteComparison OVER = new NoteComparison(STATEMENT, 1, COUNTS, 9, 1, at("14:00"));

	private static final StatementCompared COMPARED = new StatementCompared(STATEMENT, 1, COUNTS, 9, 1, at("14:00"));

	private final Fixture<StockStatementAggregate> fixture = new Fixture<>(StockStatementAggregate.class);

	@Test
	void aStatementIsRecordedWholeWithWhatIsNotTracked() {
		this.fixture.given().when(TWO).expect(recorded(TWO));
	}

	@Test
	void aFigureBelowZeroIsAFigure() {
		RecordStatement negative = statement(line("TEA-100", -2L));
		this.fixture.given().when(negative).expect(recorded(negative));
	}

	@Test
	void aLongStatementIsRecordedInPortions() {
		RecordStatement longer = statement(true, lines(2 * StatementRules.LINES_PER_EVENT + 1));
		Event[] events = recorded(longer);
		this.fixture.given().when(longer).expect(events);
		assertThat(events).hasSize(5).filteredOn(LinesStated.class::isInstance).hasSize(3);
	}

	@Test
	void aCompleteStatementWithoutLinesSaysThatNothingIsThere() {
		RecordStatement empty = statement(true, List.of());
		this.fixture.given().when(empty).expect(recorded(empty));
	}

	@Test
	void theSameStatementAgainChangesNothing() {
		this.fixture.given(recorded(TWO)).when(TWO).expectUnchanged();
	}

	@Test
	void anotherContentUnderTheSameIdIsRefused() {
		this.fixture.given(recorded(TWO))
			.when(statement(line("TEA-100", 8L), line("MUG-1", null)))
			.expectRefused("SOURCE_RECORD_CHANGED");
		new Fixture<>(StockStatementAggregate.class).given(recorded(TWO))
			.when(statement(true, TWO.lines()))
			.expectRefused("SOURCE_RECORD_CHANGED");
	}

	@Test
	void aStatementThatSaysNothingIsRefused() {
		this.fixture.given().when(statement()).expectRefused("STATEMENT_EMPTY");
	}

	@Test
	void aCodeThatIsStatedTwiceIsRefused() {
		this.fixture.given().when(statement(line("TEA-100", 7L), line("tea-100", 7L))).expectRefused("LINE_REPEATED");
	}

	@Test
	void anImplausibleFigureIsRefused() {
		this.fixture.given().when(statement(line("TEA-100", 1_000_000_001L))).expectRefused("QUANTITY_TOO_LARGE");
		new Fixture<>(StockStatementAggregate.class).given()
			.when(statement(line("TEA-100", -1_000_000_001L)))
			.expectRefused("QUANTITY_TOO_LARGE");
	}

	@Test
	void aStatementBeyondAllMeasureIsRefused() {
		this.fixture.given()
			.when(statement(true, lines(StatementRules.MOST_LINES + 1)))
			.expectRefused("STATEMENT_TOO_LONG");
	}

	@Test
	void aCutOffOfAnotherWorldIsRefused() {
		this.fixture.given()
			.when(new RecordStatement(STATEMENT, STORE, Instant.MAX, StatedMeaning.ON_HAND, false, TWO.lines()))
			.expectRefused("OCCURRED_AT_OUT_OF_RANGE");
	}

	@Test
	void aComparisonIsAskedForAgainAndNumbered() {
		this.fixture.given(recorded(TWO))
			.when(new RequestComparison(STATEMENT, "ann", at("15:00")))
			.expect(new ComparisonRequested(STATEMENT, 2, "ann", at("15:00")));
	}

	@Test
	void whatDoesNotTieOutIsNotedItemByItem() {
		this.fixture.given(recorded(TWO)).when(ITEMS).expect(new ItemsCompared(STATEMENT, 1, ITEMS.items()));
	}

	@Test
	void aComparisonIsOverOnce() {
		this.fixture.given(recorded(TWO)).when(OVER).expect(COMPARED);
		Event[] over = Stream.concat(Stream.of(recorded(TWO)), Stream.of(COMPARED)).toArray(Event[]::new);
		new Fixture<>(StockStatementAggregate.class).given(over).when(OVER).expectUnchanged();
		new Fixture<>(StockStatementAggregate.class).given(over).when(ITEMS).expectUnchanged();
	}

	@Test
	void nothingIsSaidOfAStatementThatIsNotThere() {
		this.fixture.given()
			.when(new RequestComparison(STATEMENT, "ann", at("15:00")))
			.expectRefused("STATEMENT_UNKNOWN");
		new Fixture<>(StockStatementAggregate.class).given().when(ITEMS).expectRefused("STATEMENT_UNKNOWN");
		new Fixture<>(StockStatementAggregate.class).given().when(OVER).expectRefused("STATEMENT_UNKNOWN");
	}

	private static Event[] recorded(RecordStatement command) {
		List<Event> events = new ArrayList<>();
		int size = command.lines().size();
		events.add(new StatementOpened(STATEMENT, STORE, at("12:00"), StatedMeaning.ON_HAND, command.complete(), size));
		for (int first = 0; first < size; first += 2_000) {
			events
				.add(new LinesStated(STATEMENT, first, command.lines().subList(first, Math.min(size, first + 2_000))));
		}
		events.add(new StatementRecorded(STATEMENT, STORE, at("12:00"), size, StatementContent.digest(command)));
		return events.toArray(Event[]::new);
	}

}
