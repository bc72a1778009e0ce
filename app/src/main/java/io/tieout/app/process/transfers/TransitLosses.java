package io.tieout.app.process.transfers;

import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import io.tieout.inventory.StockTransferCommand.WriteOffTransit;
import io.tieout.inventory.StockTransferEvent;
import io.tieout.inventory.TransferId;
import io.tieout.inventory.TransferProgress;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives goods on the way up: all of a decision in one append, or nothing.
 */
public final class TransitLosses {

	private final Commands commands;

	private final EventReader reader;

	TransitLosses(Commands commands, EventReader reader) {
		this.commands = commands;
		this.reader = reader;
	}

	/**
	 * Decides that goods will not arrive. Refused as {@link WriteOffTransit} says, as
	 * {@code TRANSFER_UNKNOWN}, or as {@code NOTHING_IN_TRANSIT} if all is asked for and
	 * none is on the way.
	 * @param lost which goods, {@code null} for all that is on the way
	 * @param reason why, in words
	 * @param context who decides and when
	 */
	public CommandResult lose(TransferId transfer, @Nullable List<LostGoods> lost, String reason,
			EventContext context) {
		SortedMap<Sku, TransferProgress> progress = progress(transfer);
		if (progress.isEmpty()) {
			return refused("TRANSFER_UNKNOWN", "Nothing is known of such a transfer.");
		}
		List<Command> losses = ((lost != null) ? lost : onTheWay(progress)).stream()
			.<Command>map((goods) -> new WriteOffTransit(transfer, goods.sku(), goods.quantity(), reason,
					context.occurredAt()))
			.toList();
		return losses.isEmpty() ? refused("NOTHING_IN_TRANSIT", "None of the transfer's goods is on the way.")
				: this.commands.executeTogether(losses, context);
	}

	/** By the transfer's own history, which is ahead of any view. */
	private SortedMap<Sku, TransferProgress> progress(TransferId transfer) {
		SortedMap<Sku, TransferProgress> progress = new TreeMap<>();
		this.reader.readAggregate("transfer:" + transfer, 0).forEach((recorded) -> {
			StockTransferEvent event = (StockTransferEvent) recorded.payload();
			progress.put(event.sku(), event.after());
		});
		return progress;
	}

	private static List<LostGoods> onTheWay(SortedMap<Sku, TransferProgress> progress) {
		return progress.entrySet()
			.stream()
			.filter((item) -> item.getValue().inTransit().isPositive())
			.map((item) -> new LostGoods(item.getKey(), item.getValue().inTransit()))
			.toList();
	}

	private static CommandResult refused(String code, String detail) {
		return new CommandResult.Refused(Rejection.of(code, detail), 0);
	}

}
