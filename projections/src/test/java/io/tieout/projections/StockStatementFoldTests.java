package io.tieout.projections;

import static io.tieout.projections.FedViews.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.inventory.AcceptedFigure;
import io.tieout.inventory.LineOutcome;
import io.tieout.inventory.LineResult;
import io.tieout.inventory.StatedAnchor;
import io.tieout.inventory.StatedLine;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.StatementCounts;
import io.tieout.inventory.StockStatementCommand.NoteComparison;
import io.tieout.inventory.StockStatementCommand.NoteItems;
import io.tieout.inventory.StockStatementCommand.RecordStatement;
import io.tieout.inventory.StockStatementCommand.RequestComparison;
import io.tieout.inventory.StockVarianceCommand.AcceptByPolicy;
import io.tieout.inventory.StockVarianceCommand.ApproveAcceptance;
import io.tieout.inventory.StockVarianceCommand.DetectVariance;
import io.tieout.inventory.StockVarianceCommand.ProposeAcceptance;
import io.tieout.inventory.StockVarianceCommand.RejectAcceptance;
import io.tieout.inventory.StockVarianceCommand.TieOutVariance;
import io.tieout.inventory.VarianceClass;
import io.tieout.inventory.VarianceFigures;
import io.tieout.inventory.VarianceId;
import io.tieout.inventory.VarianceStatus;
import io.tieout.projections.stockstatements.StockStatementItem;
import io.tieout.projections.stockstatements.StockStatementQueries;
import io.tieout.projections.stockstatements.VarianceFilter;
import io.tieout.projections.stockstatements.VarianceItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Statements and variances as people see them.
 */
class StockStatementFoldTests {

	private static FedViews views;

	private static StockStatementQueries queries;

