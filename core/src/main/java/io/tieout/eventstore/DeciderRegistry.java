package io.tieout.eventstore;

import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decider;
import io.tieout.aggregate.DomainModule;
import io.tieout.aggregate.DomainModule.AggregateBinding;
import io.tieout.contract.Command;
import io.tieout.contract.SealedFamily;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which aggregate a command belongs to, from the sealed families of all domains.
 */
public final class DeciderRegistry {

	private final List<AggregateBinding<?>> bindings = new ArrayList<>();

	private final Map<Class<?>, AggregateBinding<?>> byMessage = new HashMap<>();

	private final Map<String, AggregateBinding<?>> byType = new HashMap<>();

	private final Map<AggregateBinding<?>, Rules> rules = new HashMap<>();

	/**
	 * A registry of these domains.
	 * @throws IllegalArgumentException if two aggregates claim one message or one type
	 * name
	 */
	public DeciderRegistry(List<? extends DomainModule> domains) {
		domains.forEach((domain) -> domain.aggregates().forEach(this::register));
	}

	private void register(AggregateBinding<?> binding) {
		Decider<?, ?, ?> decider = binding.decider();
		this.bindings.add(binding);
		this.rules.put(binding, new Rules(decider));
		claim(this.byType, decider.aggregateType(), binding);
		Stream.concat(SealedFamily.members(decider.commandFamily()), SealedFamily.members(decider.eventFamily()))
			.forEach((message) -> claim(this.byMessage, message, binding));
	}

	private static <K> void claim(Map<K, AggregateBinding<?>> owners, K key, AggregateBinding<?> binding) {
		if (owners.putIfAbsent(key, binding) != null) {
			throw new IllegalArgumentException("Two aggregates claim " + key);
		}
	}

	/**
	 * All aggregates.
	 */
	public List<AggregateBinding<?>> bindings() {
		return List.copyOf(this.bindings);
	}

	/**
	 * The rules behind a stored aggregate type, null if there are none.
	 */
	public @Nullable Decider<?, ?, ?> decider(String aggregateType) {
		AggregateBinding<?> binding = this.byType.get(aggregateType);
		return (binding != null) ? binding.decider() : null;
	}

	Rules rulesFor(Command command) {
		return Objects.requireNonNull(this.rules.get(bindingFor(command)));
	}

	Rules rulesFor(String aggregateType) {
		AggregateBinding<?> binding = this.byType.get(aggregateType);
		if (binding == null) {
			throw new IllegalArgumentException("No aggregate type " + aggregateType);
		}
		return Objects.requireNonNull(this.rules.get(binding));
	}

	AggregateBinding<? extends DecidedAggregate<?, ?, ?>> bindingFor(Command command) {
		AggregateBinding<?> binding = this.byMessage.get(command.getClass());
		if (binding == null) {
			throw new IllegalArgumentException("No aggregate handles " + command.getClass().getName());
		}
		return binding;
	}

}
