package io.tieout.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.aggregate.Decision;
import io.tieout.finance.PurchaseOrderEvent.PurchaseOrderRecorded;
import io.tieout.finance.PurchaseOrderEvent.PurchaseOrderRevised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The newest state of a purchase order holds in whatever order the states arrive, and
 * whoever keeps rows by item and place hears of each that is no longer ordered.
 */
class PurchaseOrderProperties {

	private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

	private static final PurchaseOrderDecider DECIDER = new PurchaseOrderDecider();

	@Provide
	Arbitrary<List<PurchaseOrderSnapshot>> states() {
		return Arbitraries.of("TEA-1", "CUP-1", "POT-1", "JUG-1")
			.set()
			.ofMinSize(1)
			.list()
			.ofMinSize(1)
			.ofMaxSize(6)
			.map(PurchaseOrderProperties::versions);
	}

	private static List<PurchaseOrderSnapshot> versions(List<Set<String>> items) {
		List<PurchaseOrderSnapshot> versions = new ArrayList<>();
		for (Set<String> of : items) {
			int version = versions.size() + 1;
			versions.add(PurchaseOrderScenarios.state(String.valueOf(version), MARCH.plusSeconds(version),
					PurchaseOrderStatus.OPEN,
					of.stream()
						.sorted()
						.map((sku) -> PurchaseOrderScenarios.line(sku, sku, String.valueOf(version)))
						.toArray(PurchaseOrderLine[]::new)));
		}
		return versions;
	}

	@Property(tries = 500, seed = "1600")
	void anyOrderOfArrivalLeavesTheNewestState(@ForAll("states") List<PurchaseOrderSnapshot> states,
			@ForAll Random random) {
		List<PurchaseOrderSnapshot> arriving = new ArrayList<>(states);
		arriving.add(states.get(random.nextInt(states.size())));
		Collections.shuffle(arriving, random);
		PurchaseOrder order = PurchaseOrder.UNKNOWN;
		Set<OrderedItem> rows = new HashSet<>();

		for (PurchaseOrderSnapshot state : arriving) {
			for (PurchaseOrderEvent event : decided(order, state)) {
				order = DECIDER.evolve(order, event);
				keep(rows, event);
			}
		}

		PurchaseOrderSnapshot newest = states.get(states.size() - 1);
		assertThat(order.latest()).isEqualTo(newest);
		assertThat(rows).isEqualTo(newest.items());
	}

	private static List<PurchaseOrderEvent> decided(PurchaseOrder order, PurchaseOrderSnapshot state) {
		Decision<PurchaseOrderEvent> decision = DECIDER.decide(order, PurchaseOrderScenarios.record(state));
		assertThat(decision).isInstanceOf(Decision.Accepted.class);
		return decision.events();
	}

	private static void keep(Set<OrderedItem> rows, PurchaseOrderEvent event) {
		if (event instanceof PurchaseOrderRecorded recorded) {
			rows.addAll(recorded.order().items());
		}
		else if (event instanceof PurchaseOrderRevised revised) {
			rows.addAll(revised.order().items());
			revised.dropped().forEach(rows::remove);
		}
	}

}
