package io.tieout.app.connector.saleslines;

import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.MovedItems;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.contract.Command;
import io.tieout.core.BusinessDate;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.finance.CustomerRef;
import io.tieout.finance.SaleLine;
import io.tieout.finance.SaleLineKind;
import io.tieout.finance.StoreDayCommand.RecordSaleLine;
import io.tieout.finance.StoreDayId;
import io.tieout.inventory.DocumentRef;
import io.tieout.inventory.Component;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.ProductCommand.IntroduceProduct;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockReason;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;
import io.tieout.sealing.RecordKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says in canonical terms what the lines of one store state: a sale line for finance,
 * first, and with it what moves in stock and what the line makes known of the catalogue.
 */
final class SaleTranslation {

	/** The name the customer's number is sealed under; frozen with the first event. */
	private static final String CUSTOMER_BOUND_TO = "finance.SaleLineRecorded/1/customer";

	private final SalesLinesSettings settings;

	private final LocationId store;

	private final SourceSystem source;

	SaleTranslation(SalesLinesSettings settings, LocationId store, SourceSystem source) {
		this.settings = settings;
		this.store = store;
		this.source = source;
	}

	/**
	 * What a line states.
	 */
	Statement statement(Sale sale, Identities identities) {
		Instant occurredAt = sale.at().atZone(this.settings.zone()).toInstant();
		BusinessDate day = new BusinessDate(sale.at().toLocalDate());
		String hash = sale.customer().isEmpty() ? null : identities.opaque(this.source, sale.customer());
		SourceRef reference = new SourceRef(this.source, sale.lineId(), 0);
		RecordKey invoiceKey = RecordKey.of("sale", new SourceRef(this.source, sale.invoice(), 0));
		Statement statement = Statement
			.of(RecordIdentity.ofFact(SalesLinesFeed.PROFILE.name(), reference), occurredAt, day, businessObject(sale),
					sale.content(), (surroundings) -> plan(sale, day, occurredAt, hash, surroundings))
			.asking(Set.of(sale.code()))
			.sealedUnder((hash != null) ? invoiceKey : null);
		return sale.touchesStock() ? statement.needing(AuthorityRight.MOVE, AuthoritySubject.stockOf(this.store))
				: statement;
	}

	private String businessObject(Sale sale) {
		return sale.touchesStock() ? new StockPositionId(this.store, sale.code()).aggregateId()
				: "sale:" + this.source + "/" + sale.invoice();
	}

	private Plan plan(Sale sale, BusinessDate day, Instant occurredAt, @Nullable String customerHash,
			Surroundings surroundings) {
		Sku sku = surroundings.product(sale.code()).map(KnownProduct::sku).orElse(sale.code());
		CustomerRef customer = (customerHash != null)
				? new CustomerRef(customerHash, surroundings.seal(CUSTOMER_BOUND_TO, sale.customer())) : null;
		List<Command> commands = new ArrayList<>();
		commands.add(new RecordSaleLine(new StoreDayId(this.settings.company(), this.store, day),
				line(sale, sku, occurredAt, customer)));
		if (surroundings.product(sale.code()).isEmpty()) {
			commands.addAll(introduction(sale));
			return move(sale, List.of(new Component(sku, sale.quantity())), occurredAt, commands);
		}
		MovedItems moved = MovedItems.of(sale.code(), sale.quantity(), surroundings);
		Cause obstacle = moved.obstacle();
		return (obstacle != null && sale.touchesStock()) ? Plan.blocked(obstacle)
				: move(sale, moved.items(), occurredAt, commands);
	}

	/**
	 * The feed brings its own catalogue; another line may have brought the item by now.
	 */
	private static List<Command> introduction(Sale sale) {
		IntroduceProduct introduce = new IntroduceProduct(sale.code(), sale.name(), sale.touchesStock());
		return List.of(introduce, introduce.claim());
	}

	private Plan move(Sale sale, List<Component> items, Instant occurredAt, List<Command> commands) {
		if (sale.touchesStock()) {
			items.forEach((item) -> commands.add(movement(sale, item.sku(), item.quantity(), occurredAt)));
		}
		return Plan.ready(commands);
	}

	private SaleLine line(Sale sale, Sku sku, Instant occurredAt, @Nullable CustomerRef customer) {
		return new SaleLine(sale.lineId(), sale.invoice(), sale.kind(), sale.returned(), sku, sale.quantity(),
				sale.price(), sale.price().times(sale.quantity()), null, this.settings.channel(),
				this.settings.tender(), this.settings.taxCode(), this.settings.department(), customer, occurredAt);
	}

	private RecordMovement movement(Sale sale, Sku sku, Quantity quantity, Instant occurredAt) {
		StockPositionId position = new StockPositionId(this.store, sku);
		DocumentRef invoice = DocumentRef.ofSystem(this.source, sale.invoice());
		if (sale.kind() == SaleLineKind.STOCK_ADJUSTMENT) {
			return new RecordMovement(position, MovementKind.ADJUSTED, quantity, StockReason.SHRINKAGE, null, invoice,
					occurredAt);
		}
		return sale.returned()
				? new RecordMovement(position, MovementKind.RETURNED, quantity.negated(), null, null, invoice,
						occurredAt)
				: new RecordMovement(position, MovementKind.SOLD, quantity, null, null, invoice, occurredAt);
	}

}
