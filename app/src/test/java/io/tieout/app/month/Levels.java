package io.tieout.app.month;

/**
 * What a shelf holds, in units.
 *
 * @param onHand all of it
 * @param damaged of that, unfit for sale
 * @param qualityHold of that, waiting for a decision on its quality
 */
record Levels(int onHand, int damaged, int qualityHold) {

	static final Levels NONE = new Levels(0, 0, 0);

	/**
	 * Units in one state.
	 * @param state {@code SELLABLE}, {@code DAMAGED} or {@code QUALITY_CONTROL}
	 */
	static Levels of(int units, String state) {
		return new Levels(units, state.equals("DAMAGED") ? units : 0, state.equals("QUALITY_CONTROL") ? units : 0);
	}

	Levels plus(Levels other) {
		return new Levels(this.onHand + other.onHand, this.damaged + other.damaged,
				this.qualityHold + other.qualityHold);
	}

	Levels minus(Levels other) {
		return new Levels(this.onHand - other.onHand, this.damaged - other.damaged,
				this.qualityHold - other.qualityHold);
	}

	int in(String state) {
		return switch (state) {
			case "DAMAGED" -> this.damaged;
			case "QUALITY_CONTROL" -> this.qualityHold;
			default -> this.onHand - this.damaged - this.qualityHold;
		};
	}

}
