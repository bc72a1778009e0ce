package io.tieout.customer;

import io.tieout.customer.SharedKeyCommand.DropBlockingKey;
import io.tieout.customer.SharedKeyCommand.WeakenKey;
import io.tieout.customer.SharedKeyEvent.BlockingKeyDropped;
import io.tieout.customer.SharedKeyEvent.KeyWeakened;
import io.tieout.testing.Scenario;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How an identifier loses its strength, and a blocking key is dropped.
 */
final class SharedKeyScenarios {

	private static final UUID KEY = People.customer(7).value();

	private static final List<RecordId> THREE = List.of(People.shop("a"), People.shop("b"), People.shop("c"));

	private SharedKeyScenarios() {
	}

	static Stream<Scenario> all() {
		return Stream.of(
				scenario("an identifier shared by too many loses its strength")
					.when(new WeakenKey(KEY, IdentifierKind.PHONE, THREE, 2))
					.then(new KeyWeakened(KEY, IdentifierKind.PHONE, THREE, 2)),
				scenario("an identifier within its limit keeps its strength")
					.when(new WeakenKey(KEY, IdentifierKind.PHONE, THREE, 3))
					.thenRefused("KEY_WITHIN_LIMIT"),
				scenario("a weak identifier does not get weaker")
					.given(new KeyWeakened(KEY, IdentifierKind.PHONE, THREE, 2))
					.when(new WeakenKey(KEY, IdentifierKind.PHONE, THREE, 2))
					.thenNothing(),
				scenario("a blocking key of too many is dropped").when(new DropBlockingKey(KEY, "family+city", 30))
					.then(new BlockingKeyDropped(KEY, "family+city", 30)),
				scenario("a blocking key is dropped once").given(new BlockingKeyDropped(KEY, "family+city", 30))
					.when(new DropBlockingKey(KEY, "family+city", 30))
					.thenNothing());
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, SharedKeyAggregate.class);
	}

}
