package io.tieout.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tieout.customer.matching.Agreement;
import io.tieout.customer.matching.Features;
import io.tieout.customer.matching.MatchField;
import io.tieout.customer.matching.MatchModel;
import io.tieout.customer.matching.ShippedModel;
import io.tieout.customer.matching.TermFrequencies;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelFiguresTests {

	private static final Features ANN = Features
		.of(Map.of(MatchField.GIVEN_NAME, "Ann", MatchField.FAMILY_NAME, "Lee", MatchField.BIRTH_DATE, "1980-02-03"));

	@Test
	void whatIsReadBackWeighsWhatWasWritten() {
		MatchModel model = ModelFigures.of(ShippedModel.get()).model("trained-1");
		assertThat(ModelFigures.of(model)).isEqualTo(ModelFigures.of(ShippedModel.get()));
		assertThat(model.version()).isEqualTo("trained-1");
		assertThat(weight(model)).isCloseTo(weight(ShippedModel.get()), within(1e-6));
	}

	@Test
	void nothingIsImpossible() {
		ModelFigures figures = ModelFigures.of(new MatchModel("m", 1e-15, 1e-15, ShippedModel.get().fields()));
		assertThat(figures.onePersonPpt()).isEqualTo(1);
	}

	private static double weight(MatchModel model) {
		return model.weight(ANN, Agreement.of(ANN, ANN), TermFrequencies.NONE);
	}

}
