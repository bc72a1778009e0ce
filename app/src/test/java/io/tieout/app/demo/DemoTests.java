package io.tieout.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.Tieout;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
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

	/** By the class of their breaks. */
	private static final Map<String, Planted> BREAKS = Map.of("ROUNDING", Planted.ROUNDING, "FINANCING_SURCHARGE",
			Planted.FINANCING_SURCHARGE, "SHORTFALL", Planted.SHORTFALL, "AMOUNT", Planted.AMOUNT, "MISSING_LEFT",
			Planted.UNKNOWN_ORDER, "TIMING", Planted.UNPAID_ORDER, "STATUS", Planted.CANCELLED_BUT_PAID);

	/** By the cause of their letters. */
	private static final Map<String, Planted> LETTERS = Map.of("SOURCE_RECORD_CHANGED", Planted.RECORD_CHANGED,
			"UNKNOWN_SKU", Planted.UNKNOWN_SKU, "AUTHORITY_MISSING", Planted.DOUBLE_FEED);

	/** By what was made good. */
	private static final Map<String, Planted> COMPENSATIONS = Map.of("late sale", Planted.LATE_OFFLINE_TILL,
			"count voided", Planted.MISCOUNT);

	/** Where what was planted shows. */
	private static final Set<Section> OF_PLANTED = EnumSet.of(Section.BREAKS, Section.LETTERS, Section.VARIANCES,
			Section.COMPENSATIONS, Section.ON_THE_WAY, Section.SHORTFALLS);

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
		assertThat(report.rows()).filteredOn((row) -> OF_PLANTED.contains(row.section()))
			.hasSize(OF_PLANTED.size())
			.allSatisfy((row) -> assertThat(row.found()).isZero());
	}

	@Tag("slow")
	@ParameterizedTest
	@EnumSource(Planted.class)
	void aKindPlantedAloneIsFoundAlone(Planted kind) throws Exception {
		Path folder = emptyFolder();
		Demo demo = demo(5, "small", Set.of(kind), folder);
		int times = DemoSize.named("small").plantedPerKind();
		try (ConfigurableApplicationContext service = demo.startService()) {
			assertThat(demo.tieOut(service).differences()).isEmpty();
			assertThat(times).isPositive();
			assertThat(kinds(Sheet.read(folder.resolve("truth.json")))).isEqualTo(Map.of(kind, times));
			assertThat(kinds(found(service, folder))).isEqualTo(Map.of(kind, times));
		}
	}

	@Test
	void theSameSeedGivesTheSameWeekAndAnotherSeedAnother() {
		assertThat(Week.generate(1, DemoSize.named("small"), Set.of()).deliveries())
			.isEqualTo(Week.generate(1, DemoSize.named("small"), Set.of()).deliveries())
			.isNotEqualTo(Week.generate(2, DemoSize.named("small"), Set.of()).deliveries());
	}

	private TieOutReport run(long seed, String size, Set<Planted> planted) throws Exception {
		Demo demo = demo(seed, size, planted, emptyFolder());
		try (ConfigurableApplicationContext service = demo.startService()) {
			return demo.tieOut(service);
		}
	}

	private Path emptyFolder() throws IOException {
		Path folder = this.temporary.toRealPath().resolve("demo");
		DemoFolder.empty(folder);
		return folder;
	}

	private static Demo demo(long seed, String size, Set<Planted> planted, Path folder) {
		return new Demo(new DemoOptions(seed, DemoSize.named(size), 0, true, folder, planted), Tieout.class,
				new PrintStream(OutputStream.nullOutputStream()));
	}

	private static Sheet found(ConfigurableApplicationContext service, Path folder) throws IOException {
		int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		return Findings.fetch(new Client(port, Files.readString(folder.resolve("admin.key")).strip()));
	}

	/**
	 * How often each kind shows in what one side says of the week; told from the lines
	 * alone.
	 */
	private static Map<Planted, Integer> kinds(Sheet sheet) {
		Map<Planted, Integer> kinds = new EnumMap<>(Planted.class);
		sheet.lines(Section.BREAKS).forEach((line) -> kinds.merge(BREAKS.get(line.split(",")[2]), 1, Integer::sum));
		sheet.lines(Section.LETTERS)
			.stream()
			.map((line) -> line.split(": "))
			.forEach((letters) -> kinds.merge(LETTERS.get(letters[0]), Integer.valueOf(letters[1]), Integer::sum));
		sheet.lines(Section.VARIANCES).forEach((line) -> kinds.merge(Planted.SHOP_FIGURE_DRIFTS, 1, Integer::sum));
		sheet.lines(Section.ON_THE_WAY).forEach((line) -> kinds.merge(Planted.LOST_TRANSFER, 1, Integer::sum));
		sheet.lines(Section.SHORTFALLS).forEach((line) -> kinds.merge(Planted.MARKETPLACE_OVERSELL, 1, Integer::sum));
		sheet.lines(Section.COMPENSATIONS)
			.forEach((line) -> kinds.merge(COMPENSATIONS.get(line.split(",")[0]), 1, Integer::sum));
		sheet.lines(Section.TRADING_DAYS)
			.stream()
			.filter((line) -> Integer.parseInt(line.split(": ")[1].split(",")[2]) > 0)
			.forEach((line) -> kinds.merge(Planted.FILE_SENT_AGAIN, 1, Integer::sum));
		return kinds;
	}

}
