package io.tieout.projections.support;

import io.tieout.contract.Event;
import io.tieout.contract.SealedFamily;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which events a view handles and which it ignores. An event that is neither stops the
 * view, never an oversight. A sealed family stands for all its records.
 */
public final class EventScope {

	private final Set<Class<?>> handled;

	private final Set<Class<?>> ignored;

	private EventScope(Set<Class<?>> handled, Set<Class<?>> ignored) {
		this.handled = handled;
		this.ignored = ignored;
	}

	/**
	 * A scope that handles these events or families and ignores nothing yet.
	 */
	public static EventScope handling(Class<?>... events) {
		return new EventScope(records(events), Set.of());
	}

	/**
	 * The same scope, ignoring these events or families too.
	 * @throws IllegalArgumentException if one of them is handled
	 */
	public EventScope ignoring(Class<?>... events) {
		Set<Class<?>> both = records(events);
		both.retainAll(this.handled);
		if (!both.isEmpty()) {
			throw new IllegalArgumentException("Handled and ignored at once: " + both);
		}
		Set<Class<?>> all = records(events);
		all.addAll(this.ignored);
		return new EventScope(this.handled, all);
	}

	/**
	 * The same scope, ignoring all of these families too, apart from the events that are
	 * handled: a view that follows a part of a domain leaves the rest of it aside.
	 */
	public EventScope ignoringOthersOf(Collection<? extends Class<?>> families) {
		Set<Class<?>> all = records(families.toArray(Class<?>[]::new));
		all.removeAll(this.handled);
		all.addAll(this.ignored);
		return new EventScope(this.handled, all);
	}

	/**
	 * Whether the view handles an event.
	 * @throws IllegalStateException {@code VIEW_EVENT_UNDECLARED} if it is neither
	 * handled nor ignored
	 */
	public boolean handles(Event event) {
		Class<?> type = event.getClass();
		if (this.handled.contains(type)) {
			return true;
		}
		if (this.ignored.contains(type)) {
			return false;
		}
		throw new IllegalStateException("VIEW_EVENT_UNDECLARED: " + type.getName() + " is neither handled nor ignored");
	}

	/**
	 * Those of the given events that the view neither handles nor ignores.
	 */
	public Set<Class<?>> undeclared(Collection<? extends Class<?>> events) {
		return events.stream()
			.filter((type) -> !this.handled.contains(type) && !this.ignored.contains(type))
			.collect(Collectors.toSet());
	}

	private static Set<Class<?>> records(Class<?>... events) {
		return Stream.of(events).flatMap(SealedFamily::members).collect(Collectors.toCollection(HashSet::new));
	}

}
