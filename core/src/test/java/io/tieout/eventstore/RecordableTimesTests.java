package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillDomain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordableTimesTests {

	private static final List<Instant> TIMES = List.of(Instant.parse("1700-01-01T00:00:00Z"),
			Instant.parse("1700-01-01T00:00:00.000001Z"), Instant.parse("1969-12-31T23:59:59.999999Z"),
			Instant.parse("2026-03-02T10:15:30.123457Z"), Instant.parse("2199-12-31T23:59:59.999999Z"));

	@Test
	void everyTimeInRangeIsStoredExactly() {
		try (TestPostgres database = TestPostgres.fresh();
				StoreNode node = StoreNode.start(database.app(), new TillDomain())) {
			TIMES.forEach((time) -> node.commands()
				.execute(new Deposit("A", Quantity.of(1)), EventContext.of(time, "clerk", "times")));
			List<Instant> stored = new ArrayList<>();
			node.reader().read(0, TIMES.size(), (event) -> stored.add(event.context().occurredAt()));
			assertThat(stored).isEqualTo(TIMES);
			assertThat(node.verifier().verify(1, TIMES.size(), (n) -> {
			}).isValid()).isTrue();
		}
	}

}
