package io.tieout.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.tieout.aggregate.DecidedAggregate;
import io.tieout.aggregate.Decider;
import io.tieout.aggregate.DomainModule;
import io.tieout.contract.Upcaster;
import io.tieout.projections.support.View;
import java.io.File;
import java.io.FileInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The rules of the house over the packages below a root, so that the same rules can be
 * held against planted violations below another root.
 */
final class HouseRules {

	private static final List<String> DOMAINS = List.of("inventory", "customer", "finance");

	private static final List<String> CORE = List.of("core", "contract", "aggregate", "eventstore", "reconciliation",
			"database", "sealing");

	private static final Set<String> CLOCKS_AND_DICE = Set.of("now", "currentTimeMillis", "nanoTime", "randomUUID",
			"systemUTC", "systemDefaultZone", "getTimeOrderedEpoch", "random");

	private final String root;

	HouseRules(String root) {
		this.root = root;
	}

	ArchRule canonicalValuesUseJavaOnly() {
		return classes().that()
			.resideInAPackage(in("core"))
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "org.jspecify..", in("core"))
			.because("every module and every connector speaks them");
	}

	ArchRule theCoreKnowsNoRetailFlow() {
		return noClasses().that()
			.resideInAnyPackage(in(CORE))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(in(List.of("inventory", "customer", "finance", "projections", "app")))
			.because("arrows point downwards");
	}

	ArchRule domainsNeverSeeEachOther() {
		return slices().matching(this.root + ".(*)..")
			.that(describe("are domains", (slice) -> DOMAINS.contains(slice.getNamePart(1))))
			.should()
			.notDependOnEachOther()
			.allowEmptyShould(true)
			.because("what crosses domains is visible in app.process");
	}

	ArchRule domainsKnowNoHttpNoSqlNoJson() {
		return noClasses().that()
			.resideInAnyPackage(in(DOMAINS))
			.should()
			.dependOnClassesThat(resideInAnyPackage("jakarta..", "org.springframework..", "org.postgresql..",
					"tools.jackson..", "com.fasterxml..", in("database"), in("eventstore"))
				.or(isTheOutside()))
			.allowEmptyShould(true)
			.because("a decision is a pure function");
	}

	/** Views share their packages with queries, which do ask the database. */
	ArchRule viewsAndFlowsReachNothingOutside() {
		return noClasses().that(assignableTo(View.class).or(resideInAPackage(in("app.process.*"))))
			.should()
			.dependOnClassesThat(
					resideInAnyPackage("java.io..", "java.nio.channels..", "java.nio.file..", "java.net.."))
			.allowEmptyShould(true)
			.because("what they come to rests on events alone, or a replay would differ");
	}

	ArchRule viewsAskNoDatabase() {
		return noClasses().that(assignableTo(View.class))
			.should()
			.dependOnClassesThat(
					isTheOutside().or(resideInAnyPackage("org.springframework..", "org.postgresql..", in("database"))))
			.allowEmptyShould(true)
			.because("a fold knows the row and the event");
	}

	/** A connector reads the text it is given, and nothing it would have to fetch. */
	ArchRule connectorsAndUpcastersReachNothingOutside() {
		return noClasses()
			.that(resideInAnyPackage(in(List.of("app.connector", "reconciliation"))).or(assignableTo(Upcaster.class)))
			.should()
			.dependOnClassesThat(resideInAnyPackage("java.nio.channels..", "java.nio.file..", "java.net..",
					"java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.springframework.web..",
					"org.postgresql..", in("database")))
			.orShould()
			.dependOnClassesThat(assignableTo(File.class).or(assignableTo(FileInputStream.class)))
			.allowEmptyShould(true)
			.because("the same record has to mean the same, whenever and wherever it is read");
	}

	/** Buffers and character sets are values, and hashing needs them. */
	private static DescribedPredicate<JavaClass> isTheOutside() {
		return resideInAnyPackage("java.io..", "java.nio.channels..", "java.nio.file..", "java.net..", "java.sql..",
				"javax.sql..");
	}

	ArchRule connectorsNeverSeeEachOther() {
		return slices().matching(this.root + ".app.connector.(*)..")
			.should()
			.notDependOnEachOther()
			.allowEmptyShould(true)
			.because("a source's own words stop at its connector");
	}

	ArchRule projectionsSeeMessagesOnly() {
		return noClasses().that()
			.resideInAPackage(in("projections"))
			.should()
			.dependOnClassesThat(
					resideInAnyPackage(in(DOMAINS)).and(assignableTo(Decider.class).or(assignableTo(DomainModule.class))
						.or(assignableTo(DecidedAggregate.class))))
			.allowEmptyShould(true)
			.because("a view folds what happened, and decides nothing");
	}

	ArchRule modulesHaveNoCycles() {
		return slices().matching(this.root + ".(*)..").should().beFreeOfCycles();
	}

	ArchRule theServiceHasNoCycles() {
		return slices().matching(this.root + ".app.(*)..").should().beFreeOfCycles();
	}

	ArchRule namesSayWhatAThingIs() {
		return noClasses().should()
			.haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils|Common)(\\$.*)?")
			.because("such a name says nothing");
	}

	ArchRule aggregatesArePackagePrivate() {
		return classes().that()
			.areAssignableTo(DecidedAggregate.class)
			.and(resideOutsideOfPackages(in("aggregate")))
			.should()
			.bePackagePrivate()
			.allowEmptyShould(true)
			.because("only messages leave a domain");
	}

	ArchRule decidersArePackagePrivate() {
		return classes().that()
			.areAssignableTo(Decider.class)
			.and(resideOutsideOfPackages(in("aggregate")))
			.should()
			.bePackagePrivate()
			.allowEmptyShould(true)
			.because("rules are reached through commands");
	}

	ArchRule decisionsAskNoClockAndThrowNoDice() {
		DescribedPredicate<AccessTarget> impure = describe("a clock or a source of randomness",
				(target) -> CLOCKS_AND_DICE.contains(target.getName())
						|| (target.getName().equals("<init>") && target.getOwner().isAssignableTo(Random.class))
						|| target.getOwner().isAssignableTo(Clock.class));
		return noClasses().that(isPure())
			.should()
			.accessTargetWhere(
					describe("the target is " + impure.getDescription(), (access) -> impure.test(access.getTarget())))
			.allowEmptyShould(true)
			.because("time and ids come with the command, or a replay would differ");
	}

	/**
	 * Deciders, folds, translators and whole flows: a flow is told the time by its
	 * runner.
	 */
	private DescribedPredicate<JavaClass> isPure() {
		return resideInAnyPackage(
				in(List.of("inventory", "customer", "finance", "reconciliation", "app.connector", "app.process.*")))
			.or(resideInAPackage(in("projections")).and(not(resideInAPackage(in("projections.support")))))
			.or(assignableTo(Decider.class))
			.or(assignableTo(View.class))
			.or(assignableTo(Upcaster.class));
	}

	ArchRule everyPackageSaysWhatItIsFor() {
		return classes().that(resideInAPackage(this.root + ".."))
			.should(new LiveInADescribedPackage())
			.because("a stranger finds his way in the folders");
	}

	ArchRule noPackageIsSplitOverModules() {
		return classes().that(resideInAPackage(this.root + ".."))
			.should(new ShareTheModuleOfTheirPackage())
			.because("a package has one owner");
	}

	private String in(String name) {
		return this.root + "." + name + "..";
	}

	private String[] in(List<String> names) {
		return names.stream().map(this::in).toArray(String[]::new);
	}

}
