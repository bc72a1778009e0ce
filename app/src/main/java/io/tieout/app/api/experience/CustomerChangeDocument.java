package io.tieout.app.api.experience;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.core.CustomerId;
import io.tieout.customer.PersonalField;
import io.tieout.projections.customers.CustomerChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of a change: which customer, by what, and what of its profile may be another
 * since. Names and ids only; the profile itself is asked for.
 *
 * @param customerId the customer
 * @param because logical name of the event that changed it
 * @param fields golden fields that may show another value
 * @param consents purposes of which the golden consent may be another
 * @param mergedInto the customer this id leads to since, if it was absorbed
 * @param absorbed ids that lead to this customer since, if it absorbed them
 * @param splitFrom the customer that came apart, if one did
 * @param parts the ids its parts carry, if it did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerChangeDocument(CustomerId customerId, String because, List<String> fields, List<String> consents,
		@Nullable CustomerId mergedInto, @Nullable List<CustomerId> absorbed, @Nullable CustomerId splitFrom,
		@Nullable List<CustomerId> parts) {

	static CustomerChangeDocument of(CustomerChange change) {
		return new CustomerChangeDocument(change.customer(), change.cause().type(),
				change.fields().stream().map(PersonalField::fieldName).toList(), change.consents(), change.mergedInto(),
				noneIfEmpty(change.absorbed()), change.splitFrom(), noneIfEmpty(change.parts()));
	}

	private static @Nullable List<CustomerId> noneIfEmpty(List<CustomerId> ids) {
		return ids.isEmpty() ? null : ids;
	}

}
