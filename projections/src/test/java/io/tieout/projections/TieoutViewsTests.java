package io.tieout.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.aggregate.DomainCatalog;
import io.tieout.contract.MessageContract;
import io.tieout.projections.support.View;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TieoutViewsTests {

	private static final Set<Class<?>> EVENTS = DomainCatalog.of(List.of(FedViews.DOMAINS))
		.events()
		.stream()
		.map(MessageContract::type)
		.collect(Collectors.toSet());

	static Stream<View<?>> views() {
		return TieoutViews.all().stream();
	}

	/** A new event is a decision for each view. */
	@ParameterizedTest
	@MethodSource("views")
	void everyEventOfTheCatalogIsHandledOrIgnoredByDeclaration(View<?> view) {
		assertThat(EVENTS).isNotEmpty();
		assertThat(view.definition().scope().undeclared(EVENTS)).as(view.name()).isEmpty();
	}

	@Test
	void everyViewHasAName() {
		assertThat(TieoutViews.all()).extracting(View::name)
			.containsExactlyInAnyOrder("availability", "stock_ledger", "incoming", "prices", "customers",
					"customer_records", "customer_links", "customer_changes", "journals", "journal_lines", "breaks",
					"trading_days", "authorities", "stock_statements", "variances", "item_costs", "inventory_value",
					"reservations", "shortfalls", "transfers", "till_days");
	}

}
