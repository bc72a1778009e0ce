package io.tieout.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.Tieout;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The main job, whole: a service of its own for each case, fed over HTTP.
 */
class DemoTests {

	@TempDir
	Path temporary;

	@Test
	void everythingPlantedIsFoundAndNothingElse() throws Exception {
		TieOutReport report = run(1, "small", EnumSet.allOf(Planted.class));
		assertThat(report.differences()).isEmpty();
		assertThat(report.rows()).allSatisfy((row) -> assertThat(row.truth()).isPositive());
	}

	@Tag("slow")
	@ParameterizedTest
	@CsvSource({ "2, small", "3, small", "1, normal", "2, normal", "3, normal" })
	void everySeedAndSizeTiesOut(long seed, String size) throws Exception {
		assertThat(run(seed, size, EnumSet.allOf(Planted.class)).differences()).isEmpty();
	}

	@Tag("slow")
	@Test
	void whereNothingIsPlantedNothingIsFound() throws Exception {
		TieOutReport report = run(4, "small", Set.of());
		assertThat(report.differences()).isEmpty();
		assertThat(report.rows())
			.filteredOn((row) -> row.section() == Section.BREAKS || row.section() == Section.LETTERS)
			.hasSize(2)
			.allSatisfy((row) -> assertThat(row.found()).isZero());
	}

	@Tag("slow")
	@ParameterizedTest
	@EnumSource(Planted.class)
	void aKindPlantedAloneIsFoundAlone(Planted kind) throws Exception {
		assertThat(run(5, "small", Set.of(kind)).differences()).isEmpty();
	}

	@Test
	void theSameSeedGivesTheSameWeekAndAnotherSeedAnother() {
		assertThat(Week.generate(1, DemoSize.named("small"), Set.of()).deliveries())
			.isEqualTo(Week.generate(1, DemoSize.named("small"), Set.of()).deliveries())
			.isNotEqualTo(Week.generate(2, DemoSize.named("small"), Set.of()).deliveries());
	}

	private TieOutReport run(long seed, String size, Set<Planted> planted) throws Exception {
		Path folder = this.temporary.toRealPath().resolve("demo");
		DemoFolder.empty(folder);
		DemoOptions options = new DemoOptions(seed, DemoSize.named(size), 0, true, folder, planted);
		Demo demo = new Demo(options, Tieout.class, new PrintStream(OutputStream.nullOutputStream()));
		try (ConfigurableApplicationContext service = demo.startService()) {
			return demo.tieOut(service);
		}
	}

}
