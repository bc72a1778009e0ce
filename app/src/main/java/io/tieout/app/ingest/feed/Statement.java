package io.tieout.app.ingest.feed;

import io.tieout.core.BusinessDate;
import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;
import io.tieout.sealing.RecordKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a record states, in canonical terms.
 *
 * @param identity what makes it the same record elsewhere
 * @param occurredAt business time
 * @param tradingDay the day it is tied out on
 * @param businessObject what it is about, such as {@code stock:STORE1/85123A}: a
 * statement waits behind earlier ones about the same that could not be applied
 * @param content the statement's content in canonical spelling, the same through
 * whichever door and in whichever format it comes; it may be personal and is only hashed
 * @param recordKey the key its personal values and its raw record are sealed under,
 * {@code null} if nothing in it is personal
 * @param needs what must be looked up before it is planned
 * @param planner what it comes to
 */
public record Statement(RecordIdentity identity, Instant occurredAt, BusinessDate tradingDay, String businessObject,
		String content, @Nullable RecordKey recordKey, Needs needs, Planner planner) implements Interpretation {

	/**
	 * A statement that needs nothing to be looked up and holds nothing personal.
	 */
	public static Statement of(RecordIdentity identity, Instant occurredAt, BusinessDate tradingDay,
			String businessObject, String content, Planner planner) {
		return new Statement(identity, occurredAt, tradingDay, businessObject, content, null, Needs.NOTHING, planner);
	}

	/**
	 * The same statement on the trading day that was seen when it arrived.
	 */
	public Statement tiedOutOn(BusinessDate day) {
		return new Statement(this.identity, this.occurredAt, day, this.businessObject, this.content, this.recordKey,
				this.needs, this.planner);
	}

	/**
	 * The same statement, which asks for products.
	 */
	public Statement asking(Set<Sku> skus) {
		return with(this.needs.products(skus));
	}

	/**
	 * The same statement, which asks for products by their GTINs.
	 */
	public Statement askingByGtin(Set<Gtin> numbers) {
		return with(this.needs.productsByGtin(numbers));
	}

	/**
	 * The same statement, which is applied only if its source has this right, too; until
	 * it has, the record waits in the hospital.
	 */
	public Statement needing(AuthorityRight right, AuthoritySubject subject) {
		return with(this.needs.right(new RequiredRight(right, subject)));
	}

	/**
	 * The same statement, which speaks of what another record stated.
	 */
	public Statement recalling(SourceRef record) {
		return with(this.needs.record(record));
	}

	private Statement with(Needs wanted) {
		return new Statement(this.identity, this.occurredAt, this.tradingDay, this.businessObject, this.content,
				this.recordKey, wanted, this.planner);
	}

	/**
	 * The same statement, with personal values under a key.
	 */
	public Statement sealedUnder(@Nullable RecordKey key) {
		return new Statement(this.identity, this.occurredAt, this.tradingDay, this.businessObject, this.content, key,
				this.needs, this.planner);
	}

}
