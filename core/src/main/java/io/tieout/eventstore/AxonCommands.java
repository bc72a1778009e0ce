package io.tieout.eventstore;

import io.tieout.aggregate.Decision;
import io.tieout.contract.Command;
import io.tieout.contract.Event;
import io.tieout.contract.EventContext;
import io.tieout.core.Rejection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The live path: commands through Axon's command bus, in the caller's thread, each its
 * own durable commit.
 */
final class AxonCommands implements Commands {

	private static final long MAX_PAUSE_NANOS = 2_000_000;

	private final CommandBus commandBus;

	private final FirstAnswers firstAnswers;

	/**
	 * A busy node may lose an aggregate to others many times in a row, but not for ever:
	 * it is time that makes it an operating error.
	 */
	private final Duration patience;

	AxonCommands(CommandBus commandBus, FirstAnswers firstAnswers, Duration patience) {
		this.commandBus = commandBus;
		this.firstAnswers = firstAnswers;
		this.patience = patience;
	}

	@Override
	public CommandResult execute(Command command, EventContext context) {
		return send(command, context);
	}

	@Override
	public CommandResult executeTogether(List<Command> commands, EventContext context) {
		return send(new CommandSet(commands), context);
	}

	private CommandResult send(Object payload, EventContext context) {
		long begun = System.nanoTime();
		while (true) {
			try {
				return once(payload, context);
			}
			catch (CommandKeyTakenException ex) {
				return this.firstAnswers.answer(ex.uses().values().iterator().next(), context);
			}
			catch (ConcurrencyException ex) {
				if (System.nanoTime() - begun > this.patience.toNanos()) {
					throw new StoreUnavailableException("the aggregate is changed faster than it can be decided on",
							ex);
				}
				LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MAX_PAUSE_NANOS));
			}
		}
	}

	private CommandResult once(Object payload, EventContext context) {
		AtomicLong firstPosition = new AtomicLong();
		AtomicReference<CommandResultMessage<?>> answer = new AtomicReference<>();
		this.commandBus.dispatch(UnitOfWorkAppend.message(payload, context, firstPosition),
				(command, result) -> answer.set(result));
		CommandResultMessage<?> result = answer.get();
		if (result.isExceptional()) {
			throw unchecked(result.exceptionResult());
		}
		return result(result.getPayload(), firstPosition.get());
	}

	private static CommandResult result(Object payload, long firstPosition) {
		if (payload instanceof SetDecision set) {
			Rejection rejection = set.rejection();
			return (rejection != null) ? new CommandResult.Refused(rejection, set.decided().size() - 1)
					: new CommandResult.Accepted(firstPosition, set.events(), false);
		}
		if (payload instanceof Decision.Refused<?> refused) {
			return new CommandResult.Refused(refused.rejection(), 0);
		}
		List<Event> events = new ArrayList<>(((Decision<?>) payload).events());
		return new CommandResult.Accepted(firstPosition, events, false);
	}

	private static RuntimeException unchecked(Throwable cause) {
		if (cause instanceof Error error) {
			throw error;
		}
		return (cause instanceof RuntimeException runtime) ? runtime : new IllegalStateException(cause);
	}

}
