package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.Quantity;
import io.tieout.inventory.StockPositionCommand.VoidMovement;
import io.tieout.inventory.StockPositionEvent.MovementVoided;
import java.util.Set;

/**
 * What taking a movement back does: the same facts once more, with the opposite sign and
 * at the same business time.
 */
final class VoidRules {

	private VoidRules() {
	}

	static Decision<StockPositionEvent> decide(StockPosition position, VoidMovement command) {
		if (position.voided().contains(StatedKind.MOVEMENT, command.voided())) {
			return Decision.refused("MOVEMENT_VOIDED_BEFORE", "The movement has been taken back already.");
		}
		return MovementRules.objection(command.kind(), command.quantity(), command.state(), command.occurredAt())
			.<Decision<StockPositionEvent>>map(Decision::refused)
			.orElseGet(() -> takeBack(position, command));
	}

	private static Decision<StockPositionEvent> takeBack(StockPosition position, VoidMovement command) {
		StockFacts facts = facts(position, command);
		Booking booking = new Booking(position, facts);
		StockPosition after = remembering(position, command, facts);
		StockLevels levels = booking.after().withReserved(after.levels().reserved());
		MovementVoided voided = new MovementVoided(command.position(), command.kind(), command.quantity(),
				booking.change(), levels.reservedSince(position.levels()), command.state(), command.document(),
				command.voided(), command.reason(), command.occurredAt(), levels);
		return position.accept(command.occurredAt(),
				booking.events(voided, MovementRules.label(command.kind()), command.document()));
	}

	/**
	 * The position once it remembers that a movement was taken back; its stock on hand is
	 * as before.
	 */
	static StockPosition remembered(StockPosition position, MovementVoided event) {
		VoidMovement command = new VoidMovement(event.position(), event.kind(), event.quantity(), event.state(),
				event.document(), event.voided(), event.reason(), event.occurredAt());
		return remembering(position, command, facts(position, command)).voiding(StatedKind.MOVEMENT, command.voided());
	}

	private static StockPosition remembering(StockPosition position, VoidMovement command, StockFacts facts) {
		StockPosition after = position.remembering(facts);
		return claims(position, command) ? after.settling(Set.of(command.document().number())) : after;
	}

	private static StockFacts facts(StockPosition position, VoidMovement command) {
		Quantity opposite = command.quantity().negated();
		if (claims(position, command)
				|| !MovementRules.speaksOfOthers(command.kind(), command.state(), command.document())) {
			return MovementRules.facts(command.kind(), opposite, command.state(), command.document(),
					command.occurredAt());
		}
		return MovementRules.facts(command.kind(), opposite, command.state(), null, command.occurredAt());
	}

	/** What is no longer remembered under a number has become a change by itself. */
	private static boolean claims(StockPosition position, VoidMovement command) {
		return MovementRules.speaksOfOthers(command.kind(), command.state(), command.document())
				&& position.timeline(StockAccount.ON_HAND).facts().claims(command.document().number());
	}

}
