package io.tieout.contract;

import java.util.stream.Stream;

/**
 * The members of a family of messages, which may be grouped by further sealed interfaces.
 */
public final class SealedFamily {

	private SealedFamily() {
	}

	/**
	 * Every member that is not sealed itself; the type alone if it is not sealed.
	 */
	public static Stream<Class<?>> members(Class<?> family) {
		if (!family.isSealed()) {
			return Stream.of(family);
		}
		return Stream.of(family.getPermittedSubclasses()).flatMap(SealedFamily::members);
	}

}
