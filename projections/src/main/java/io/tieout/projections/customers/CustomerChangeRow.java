package io.tieout.projections.customers;

import io.tieout.core.CustomerId;
import io.tieout.projections.support.Json;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of one record or of one id of a customer: whose it is from then on,
 * or what it states from then on. It holds names of fields and never a value.
 *
 * @param eventPosition position of the event
 * @param subject the record or the id, as {@code record:…} or {@code customer:…}
 * @param customerId the customer it belongs or leads to from then on, absent if the event
 * does not say so
 * @param stated what the record states from then on, absent if the event does not say so
 */
public record CustomerChangeRow(long eventPosition, String subject, @Nullable CustomerId customerId,
		@Nullable Json stated) {

	Optional<CustomerId> holder() {
		return Optional.ofNullable(this.customerId);
	}

	Optional<StatedNames> names() {
		return Optional.ofNullable(this.stated).map((json) -> Objects.requireNonNull(json).as(StatedNames.class));
	}

}