	@BeforeAll
	static void start() {
		views = new FedViews();
		queries = new StockStatementQueries(views.sql());
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	@Test
	void aStatementShowsItsLastComparison() {
		SourceRef id = SourceRef.of("SHOP", "S#1");
		StatementCounts counts = StatementCounts.ofLines(1).and(LineOutcome.VARIANCE, true);
		views.act(statement(id, "STORE1"));
		views.awaitLevel();
		assertThat(queries.find(id).orElseThrow().counts()).isNull();
		views.act(new NoteItems(id, 1, List.of(new LineResult(new Sku("A"), LineOutcome.VARIANCE, null, null))),
				new NoteComparison(id, 1, counts, 7, 2, NOON), new RequestComparison(id, "ann", NOON));
		views.awaitLevel();
		StockStatementItem item = queries.find(id).orElseThrow();
		assertThat(item.counts()).isEqualTo(counts);
		assertThat(item.lines()).isOne();
		assertThat(item.compared()).isOne();
		assertThat(item.requested()).isEqualTo(2);
		assertThat(item.policyVersion()).isEqualTo(2);
	}

	@Test
	void statementsAreListedByPlaceAndSource() {
		views.act(statement(SourceRef.of("WMS", "L-1"), "DEPOT"), statement(SourceRef.of("WMS", "L-2"), "DEPOT"),
				statement(SourceRef.of("POS", "L-3"), "DEPOT"));
		views.awaitLevel();
		assertThat(queries.statements("DEPOT", "WMS", null, 10)).extracting(StockStatementItem::statement)
			.containsExactly("WMS/L-1", "WMS/L-2");
		assertThat(queries.statements("DEPOT", null, "POS/L-3", 1)).extracting(StockStatementItem::statement)
			.containsExactly("WMS/L-1");
		assertThat(queries.statements("NOWHERE", null, null, 10)).isEmpty();
	}

	@Test
	void aVarianceShowsBothFiguresAndWhoDecided() {
		VarianceId id = id("A");
		views.act(new DetectVariance(id, figures(7, 9), NOON),
				new ProposeAcceptance(id, null, AcceptedFigure.STATED, "recounted", "ann", NOON.plusSeconds(60)));
		VarianceItem proposed = find(id);
		assertThat(proposed.status()).isEqualTo(VarianceStatus.PROPOSED);
		assertThat(proposed.difference()).isEqualTo(Quantity.of(-2));
		assertThat(proposed.value()).isEqualTo(Money.of("-3.00", "GBP"));
		assertThat(proposed.version()).isEqualTo(2);
		views.tryInVain(new ApproveAcceptance(id, null, anchor(), null, "ann", NOON));
		assertThat(find(id).version()).isEqualTo(3);
		views.act(new ApproveAcceptance(id, 3L, anchor(), null, "bob", NOON));
		VarianceItem accepted = find(id);
		assertThat(accepted.status()).isEqualTo(VarianceStatus.ACCEPTED);
		assertThat(accepted.figure()).isEqualTo(AcceptedFigure.STATED);
		assertThat(accepted.proposedBy()).isEqualTo("ann");
		assertThat(accepted.approvedBy()).isEqualTo("bob");
		assertThat(accepted.anchored()).isEqualTo(Quantity.of(7));
		assertThat(accepted.firstSeen()).isEqualTo(NOON);
	}

	@Test
	void aProposalFallsWithOtherFiguresAndIsTurnedDownWithAReason() {
		VarianceId id = id("B");
		views.act(new DetectVariance(id, figures(7, 9), NOON),
				new ProposeAcceptance(id, null, AcceptedFigure.HELD, "sure", "ann", NOON),
				new DetectVariance(id, figures(7, 8), NOON.plusSeconds(60)));
		assertThat(find(id).status()).isEqualTo(VarianceStatus.OPEN);
		assertThat(find(id).proposedBy()).isNull();
		assertThat(find(id).held()).isEqualTo(Quantity.of(8));
		views.act(new ProposeAcceptance(id, null, AcceptedFigure.HELD, "sure", "ann", NOON),
				new RejectAcceptance(id, null, "count first", "bob", NOON));
		assertThat(find(id).status()).isEqualTo(VarianceStatus.OPEN);
		assertThat(find(id).reason()).isEqualTo("count first");
		views.act(new TieOutVariance(id, SourceRef.of("SHOP", "S-9"), NOON.plusSeconds(9), Quantity.of(8),
				Quantity.of(8), NOON));
		assertThat(find(id).status()).isEqualTo(VarianceStatus.TIED_OUT);
		assertThat(find(id).difference()).isEqualTo(Quantity.ZERO);
	}

	@Test
	void whatThePolicyAcceptsHasNoPersons() {
		VarianceId id = id("C");
		views.act(new DetectVariance(id, figures(7, 9), NOON), new AcceptByPolicy(id, anchor(), NOON));
		VarianceItem accepted = find(id);
		assertThat(accepted.status()).isEqualTo(VarianceStatus.ACCEPTED);
		assertThat(accepted.proposedBy()).isNull();
		assertThat(accepted.approvedBy()).isNull();
		assertThat(accepted.anchored()).isEqualTo(Quantity.of(7));
	}

	@Test
	void openVariancesAreListedByPlaceItemSourceAndAge() {
		long before = open();
		views.act(new DetectVariance(id("D"), figures(7, 9), NOON),
				new DetectVariance(id("E"), figures(7, 9), NOON.plusSeconds(60)),
				new DetectVariance(id("F"), figures(7, 9), NOON), new AcceptByPolicy(id("F"), anchor(), NOON));
		views.awaitLevel();
		assertThat(open()).isEqualTo(before + 2);
		assertThat(listed(new VarianceFilter("STORE1", "D", "SHOP", VarianceFilter.OPEN, null))).containsExactly("D");
		assertThat(listed(new VarianceFilter(null, "E", null, VarianceFilter.OPEN, NOON))).isEmpty();
		assertThat(listed(new VarianceFilter(null, null, null, Set.of(), NOON.plusSeconds(60)))).contains("D", "E",
				"F");
	}

	private static long open() {
		return queries.open();
	}

	private static List<String> listed(VarianceFilter filter) {
		List<String> skus = new ArrayList<>();
		queries.each(filter, (item) -> skus.add(item.sku().value()));
		return skus;
	}

	private static VarianceItem find(VarianceId id) {
		views.awaitLevel();
		return queries.find(id).orElseThrow();
	}

	private static VarianceId id(String sku) {
		return VarianceId.parse("SHOP/STORE1/" + sku);
	}

	private static StatedAnchor anchor() {
		return new StatedAnchor(SourceRef.of("SHOP", "S-1"), Quantity.of(7), NOON);
	}

	private static VarianceFigures figures(long stated, long held) {
		return new VarianceFigures(SourceRef.of("SHOP", "S-1"), NOON, StatedMeaning.ON_HAND, Quantity.of(stated),
				Quantity.of(held), Quantity.of(stated - held), Quantity.ZERO, Quantity.ZERO, Quantity.ZERO,
				Money.of("-3.00", "GBP"), VarianceClass.QUANTITY, 1);
	}

	private static RecordStatement statement(SourceRef id, String location) {
		return new RecordStatement(id, new LocationId(location), NOON, StatedMeaning.ON_HAND, false,
				List.of(new StatedLine(new Sku("A"), Quantity.of(7))));
	}

}
