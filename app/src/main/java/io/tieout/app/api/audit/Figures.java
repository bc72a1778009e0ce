package io.tieout.app.api.audit;

import io.tieout.app.api.evidence.JournalSources;
import io.tieout.app.api.http.BreakRef;
import io.tieout.app.process.ordertocash.OrderToCashRules;
import io.tieout.core.OrderId;
import io.tieout.customer.CustomerRecordEvent;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.OrderEvent;
import io.tieout.finance.PaymentEvent.PaymentRecorded;
import io.tieout.finance.StoreDayEvent.SaleLineRecorded;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.breaks.BreakQueries;
import io.tieout.projections.customers.CustomerQueries;
import io.tieout.reconciliation.BreakId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

	private final CustomerQueries customers;

	Figures(JournalSources journals, BreakQueries breaks, CustomerQueries customers) {
		this.journals = journals;
		this.breaks = breaks;
		this.customers = customers;
	}

	List<FigureDocument> of(RecordedEvent event) {
		if (event.payload() instanceof StockPositionEvent stock) {
			return List.of(availability(stock.position()));
		}
		if (event.payload() instanceof SaleLineRecorded sale) {
			return sold(event, sale);
		}
		if (event.payload() instanceof OrderEvent order) {
			return orderAndBreaks(order.orderId());
		}
		if (event.payload() instanceof PaymentRecorded payment) {
			return orderAndBreaks(payment.orderId());
		}
		return (event.payload() instanceof CustomerRecordEvent record) ? customer(record.recordId()) : List.of();
	}

	private static FigureDocument availability(StockPositionId position) {
		return new FigureDocument("AVAILABILITY", position.toString(), EXPERIENCE + "availability?sku="
				+ encoded(position.sku()) + "&location=" + encoded(position.location()));
	}

	private List<FigureDocument> sold(RecordedEvent event, SaleLineRecorded sale) {
		List<FigureDocument> figures = new ArrayList<>();
		figures.add(new FigureDocument("TRADING_DAY", sale.storeDay().date().toString(),
				EXPERIENCE + "trading-days/" + sale.storeDay().date()));
		this.journals.linesOver(event, sale)
			.forEach((line) -> figures.add(new FigureDocument("JOURNAL_LINE", line.journal() + "/" + line.number(),
					EXPERIENCE + "journals/" + encoded(line.journal()) + "/lines/" + line.number() + "/sources")));
		return figures;
	}

	private List<FigureDocument> orderAndBreaks(OrderId order) {
		return Stream
			.concat(Stream.of(new FigureDocument("ORDER", order.value(), EXPERIENCE + "orders/" + encoded(order))),
					Stream.of(OrderToCashRules.ORDER_PAYMENT, OrderToCashRules.ORDER_STATUS)
						.map((flow) -> new BreakId(flow, order.value()))
						.filter((id) -> this.breaks.find(id.toString()).isPresent())
						.map(Figures::breakOf))
			.toList();
	}

	private static FigureDocument breakOf(BreakId id) {
		return new FigureDocument("BREAK", BreakRef.of(id), EXPERIENCE + "breaks/" + encoded(BreakRef.of(id)));
	}

	private List<FigureDocument> customer(RecordId record) {
		return this.customers.ofRecord(record)
			.map((id) -> new FigureDocument("CUSTOMER", id.toString(), EXPERIENCE + "customers/" + id))
			.stream()
			.toList();
	}

	private static String encoded(Object value) {
		return UriUtils.encode(value.toString(), StandardCharsets.UTF_8);
	}

}
