package io.tieout.customer;

import io.tieout.aggregate.Decision;
import io.tieout.customer.CustomerMarks.Erasure;
import io.tieout.customer.PrivacyCommand.CompleteErasure;
import io.tieout.customer.PrivacyCommand.LiftRestriction;
import io.tieout.customer.PrivacyCommand.PlaceLegalHold;
import io.tieout.customer.PrivacyCommand.ReleaseLegalHold;
import io.tieout.customer.PrivacyCommand.RequestErasure;
import io.tieout.customer.PrivacyCommand.RestrictProcessing;
import java.util.List;

/**
 * What a person can ask to be done with what is known of them, and what can stand in the
 * way. An erasure that was asked for is carried out; from then on no hold comes in time.
 */
final class PrivacyRules {

	private PrivacyRules() {
	}

	static Decision<CustomerEvent> decide(CustomerState state, PrivacyCommand command) {
		if (command instanceof RequestErasure request) {
			return erasureRequested(state, request);
		}
		if (command instanceof CompleteErasure complete) {
			return erased(state, complete);
		}
		if (command instanceof RestrictProcessing restrict) {
			return restricted(state, restrict);
		}
		if (command instanceof LiftRestriction lift) {
			return lifted(state, lift);
		}
		return (command instanceof PlaceLegalHold hold) ? holdPlaced(state, hold)
				: holdReleased(state, (ReleaseLegalHold) command);
	}

	private static Decision<CustomerEvent> erasureRequested(CustomerState state, RequestErasure command) {
		if (command.reason().isBlank()) {
			return CustomerRefusals.reasonMissing();
		}
		if (state.marks().erasure() != Erasure.NONE) {
			return Decision.unchanged();
		}
		if (!state.lives()) {
			return CustomerRefusals.notLiving(command.customer(), state);
		}
		if (state.marks().held()) {
			return CustomerRefusals.held(command.customer());
		}
		return ifMembers(state.records(), command.records(), command);
	}

	private static Decision<CustomerEvent> erased(CustomerState state, CompleteErasure command) {
		return switch (state.marks().erasure()) {
			case NONE -> CustomerRefusals.erasureNotRequested(command.customer());
			case REQUESTED -> Decision.accepted(command.outcome());
			case DONE -> Decision.unchanged();
		};
	}

	private static Decision<CustomerEvent> restricted(CustomerState state, RestrictProcessing command) {
		if (command.reason().isBlank()) {
			return CustomerRefusals.reasonMissing();
		}
		if (!state.lives()) {
			return CustomerRefusals.notLiving(command.customer(), state);
		}
		return state.marks().restricted().isEmpty() ? ifMembers(state.records(), command.records(), command)
				: Decision.unchanged();
	}

	private static Decision<CustomerEvent> lifted(CustomerState state, LiftRestriction command) {
		if (command.reason().isBlank()) {
			return CustomerRefusals.reasonMissing();
		}
		if (!state.known()) {
			return CustomerRefusals.notLiving(command.customer(), state);
		}
		return state.marks().restricted().isEmpty() ? Decision.unchanged()
				: ifMembers(state.marks().restricted(), command.records(), command);
	}

	private static Decision<CustomerEvent> holdPlaced(CustomerState state, PlaceLegalHold command) {
		if (command.reason().isBlank()) {
			return CustomerRefusals.reasonMissing();
		}
		if (!state.lives()) {
			return CustomerRefusals.notLiving(command.customer(), state);
		}
		if (state.marks().erasure() != Erasure.NONE) {
			return CustomerRefusals.erasureRequested(command.customer());
		}
		return state.marks().held() ? Decision.unchanged() : Decision.accepted(command.outcome());
	}

	private static Decision<CustomerEvent> holdReleased(CustomerState state, ReleaseLegalHold command) {
		if (command.reason().isBlank()) {
			return CustomerRefusals.reasonMissing();
		}
		if (!state.known()) {
			return CustomerRefusals.notLiving(command.customer(), state);
		}
		return state.marks().held() ? Decision.accepted(command.outcome()) : Decision.unchanged();
	}

	private static Decision<CustomerEvent> ifMembers(List<RecordId> held, List<RecordId> named,
			CustomerCommand command) {
		return held.equals(named) ? Decision.accepted(command.outcome())
				: CustomerRefusals.membersChanged(command.customer());
	}

}
