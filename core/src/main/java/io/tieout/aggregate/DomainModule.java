package io.tieout.aggregate;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a domain exports: the one public type through which {@code app} wires the domain's
 * package-private aggregates and the catalog learns its messages.
 */
public interface DomainModule {

	/**
	 * The owner of the domain's contracts, such as {@code inventory}; the prefix of its
	 * logical names.
	 */
	String owner();

	/**
	 * The domain's aggregates.
	 */
	List<AggregateBinding<?>> aggregates();

	/**
	 * An Axon aggregate class with the way to make a blank one and its decider.
	 *
	 * @param type the aggregate class
	 * @param blank makes an aggregate without history
	 * @param decider its rules
	 * @param <A> the aggregate class
	 */
	record AggregateBinding<A extends DecidedAggregate<?, ?, ?>>(Class<A> type, Supplier<A> blank,
			Decider<?, ?, ?> decider) {

		/**
		 * Binds an aggregate class by its constructor.
		 */
		public static <A extends DecidedAggregate<?, ?, ?>> AggregateBinding<A> of(Class<A> type, Supplier<A> blank) {
			return new AggregateBinding<>(type, blank, blank.get().decider());
		}

	}

}
