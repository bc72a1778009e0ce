package io.tieout.projections.customers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the erasure of a person has come.
 *
 * @param requestedAt when it was asked for
 * @param erasedAt when it was done; absent while it is carried out
 */
public record ErasureState(Instant requestedAt, @Nullable Instant erasedAt) {

	/** That of a customer with these ids; empty if nobody asked for one. */
	static Optional<ErasureState> of(List<CustomerRow> ids) {
		for (CustomerRow row : ids) {
			Instant requestedAt = row.erasureRequestedAt();
			if (row.aliasOf() == null && requestedAt != null) {
				return Optional.of(new ErasureState(requestedAt, row.erasedAt()));
			}
		}
		return Optional.empty();
	}

}
