package io.tieout.app.process.privacy;

import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import io.tieout.core.CustomerId;
import io.tieout.core.Rejection;
import io.tieout.customer.CustomerEvent.ProcessingRestricted;
import io.tieout.customer.PrivacyCommand.LiftRestriction;
import io.tieout.customer.PrivacyCommand.PlaceLegalHold;
import io.tieout.customer.PrivacyCommand.ReleaseLegalHold;
import io.tieout.customer.PrivacyCommand.RequestErasure;
import io.tieout.customer.PrivacyCommand.RestrictProcessing;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.customers.CustomerBlock;
import io.tieout.projections.customers.CustomerQueries;
import io.tieout.projections.customers.CustomerStanding;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes what is asked for a person, with what only the whole of a customer's ids and
 * links can tell.
 */
public final class PrivacyRequests {

	private final Commands commands;

	private final CustomerQueries customers;

	private final EventReader reader;

	PrivacyRequests(Commands commands, CustomerQueries customers, EventReader reader) {
		this.commands = commands;
		this.customers = customers;
		this.reader = reader;
	}

	/**
	 * Asks for the erasure of a customer with all its records. Refused as
	 * {@link RequestErasure} says; as {@code REVIEW_UNDECIDED} while a steward has not
	 * said whether its records and others are one person; as {@code LEGAL_HOLD} also if
	 * the hold was placed on an id that was merged into it.
	 * @param reason why, in words
	 * @param context who asks and when
	 */
	public CommandResult erase(CustomerId customer, String reason, EventContext context) {
		CustomerStanding standing = this.customers.standing(customer)
			.filter((known) -> known.id().equals(customer))
			.orElseGet(() -> new CustomerStanding(customer, List.of(), List.of(), List.of(), List.of()));
		if (!standing.holds().isEmpty()) {
			return refused("LEGAL_HOLD",
					"A legal hold keeps the customer from being erased; it has to be released first.",
					standing.holds().stream().map(CustomerBlock::customer).toList().get(0));
		}
		if (!this.customers.undecided(standing.records()).isEmpty()) {
			return refused("REVIEW_UNDECIDED",
					"A steward has to decide first whether records of the customer and others"
							+ " are one person; see /experience/v1/customers/reviews.",
					customer);
		}
		return this.commands.execute(new RequestErasure(customer, standing.records(), standing.aliases(), reason,
				context.actor(), context.occurredAt()), context);
	}

	/**
	 * Restricts the processing of a customer, under any id it has or had. Refused as
	 * {@link RestrictProcessing} says.
	 */
	public CommandResult restrict(CustomerId customer, String reason, EventContext context) {
		CustomerId living = living(customer);
		List<RecordId> records = this.customers.standing(living).map(CustomerStanding::records).orElse(List.of());
		return this.commands
			.execute(new RestrictProcessing(living, records, reason, context.actor(), context.occurredAt()), context);
	}

	/**
	 * Lifts every restriction of a customer, those of ids merged into it too. Refused as
	 * {@link LiftRestriction} says.
	 */
	public CommandResult lift(CustomerId customer, String reason, EventContext context) {
		return this.commands.executeTogether(idsWith(customer, CustomerStanding::restrictions)
			.<Command>map(
					(id) -> new LiftRestriction(id, restricted(id), reason, context.actor(), context.occurredAt()))
			.toList(), context);
	}

	/**
	 * Places a legal hold on a customer, under any id it has or had. Refused as
	 * {@link PlaceLegalHold} says.
	 */
	public CommandResult hold(CustomerId customer, String reason, EventContext context) {
		return this.commands
			.execute(new PlaceLegalHold(living(customer), reason, context.actor(), context.occurredAt()), context);
	}

	/**
	 * Releases every legal hold of a customer, those of ids merged into it too. Refused
	 * as {@link ReleaseLegalHold} says.
	 */
	public CommandResult release(CustomerId customer, String reason, EventContext context) {
		return this.commands.executeTogether(idsWith(customer, CustomerStanding::holds)
			.<Command>map((id) -> new ReleaseLegalHold(id, reason, context.actor(), context.occurredAt()))
			.toList(), context);
	}

	private CustomerId living(CustomerId customer) {
		return this.customers.resolve(customer).orElse(customer);
	}

	private Stream<CustomerId> idsWith(CustomerId customer, Function<CustomerStanding, List<CustomerBlock>> kind) {
		CustomerId living = living(customer);
		Stream<CustomerId> set = this.customers.standing(living)
			.map(kind)
			.orElse(List.of())
			.stream()
			.map(CustomerBlock::customer);
		return Stream.concat(Stream.of(living), set).distinct();
	}

	/** The records that were restricted with an id, by its own history. */
	private List<RecordId> restricted(CustomerId id) {
		return this.reader.readAggregate("customer:" + id, 0)
			.stream()
			.map(RecordedEvent::payload)
			.filter(ProcessingRestricted.class::isInstance)
			.map((payload) -> ((ProcessingRestricted) payload).records())
			.reduce(List.of(), (earlier, later) -> later);
	}

	private static CommandResult refused(String code, String detail, CustomerId customer) {
		return new CommandResult.Refused(Rejection.of(code, detail).with("customer", customer), 0);
	}

}
