package io.tieout.app.architecture.planted.finance;

import java.util.Random;

/** Differs at a replay. */
final class RuleThatThrowsDice {

	int decide() {
		return new Random().nextInt();
	}

}
