package io.tieout.eventstore;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decision;
import io.tieout.aggregate.DomainModule.AggregateBinding;
import io.tieout.contract.EventContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/**
 * Puts every aggregate, and sets of commands over several, behind Axon's command bus, so
 * that each unit of work carries the context of its command and ends in one append.
 */
final class CommandSubscriptions {

	private final DeciderRegistry registry;

	private final AggregateStates states;

	private final Supplier<UnitOfWorkAppend> append;

	private final LockFactory locks;

	/**
	 * Subscriptions to be made.
	 * @param append the append of the unit of work under way
	 */
	CommandSubscriptions(DeciderRegistry registry, AggregateStates states, Supplier<UnitOfWorkAppend> append,
			LockFactory locks) {
		this.registry = registry;
		this.states = states;
		this.append = append;
		this.locks = locks;
	}

	void subscribe(CommandBus commandBus, EventBus eventBus) {
		commandBus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
				(message) -> EventContext.fromMetaData(message.getMetaData()).toMetaData()));
		commandBus.registerHandlerInterceptor(this::noteRefusal);
		Map<Object, DecidedAggregateRepository<?>> repositories = new HashMap<>();
		for (AggregateBinding<?> binding : this.registry.bindings()) {
			repositories.put(binding, subscribe(binding, commandBus, eventBus));
		}
		CommandSetHandler sets = new CommandSetHandler(this.registry,
				(command) -> Objects.requireNonNull(repositories.get(this.registry.bindingFor(command))), this.append);
		new AnnotationCommandHandlerAdapter<>(sets).subscribe(commandBus);
	}

	private <A extends DecidedAggregate<?, ?, ?>> DecidedAggregateRepository<A> subscribe(AggregateBinding<A> binding,
			CommandBus commandBus, EventBus eventBus) {
		DecidedAggregateRepository<A> repository = new DecidedAggregateRepository<>(binding, this.states, this.append,
				eventBus, this.locks);
		AggregateAnnotationCommandHandler.<A>builder()
			.aggregateType(binding.type())
			.repository(repository)
			.build()
			.subscribe(commandBus);
		return repository;
	}

	private Object noteRefusal(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
			throws Exception {
		Object result = chain.proceed();
		if (result instanceof Decision.Refused<?> || (result instanceof SetDecision set && set.isRefused())) {
			this.append.get().refused();
		}
		return result;
	}

}
