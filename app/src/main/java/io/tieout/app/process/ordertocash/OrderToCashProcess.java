package io.tieout.app.process.ordertocash;

import io.tieout.app.process.ProcessHandler;
import io.tieout.app.process.ordertocash.OrderTieOut.Ruling;
import io.tieout.contract.CommandKeys;
import io.tieout.contract.EventContext;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.reconciliation.Flow;
import io.tieout.reconciliation.BreakCommand;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ties orders and payments out. Events are only noted; an order is compared once it has
 * been quiet for a while, so that a file of orders followed by a file of payments does
 * not open and close thousands of breaks.
 *
 * <p>
 * A command's key is the event that last touched the order, and the break: judged again
 * on the same state, it is the same command, and its effect happens once.
 */
public final class OrderToCashProcess implements ProcessHandler {

	private static final Logger logger = LoggerFactory.getLogger(OrderToCashProcess.class);

	private static final String NAME = "order-to-cash";

	private static final int ORDERS_PER_PAGE = 1_000;

	/** Keeps the transaction of one call within a second or two. */
	private static final int PAGES_PER_CALL = 10;

	private final OrderTable table;

	private final OrderTieOut tieOut;

	private final OrderToCashTerms terms;

	private final BulkCommands commands;

	/**
	 * The process.
	 */
	public OrderToCashProcess(JdbcClient jdbc, BulkCommands commands, OrderToCashTerms terms) {
		this.table = new OrderTable(jdbc);
		this.tieOut = new OrderTieOut(terms);
		this.terms = terms;
		this.commands = commands;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<Flow> flows() {
		return OrderToCashRules.FLOWS;
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		this.table.write(OrderChanges.of(batch, this.terms.quiet()));
	}

	@Override
	public boolean settle(Instant clock, long position) {
		Instant now = clock.truncatedTo(ChronoUnit.MICROS);
		for (int page = 0; page < PAGES_PER_CALL; page++) {
			List<OrderState> due = this.table.due(now, ORDERS_PER_PAGE);
			if (due.isEmpty()) {
				break;
			}
			rule(due, now);
		}
		return !this.table.isAnyDue(now.plus(this.terms.longestWait()));
	}

	private void rule(List<OrderState> due, Instant now) {
		Map<String, Ruling> rulings = new LinkedHashMap<>();
		List<BulkCommands.Item> items = new ArrayList<>();
		for (OrderState state : due) {
			Ruling ruling = this.tieOut.rule(state, now);
			rulings.put(state.orderId(), ruling);
			ruling.commands().forEach((command) -> items.add(item(state, command, now)));
		}
		this.commands.execute(items).forEach(OrderToCashProcess::noteRefusal);
		this.table.reschedule(rulings);
	}

	private static void noteRefusal(CommandResult result) {
		if (result instanceof CommandResult.Refused refused) {
			logger.warn("A break was not recorded: {}", refused.rejection());
		}
	}

	private static BulkCommands.Item item(OrderState state, BreakCommand command, Instant now) {
		String trigger = state.trigger().eventId().toString();
		String key = CommandKeys.ofStep(NAME, trigger, command.breakId().toString());
		EventContext context = EventContext.of(now, NAME, state.trigger().correlationId())
			.causedBy(trigger)
			.keyed(key, trigger);
		return new BulkCommands.Item(List.of(command), context);
	}

}
