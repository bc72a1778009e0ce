package io.tieout.projections.shelf;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;

/**
 * Records what happened, without rules.
 */
public sealed interface ShelfCommand extends Command {

	ShelfEvent event();

	@Override
	default String aggregateId() {
		return event().aggregateId();
	}

	@MessageType(name = "shelf.RecordPut")
	record RecordPut(ShelfEvent.Put event) implements ShelfCommand {
	}

	@MessageType(name = "shelf.RecordCarried")
	record RecordCarried(ShelfEvent.Carried event) implements ShelfCommand {
	}

	@MessageType(name = "shelf.RecordCleared")
	record RecordCleared(ShelfEvent.Cleared event) implements ShelfCommand {
	}

	@MessageType(name = "shelf.RecordInspected")
	record RecordInspected(ShelfEvent.Inspected event) implements ShelfCommand {
	}

	@MessageType(name = "shelf.RecordToppled")
	record RecordToppled(ShelfEvent.Toppled event) implements ShelfCommand {
	}

	/** The command that records an event. */
	static ShelfCommand of(ShelfEvent event) {
		if (event instanceof ShelfEvent.Put put) {
			return new RecordPut(put);
		}
		if (event instanceof ShelfEvent.Carried carried) {
			return new RecordCarried(carried);
		}
		if (event instanceof ShelfEvent.Cleared cleared) {
			return new RecordCleared(cleared);
		}
		if (event instanceof ShelfEvent.Inspected inspected) {
			return new RecordInspected(inspected);
		}
		return new RecordToppled((ShelfEvent.Toppled) event);
	}

}
