package io.tieout.app.process.identity;

import static io.tieout.customer.PersonalField.CITY;
import static io.tieout.customer.PersonalField.EMAIL;
import static io.tieout.customer.PersonalField.FAMILY_NAME;
import static io.tieout.customer.PersonalField.GIVEN_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.process.identity.IdentitySettings.SourceTraits;
import io.tieout.app.process.identity.Proposal.Kind;
import io.tieout.app.process.identity.Records.Stated;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerEvent.LinkAsserted;
import io.tieout.customer.Edge;
import io.tieout.customer.IdentityModelEvent.ModelTrained;
import io.tieout.customer.ModelFigures;
import io.tieout.customer.ModelScope;
import io.tieout.customer.PersonalField;
import io.tieout.customer.RecordId;
import io.tieout.customer.StewardWord;
import io.tieout.customer.matching.ShippedModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Models that are trained on an installation's records: people whose names hardly anybody
 * else has, so that a name and a town are enough to know them by, which no model that
 * knows nothing of them would dare.
 */
class IdentityModelTests {

	private static final IdentitySettings SETTINGS = Records.settings(20, new SourceTraits("GB", Set.of(), "MAIN"),
			Map.of());

	private static final int PEOPLE = 150;

	@TempDir
	private Path keys;

	private Records records;

	private List<RecordId> ids = List.of();

	@BeforeEach
	void start() {
		this.records = new Records(this.keys, SETTINGS);
		Random random = new Random(1);
		List<Stated> statements = new ArrayList<>();
		for (int person = 0; person < PEOPLE; person++) {
			Map<PersonalField, String> values = new EnumMap<>(PersonalField.class);
			values.put(GIVEN_NAME, word(random, 2));
			values.put(FAMILY_NAME, word(random, 3));
			values.put(CITY, word(random, 1));
			statements.add(new Stated("shop", "s" + person, 1, Map.copyOf(values)));
			if (random.nextInt(5) == 0) {
				values.put(FAMILY_NAME, values.get(FAMILY_NAME) + "x");
			}
			statements.add(new Stated("crm", "c" + person, 1, values));
		}
		this.ids = this.records.stateAll(statements);
		this.records.resolve(100);
	}

	@AfterEach
	void stop() {
		this.records.close();
	}

	private static String word(Random random, int syllables) {
		StringBuilder word = new StringBuilder();
		for (int syllable = 0; syllable < syllables; syllable++) {
			word.append("bcdfglmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
		}
		return word.toString();
	}

	@Test
	void aTrainedModelProposesAndChangesNothing() {
		SortedMap<RecordId, CustomerId> before = this.records.customers();
		Training training = this.records.train(SETTINGS);
		this.records.resolve();
		assertThat(training.failure()).isNull();
		assertThat(training.records()).isEqualTo(2 * PEOPLE);
		assertThat(training.merges()).isGreaterThan(PEOPLE / 2);
		assertThat(this.records.customers()).isEqualTo(before);
		assertThat(this.records.outcome(ModelTrained.class)).singleElement().satisfies((trained) -> {
			assertThat(trained.version()).isEqualTo("trained-1");
			assertThat(trained.figures()).isNotEqualTo(ModelFigures.of(ShippedModel.get()));
		});
		try (IdentityModels models = this.records.models(SETTINGS)) {
			assertThat(models.standing().version()).isEqualTo(ShippedModel.VERSION);
		}
	}

	@Test
	void whatIsProposedIsWhatIsDoneOnceItIsApplied() {
		Training training = this.records.train(SETTINGS);
		Set<Set<RecordId>> expected = this.records.proposed(SETTINGS, training.version());
		this.records.activate(training.version(), ModelScope.ALL);
		assertThat(this.records.persons()).isEqualTo(expected).isEqualTo(this.records.recordedPersons());
		assertThat(this.records.train(SETTINGS)).satisfies((again) -> {
			assertThat(again.merges()).isZero();
			assertThat(again.splits()).isZero();
		});
		assertThat(this.records.outcome(ModelTrained.class)).extracting(ModelTrained::figures)
			.containsOnly(this.records.outcome(ModelTrained.class).get(0).figures());
	}

	@Test
	void appliedToNoneItCountsForWhatComes() {
		SortedMap<RecordId, CustomerId> before = this.records.customers();
		Training training = this.records.train(SETTINGS);
		this.records.activate(training.version(), ModelScope.NONE);
		assertThat(this.records.customers()).isEqualTo(before);
		RecordId newcomer = this.records.state("till", "t1",
				Map.of(GIVEN_NAME, "Zuzu", FAMILY_NAME, "Fafafa", CITY, "Leeds"));
		RecordId same = this.records.state("crm", "t2",
				Map.of(GIVEN_NAME, "Zuzu", FAMILY_NAME, "Fafafa", CITY, "Leeds"));
		this.records.resolve();
		assertThat(this.records.customerOf(same)).isEqualTo(this.records.customerOf(newcomer));
		assertThat(this.records.outcome(LinkAsserted.class)).last()
			.satisfies((link) -> assertThat(link.edges()).extracting(Edge::modelVersion).contains("trained-1"));
	}

	@Test
	void aStewardsWordOutlivesTheModel() {
		Training first = this.records.train(SETTINGS);
		Proposal merge = this.records.proposals(SETTINGS, first.version())
			.stream()
			.filter((proposal) -> proposal.kind() == Kind.MERGE)
			.findFirst()
			.orElseThrow();
		RecordId one = merge.parts().get(0).get(0);
		RecordId other = merge.parts().get(1).get(0);
		this.records.say(StewardWord.DIFFERENT, one, other);
		this.records.activate(first.version(), ModelScope.ALL);
		assertThat(this.records.customerOf(one)).isNotEqualTo(this.records.customerOf(other));
	}

	@Test
	void anOldModelCanCountAgain() {
		Set<?> before = this.records.persons();
		Training first = this.records.train(SETTINGS);
		this.records.activate(first.version(), ModelScope.ALL);
		Set<?> after = this.records.persons();
		assertThat(after).isNotEqualTo(before);
		this.records.state("crm", "late", Map.of(EMAIL, "late@example.org"));
		this.records.resolve();
		Training second = this.records.train(SETTINGS);
		this.records.activate(second.version(), ModelScope.ALL);
		this.records.activate(first.version(), ModelScope.ALL);
		assertThat(this.records.persons()).hasSize(after.size() + 1);
		assertThat(this.ids).hasSize(2 * PEOPLE);
	}

}
