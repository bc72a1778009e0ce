package io.tieout.app.process.stockreconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ingest.StoredProducts;
import io.tieout.app.process.ProcessOnPostgres;
import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.core.UnitPrice;
import io.tieout.eventstore.CommandResult;
import io.tieout.inventory.AcceptedFigure;
import io.tieout.inventory.InventoryDomain;
import io.tieout.inventory.LineResult;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.ProductCommand.RegisterProduct;
import io.tieout.inventory.ProductVersion;
import io.tieout.inventory.StatedLine;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.StatementCounts;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockStatementCommand.RecordStatement;
import io.tieout.inventory.StockStatementCommand.RequestComparison;
import io.tieout.inventory.StockStatementEvent.ItemsCompared;
import io.tieout.inventory.StockStatementEvent.StatementCompared;
import io.tieout.inventory.StockVarianceCommand.ProposeAcceptance;
import io.tieout.inventory.StockVarianceCommand.RejectAcceptance;
import io.tieout.inventory.VarianceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store, a shelf in it, and the comparison of what sources state of it, driven by hand.
 */
final class Shelf implements AutoCloseable {

	static final LocationId STORE = new LocationId("STORE-1");

	static final Instant DAY = Instant.parse("2026-05-04T00:00:00Z");

	final ProcessOnPostgres store = new ProcessOnPostgres(new InventoryDomain());

	/** When the facts of a test are long recorded. */
	private Instant now = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);

	StockReconciliationProcess process = process(AnchorAuthority.NOBODY);

	private StockReconciliationTerms.@Nullable Policy policy;

	StockReconciliationProcess process(AnchorAuthority authority) {
		StockReconciliationTerms terms = new StockReconciliationTerms(3, Duration.ofSeconds(2),
				(this.policy != null) ? List.of(this.policy) : List.of());
		return new StockReconciliationProcess(this.store.jdbc(),
				new StatedItems(this.store.reader(), new StoredProducts(this.store.node().store())),
				new PositionHistories(this.store.reader()), authority, terms, this.store.node().bulk());
	}

	/** From now on the policy is this one. */
	void under(String toleranceUnits, @Nullable String toleranceValue, String acceptUnits, @Nullable String acceptValue,
			AnchorAuthority authority) {
		this.policy = new StockReconciliationTerms.Policy(null, STORE.value(), new BigDecimal(toleranceUnits),
				decimal(toleranceValue), new BigDecimal(acceptUnits), decimal(acceptValue), Duration.ZERO);
		this.process = process(authority);
	}

	private static @Nullable BigDecimal decimal(@Nullable String text) {
		return (text != null) ? new BigDecimal(text) : null;
	}

	static Instant at(String time) {
		return Instant.parse("2026-05-04T" + time + ":00Z");
	}

	void register(String sku, String... aliases) {
		register(sku, true, aliases);
	}

	void register(String sku, boolean stocked, String... aliases) {
		RegisterProduct product = new RegisterProduct(new Sku(sku), "Item", null,
				List.of(aliases).stream().map(Sku::new).toList(), "PCE", stocked, List.of(),
				new ProductVersion(new SourceSystem("ERP"), null, DAY));
		List<Command> commands = new ArrayList<>(List.of(product));
		commands.addAll(product.claims());
		assertThat(this.store.node().commands().executeTogether(commands, EventContext.of(DAY, "clerk", "setup")))
			.isInstanceOf(CommandResult.Accepted.class);
	}

	void move(String source, MovementKind kind, String sku, long units, String time) {
		move(source, kind, sku, units, time, null);
	}

	void move(String source, MovementKind kind, String sku, long units, String time, @Nullable String cost) {
		this.store.record(source, List.of(new RecordMovement(position(sku), kind, Quantity.of(units), null,
				(cost != null) ? UnitPrice.of(cost, "GBP") : null, null, at(time))));
	}

	static StockPositionId position(String sku) {
		return new StockPositionId(STORE, new Sku(sku));
	}

	static StatedLine line(String sku, @Nullable Integer units) {
		return new StatedLine(new Sku(sku), (units != null) ? Quantity.of(units) : null);
	}

	SourceRef state(String source, String id, String asOf, StatedLine... lines) {
		return state(source, id, asOf, StatedMeaning.ON_HAND, false, List.of(lines));
	}

	SourceRef state(String source, String id, String asOf, StatedMeaning meaning, boolean complete,
			List<StatedLine> lines) {
		SourceRef statement = SourceRef.of(source, id);
		this.store.record(source, List.of(new RecordStatement(statement, STORE, at(asOf), meaning, complete, lines)));
		return statement;
	}

	/** Lets the flow decide everything. */
	void settle() {
		settle(this.process);
	}

	void settle(StockReconciliationProcess by) {
		do {
			this.now = this.now.plusSeconds(10);
		}
		while (!this.store.settle(by, this.now));
	}

	void reconcile(SourceRef statement) {
		this.store.node()
			.commands()
			.execute(new RequestComparison(statement, "ann", this.now), EventContext.of(this.now, "ann", "again"));
		this.now = this.now.plusSeconds(3_600);
		settle();
	}

	/** What came of the last comparison of a statement. */
	StatementCounts counts(SourceRef statement) {
		return compared(statement).counts();
	}

	private StatementCompared compared(SourceRef statement) {
		List<StatementCompared> all = this.store.events(StatementCompared.class)
			.stream()
			.filter((event) -> event.statement().equals(statement))
			.toList();
		return all.get(all.size() - 1);
	}

	/** The items of the last comparison of a statement that do not tie out. */
	List<LineResult> results(SourceRef statement) {
		long last = compared(statement).comparison();
		return this.store.events(ItemsCompared.class)
			.stream()
			.filter((event) -> event.statement().equals(statement) && event.comparison() == last)
			.flatMap((event) -> event.items().stream())
			.toList();
	}

	static VarianceId variance(String source, String sku) {
		return new VarianceId(new SourceSystem(source), STORE, new Sku(sku));
	}

	CommandResult propose(VarianceId variance, AcceptedFigure figure) {
		return this.store.node()
			.commands()
			.execute(new ProposeAcceptance(variance, null, figure, "looked", "ann", this.now),
					EventContext.of(this.now, "ann", "propose"));
	}

	CommandResult reject(VarianceId variance) {
		return this.store.node()
			.commands()
			.execute(new RejectAcceptance(variance, null, "count first", "bob", this.now),
					EventContext.of(this.now, "bob", "reject"));
	}

	CommandResult approve(VarianceId variance) {
		return new VarianceDecisions(this.store.node().store(), new PositionHistories(this.store.reader()),
				this.store.node().commands())
			.approve(variance, null, null, EventContext.of(this.now, "bob", "approve"));
	}

	/** Two persons accept a figure. */
	void accept(VarianceId variance, AcceptedFigure figure) {
		assertThat(propose(variance, figure)).isInstanceOf(CommandResult.Accepted.class);
		assertThat(approve(variance)).isInstanceOf(CommandResult.Accepted.class);
	}

	/** What is on hand by what is known now. */
	long onHand(String sku) {
		return heldAt(sku, "23:59");
	}

	long heldAt(String sku, String time) {
		StockPositionId position = position(sku);
		return Objects
			.requireNonNull(new PositionHistories(this.store.reader())
				.at(position.location(), List.of(position.sku()), at(time), Long.MAX_VALUE)
				.get(position.sku()))
			.onHand()
			.toDecimal()
			.longValueExact();
	}

	@Override
	public void close() {
		this.store.close();
	}

}
