package io.tieout.app.demo;

/**
 * What the two sides are compared in.
 */
enum Section {

	/** {@code flow,key,classification,difference}. */
	BREAKS("breaks"),
	/**
	 * {@code date,source,flow: received,accepted,duplicates,parked,rejected,value}.
	 */
	TRADING_DAYS("trading days × source × flow"),
	/** {@code location/sku: on hand}. */
	STOCK("stock positions"),
	/** {@code source,location,sku,difference}. */
	VARIANCES("stock variances"),
	/** {@code what,location,sku}. */
	COMPENSATIONS("late sales and voided counts"),
	/** {@code transfer,sku,quantity}. */
	ON_THE_WAY("transfers not all arrived"),
	/** {@code channel,order,sku,quantity}. */
	SHORTFALLS("orders short of goods"),
	/** {@code store-day/role: credits less debits}. */
	JOURNALS("journals by store-day and role"),
	/** {@code cause: letters}. */
	LETTERS("letters by cause"),
	/** The records of one person. */
	PEOPLE("people");

	private final String title;

	Section(String title) {
		this.title = title;
	}

	String title() {
		return this.title;
	}

}
