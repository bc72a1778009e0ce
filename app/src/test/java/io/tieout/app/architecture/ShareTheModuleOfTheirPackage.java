package io.tieout.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether all classes of a class's package come from one place on the class path.
 */
final class ShareTheModuleOfTheirPackage extends ArchCondition<JavaClass> {

	ShareTheModuleOfTheirPackage() {
		super("share the module of their package");
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		Set<String> modules = type.getPackage()
			.getClasses()
			.stream()
			.flatMap((neighbour) -> module(neighbour).stream())
			.collect(Collectors.toSet());
		events.add(new SimpleConditionEvent(type, modules.size() == 1,
				type.getName() + " shares its package " + type.getPackageName() + " with classes of " + modules));
	}

	/** Empty for array types, which have no file. */
	private static Optional<String> module(JavaClass type) {
		String file = type.getName().replace('.', '/') + ".class";
		return type.getSource().map((source) -> source.getUri().toString().replace(file, ""));
	}

}
