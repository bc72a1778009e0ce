package io.tieout.app.quality.people;

/**
 * A system that knows people, and how well.
 */
enum KnownBy {

	/** Kept by people who ask: nearly everything, with slips of the pen. */
	CRM(0.9, 0.8, 0.8, 0.95, 0.0),

	/** Filled in by the customers: e-mail always, a date of birth seldom. */
	SHOP(0.25, 1.0, 0.6, 0.9, 0.0),

	/** Taken down at the till: a name, a number, a card. */
	LOYALTY(0.6, 0.4, 0.7, 0.5, 1.0),

	/** Passed on by a marketplace: where to deliver, and a mailbox that is a mask. */
	MARKETPLACE(0.0, 0.0, 0.3, 1.0, 0.0);

	private final double birth;

	private final double email;

	private final double phone;

	private final double address;

	private final double card;

	KnownBy(double birth, double email, double phone, double address, double card) {
		this.birth = birth;
		this.email = email;
		this.phone = phone;
		this.address = address;
		this.card = card;
	}

	double birth() {
		return this.birth;
	}

	double email() {
		return this.email;
	}

	double phone() {
		return this.phone;
	}

	double address() {
		return this.address;
	}

	double card() {
		return this.card;
	}

}
