package io.tieout.app.api.process;

import io.tieout.app.process.ordervalidation.Objection;
import java.util.List;

/**
 * What order validation came to.
 *
 * @param valid whether nothing is wrong
 * @param objections everything that is wrong, those to lines first
 */
record ValidationDocument(boolean valid, List<Objection> objections) {

	static ValidationDocument of(List<Objection> objections) {
		return new ValidationDocument(objections.isEmpty(), objections);
	}

}
