package io.tieout.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/**
 * Whether a class lives in a package with a {@code package-info} that is null-marked.
 */
final class LiveInADescribedPackage extends ArchCondition<JavaClass> {

	LiveInADescribedPackage() {
		super("live in a package with a null-marked package-info");
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		boolean described = type.getPackage()
			.tryGetPackageInfo()
			.map((info) -> info.isAnnotatedWith(NullMarked.class))
			.orElse(false);
		events.add(new SimpleConditionEvent(type, described, type.getName() + " lives in " + type.getPackageName()
				+ (described ? ", which is described" : ", which has no null-marked package-info")));
	}

}
