package io.tieout.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the rules of the house against the house, and against a planted violation of
 * each, which the same rule has to find.
 */
class ArchitectureTests {

	private static final String PLANTED = ArchitectureTests.class.getPackageName() + ".planted";

	private static final JavaClasses HOUSE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.withImportOption((location) -> !location.contains("-tests.jar"))
		.importPackages("io.tieout");

	private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);

	record Rule(String name, Function<HouseRules, ArchRule> rule, String violation) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	static Stream<Rule> rules() {
		return Stream.of(
				new Rule("canonical values use java.* only", HouseRules::canonicalValuesUseJavaOnly,
						"core.ValueThatLogs"),
				new Rule("the core knows no retail flow", HouseRules::theCoreKnowsNoRetailFlow,
						"contract.ContractThatKnowsStock"),
				new Rule("domains never see each other", HouseRules::domainsNeverSeeEachOther,
						"inventory.StockThatKnowsMoney"),
				new Rule("domains know no HTTP, SQL or JSON", HouseRules::domainsKnowNoHttpNoSqlNoJson,
						"finance.JournalThatKnowsSql"),
				new Rule("views and flows reach nothing outside", HouseRules::viewsAndFlowsReachNothingOutside,
						"projections.stock.ViewThatCallsOut"),
				new Rule("connectors and upcasters reach nothing outside",
						HouseRules::connectorsAndUpcastersReachNothingOutside,
						"app.connector.till.TillThatAsksTheDatabase"),
				new Rule("views ask no database", HouseRules::viewsAskNoDatabase,
						"projections.stock.ViewThatAsksTheDatabase"),
				new Rule("connectors never see each other", HouseRules::connectorsNeverSeeEachOther,
						"app.connector.shop.ShopThatKnowsTheTill"),
				new Rule("projections see messages only", HouseRules::projectionsSeeMessagesOnly,
						"projections.stock.ViewThatDecides"),
				new Rule("modules have no cycles", HouseRules::modulesHaveNoCycles, "customer.OneHalfOfACycle"),
				new Rule("the service has no cycles", HouseRules::theServiceHasNoCycles,
						"app.security.DoorThatKnowsTheApi"),
				new Rule("names say what a thing is", HouseRules::namesSayWhatAThingIs, "app.api.NumberHelper"),
				new Rule("aggregates are package-private", HouseRules::aggregatesArePackagePrivate,
						"inventory.PublicAggregate"),
				new Rule("deciders are package-private", HouseRules::decidersArePackagePrivate,
						"inventory.PublicDecider"),
				new Rule("decisions ask no clock and throw no dice", HouseRules::decisionsAskNoClockAndThrowNoDice,
						"finance.RuleThatAsksTheClock"),
				new Rule("every package says what it is for", HouseRules::everyPackageSaysWhatItIsFor,
						"app.bare.ClassWithoutAnAddress"));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void theHouseKeepsTheRule(Rule rule) {
		rule.rule().apply(new HouseRules("io.tieout")).check(HOUSE);
	}

	@ParameterizedTest
	@MethodSource("rules")
	void thePlantedViolationIsFound(Rule rule) {
		assertThat(violations(rule.rule().apply(new HouseRules(PLANTED)), PLANTED_CLASSES))
			.contains(PLANTED + "." + rule.violation());
	}

	@ParameterizedTest
	@ValueSource(strings = { "finance.RuleThatThrowsDice", "projections.stock.FoldThatAsksTheClock",
			"projections.stock.ViewThatThrowsDice", "app.process.selling.FlowThatAsksTheClock" })
	void clocksAndDiceAreFoundWhereverSomethingIsToBePure(String violation) {
		assertThat(violations(new HouseRules(PLANTED).decisionsAskNoClockAndThrowNoDice(), PLANTED_CLASSES))
			.contains(PLANTED + "." + violation);
	}

	@ParameterizedTest
	@ValueSource(strings = { "finance.JournalThatReadsAFile", "finance.JournalThatWritesAStream",
			"finance.JournalThatCallsOut" })
	void everyWayOutOfADomainIsFound(String violation) {
		assertThat(violations(new HouseRules(PLANTED).domainsKnowNoHttpNoSqlNoJson(), PLANTED_CLASSES))
			.contains(PLANTED + "." + violation);
	}

	@Test
	void aFlowThatReadsAFileIsFound() {
		assertThat(violations(new HouseRules(PLANTED).viewsAndFlowsReachNothingOutside(), PLANTED_CLASSES))
			.contains(PLANTED + ".app.process.selling.FlowThatReadsAFile");
	}

	@Test
	void noPackageIsSplitOverTwoModules() {
		new HouseRules("io.tieout").noPackageIsSplitOverModules().check(HOUSE);
	}

	/** Main and test classes share packages, so seen together they are a split one. */
	@Test
	void aSplitPackageIsFound() {
		JavaClasses together = new ClassFileImporter().importPackages("io.tieout.app.security");
		assertThat(violations(new HouseRules("io.tieout").noPackageIsSplitOverModules(), together))
			.contains("io.tieout.app.security.ApiKeys");
	}

	private static String violations(ArchRule rule, JavaClasses classes) {
		return rule.evaluate(classes).getFailureReport().toString();
	}

}
