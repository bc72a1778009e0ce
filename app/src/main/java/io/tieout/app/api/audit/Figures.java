package io.tieout.app.api.audit;

import io.tieout.app.api.evidence.JournalSources;
import io.tieout.app.api.evidence.OrderBreaks;
import io.tieout.app.api.http.BreakRef;
import io.tieout.app.api.http.StockRef;
import io.tieout.app.process.erpposting.SalesPosting;
import io.tieout.core.OrderId;
import io.tieout.customer.CustomerRecordEvent;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.OrderEvent;
import io.tieout.finance.PaymentEvent.PaymentRecorded;
import io.tieout.finance.StoreDayEvent.SaleLineRecorded;
import io.tieout.finance.TillDayEvent;
import io.tieout.finance.TillDayId;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockStatementEvent;
import io.tieout.inventory.StockVarianceEvent;
import io.tieout.projections.breaks.BreakItem;
import io.tieout.projections.breaks.BreakQueries;
import io.tieout.projections.customers.CustomerQueries;
import io.tieout.projections.tradingdays.AcceptedFact;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.FeedId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Leads from an event to the figures it is in, the way back from where every figure
 * opens.
 */
@Component
final class Figures {

	private static final String EXPERIENCE = "/experience/v1/";

	private final JournalSources journals;

	private final BreakQueries breaks;

	private final OrderBreaks orderBreaks;

	private final CustomerQueries customers;

	Figures(JournalSources journals, BreakQueries breaks, OrderBreaks orderBreaks, CustomerQueries customers) {
		this.journals = journals;
		this.breaks = breaks;
		this.orderBreaks = orderBreaks;
		this.customers = customers;
	}

	List<FigureDocument> of(RecordedEvent event) {
		return Stream.concat(AcceptedFact.of(event).map(Figures::tradingDay).stream(), others(event)).toList();
	}

	private static FigureDocument tradingDay(AcceptedFact fact) {
		FeedId feed = fact.feed();
		return new FigureDocument("TRADING_DAY", feed.businessDate() + "/" + feed.source() + "/" + feed.flow(),
				EXPERIENCE + "trading-days/" + feed.businessDate());
	}

	private Stream<FigureDocument> others(RecordedEvent event) {
		if (event.payload() instanceof StockPositionEvent stock) {
			return Stream.of(availability(stock.position()));
		}
		if (event.payload() instanceof StockStatementEvent statement) {
			return Stream.of(named("STATEMENT", StockRef.of(statement.statement()), "statements/"));
		}
		if (event.payload() instanceof StockVarianceEvent variance) {
			return Stream.of(named("VARIANCE", StockRef.of(variance.variance()), "variances/"));
		}
		if (event.payload() instanceof SaleLineRecorded sale) {
			return sold(event, sale);
		}
		if (event.payload() instanceof TillDayEvent till) {
			return Stream.of(tillDay(till.tillDay()));
		}
		if (event.payload() instanceof OrderEvent order) {
			return orderAndBreaks(order.orderId());
		}
		if (event.payload() instanceof PaymentRecorded payment) {
			return orderAndBreaks(payment.orderId());
		}
		return (event.payload() instanceof CustomerRecordEvent record) ? customer(record.recordId()) : Stream.of();
	}

	private static FigureDocument availability(StockPositionId position) {
		return new FigureDocument("AVAILABILITY", position.toString(), EXPERIENCE + "availability?sku="
				+ encoded(position.sku()) + "&location=" + encoded(position.location()));
	}

	private static FigureDocument tillDay(TillDayId day) {
		return new FigureDocument("TILL_DAY", day.toString(), EXPERIENCE + "till-days?store=" + encoded(day.store())
				+ "&workstation=" + encoded(day.workstation()) + "&date=" + day.date());
	}

	private static FigureDocument named(String kind, String name, String list) {
		return new FigureDocument(kind, name, EXPERIENCE + list + encoded(name));
	}

	private Stream<FigureDocument> sold(RecordedEvent event, SaleLineRecorded sale) {
		return Stream.concat(this.journals.linesOver(event, sale).stream().map(Figures::journalLine),
				postingBreak(event, sale).map(Figures::breakOf).stream());
	}

	private static FigureDocument journalLine(JournalSources.Line line) {
		return new FigureDocument("JOURNAL_LINE", line.journal() + "/" + line.number(),
				EXPERIENCE + "journals/" + encoded(line.journal()) + "/lines/" + line.number() + "/sources");
	}

	/** The break of its store-day, if it is among the lines that are not posted. */
	private Optional<BreakItem> postingBreak(RecordedEvent event, SaleLineRecorded sale) {
		return Optional.ofNullable(event.context().source())
			.flatMap((source) -> this.breaks.find(SalesPosting.breakOf(source.system(), sale.storeDay()).toString()))
			.filter((found) -> found.evidence().left().contains(event.position()));
	}

	private Stream<FigureDocument> orderAndBreaks(OrderId order) {
		return Stream.concat(
				Stream.of(new FigureDocument("ORDER", order.value(), EXPERIENCE + "orders/" + encoded(order))),
				this.orderBreaks.of(order).stream().map(Figures::breakOf));
	}

	private static FigureDocument breakOf(BreakItem item) {
		BreakId id = BreakId.of(item.flow(), item.key());
		return new FigureDocument("BREAK", BreakRef.of(id), EXPERIENCE + "breaks/" + encoded(BreakRef.of(id)));
	}

	private Stream<FigureDocument> customer(RecordId record) {
		return this.customers.ofRecord(record)
			.map((id) -> new FigureDocument("CUSTOMER", id.toString(), EXPERIENCE + "customers/" + id))
			.stream();
	}

	private static String encoded(Object value) {
		return UriUtils.encode(value.toString(), StandardCharsets.UTF_8);
	}

}
