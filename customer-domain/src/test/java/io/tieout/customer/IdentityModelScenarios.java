package io.tieout.customer;

import io.tieout.customer.IdentityModelCommand.ActivateModel;
import io.tieout.customer.IdentityModelCommand.KeepModel;
import io.tieout.customer.IdentityModelEvent.ModelActivated;
import io.tieout.customer.IdentityModelEvent.ModelTrained;
import io.tieout.customer.matching.ShippedModel;
import io.tieout.testing.Scenario;
import java.util.stream.Stream;

/**
 * How a version of the model comes to count.
 */
final class IdentityModelScenarios {

	private static final String VERSION = "trained-1";

	private static final ModelFigures FIGURES = ModelFigures.of(ShippedModel.get());

	private static final KeepModel KEEP = new KeepModel(VERSION, FIGURES, "00ff", 1_000, "ann", People.MONDAY);

	private static final ModelTrained TRAINED = new ModelTrained(VERSION, FIGURES, "00ff", 1_000, "ann", People.MONDAY);

	private IdentityModelScenarios() {
	}

	private static ActivateModel activate(ModelScope apply) {
		return new ActivateModel(VERSION, apply, "ann", People.TUESDAY);
	}

	private static ModelActivated activated(ModelScope apply) {
		return new ModelActivated(VERSION, apply, "ann", People.TUESDAY);
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, IdentityModelAggregate.class);
	}

	static Stream<Scenario> all() {
		return Stream.of(scenario("a model is trained").when(KEEP).then(TRAINED),
				scenario("a version is trained once").given(TRAINED).when(KEEP).thenRefused("MODEL_EXISTS"),
				scenario("a model is activated").given(TRAINED)
					.when(activate(ModelScope.NONE))
					.then(activated(ModelScope.NONE)),
				scenario("an active model is applied to all after all").given(TRAINED, activated(ModelScope.NONE))
					.when(activate(ModelScope.ALL))
					.then(activated(ModelScope.ALL)),
				scenario("only a trained model is activated").when(activate(ModelScope.ALL))
					.thenRefused("MODEL_UNKNOWN"));
	}

}
