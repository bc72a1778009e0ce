package io.tieout.core;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * How rules object to a command: each names its reason, and the first objection is the
 * answer.
 */
public final class Objections {

	private Objections() {
	}

	/**
	 * An objection if a rule is broken.
	 */
	public static Optional<Rejection> when(boolean broken, String code, String detail) {
		return broken ? Optional.of(Rejection.of(code, detail)) : Optional.empty();
	}

	/**
	 * The first objection of several rules; later ones may rely on earlier ones holding.
	 */
	@SafeVarargs
	public static Optional<Rejection> first(Supplier<Optional<Rejection>>... rules) {
		for (Supplier<Optional<Rejection>> rule : rules) {
			Optional<Rejection> objection = rule.get();
			if (objection.isPresent()) {
				return objection;
			}
		}
		return Optional.empty();
	}

}
