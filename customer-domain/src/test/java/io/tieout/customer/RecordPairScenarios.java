package io.tieout.customer;

import io.tieout.customer.RecordPairCommand.DecidePair;
import io.tieout.customer.RecordPairEvent.CannotLinkAsserted;
import io.tieout.customer.RecordPairEvent.MustLinkAsserted;
import io.tieout.customer.RecordPairEvent.PairWordWithdrawn;
import io.tieout.testing.Scenario;
import java.util.stream.Stream;

/**
 * What stewards say of two records.
 */
final class RecordPairScenarios {

	private static final RecordPairId PAIR = new RecordPairId(People.shop("a"), People.crm("b"));

	private static final String WHY = "spoke to them";

	private static final MustLinkAsserted SAME = new MustLinkAsserted(PAIR, WHY, "ann", People.MONDAY);

	private static final CannotLinkAsserted DIFFERENT = new CannotLinkAsserted(PAIR, WHY, "ann", People.MONDAY);

	private static final PairWordWithdrawn WITHDRAWN = new PairWordWithdrawn(PAIR, WHY, "ann", People.MONDAY);

	private RecordPairScenarios() {
	}

	private static DecidePair say(StewardWord word) {
		return new DecidePair(PAIR, word, WHY, "ann", People.MONDAY);
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, RecordPairAggregate.class);
	}

	static Stream<Scenario> all() {
		return Stream.of(scenario("two records are one person").when(say(StewardWord.SAME)).then(SAME),
				scenario("two records are two people").when(say(StewardWord.DIFFERENT)).then(DIFFERENT),
				scenario("the last word counts").given(SAME).when(say(StewardWord.DIFFERENT)).then(DIFFERENT),
				scenario("the same word again says nothing").given(DIFFERENT, SAME)
					.when(say(StewardWord.SAME))
					.thenNothing(),
				scenario("a word is taken back").given(DIFFERENT).when(say(StewardWord.NONE)).then(WITHDRAWN),
				scenario("a word that was taken back is said again").given(SAME, WITHDRAWN)
					.when(say(StewardWord.SAME))
					.then(SAME),
				scenario("nothing was said that could be taken back").given(SAME, WITHDRAWN)
					.when(say(StewardWord.NONE))
					.thenRefused("NOTHING_SAID"),
				scenario("a word has a reason").when(new DecidePair(PAIR, StewardWord.SAME, " ", "ann", People.MONDAY))
					.thenRefused("REASON_MISSING"));
	}

}
