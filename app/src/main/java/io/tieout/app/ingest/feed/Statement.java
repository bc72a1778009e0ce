package io.tieout.app.ingest.feed;

import io.tieout.core.BusinessDate;
import io.tieout.core.Sku;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;
import io.tieout.sealing.RecordKey;
import java.time.Instant;
import java.util.HashSet;
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
 * @param codes SKUs and aliases that the planner asks for
 * @param rights what its source must be allowed for it to be applied
 * @param planner what it comes to
 */
public record Statement(RecordIdentity identity, Instant occurredAt, BusinessDate tradingDay, String businessObject,
		String content, @Nullable RecordKey recordKey, Set<Sku> codes, Set<RequiredRight> rights,
		Planner planner) implements Interpretation {

	public Statement {
		codes = Set.copyOf(codes);
		rights = Set.copyOf(rights);
	}

	/**
	 * A statement that asks for no products, needs no authority and holds nothing
	 * personal.
	 */
	public static Statement of(RecordIdentity identity, Instant occurredAt, BusinessDate tradingDay,
			String businessObject, String content, Planner planner) {
		return new Statement(identity, occurredAt, tradingDay, businessObject, content, null, Set.of(), Set.of(),
				planner);
	}

	/**
	 * The same statement on the trading day that was seen when it arrived.
	 */
	public Statement tiedOutOn(BusinessDate day) {
		return new Statement(this.identity, this.occurredAt, day, this.businessObject, this.content, this.recordKey,
				this.codes, this.rights, this.planner);
	}

	/**
	 * The same statement, which asks for products.
	 */
	public Statement asking(Set<Sku> skus) {
		return new Statement(this.identity, this.occurredAt, this.tradingDay, this.businessObject, this.content,
				this.recordKey, skus, this.rights, this.planner);
	}

	/**
	 * The same statement, which is applied only if its source has this right, too; until
	 * it has, the record waits in the hospital.
	 */
	public Statement needing(AuthorityRight right, AuthoritySubject subject) {
		Set<RequiredRight> all = new HashSet<>(this.rights);
		all.add(new RequiredRight(right, subject));
		return new Statement(this.identity, this.occurredAt, this.tradingDay, this.businessObject, this.content,
				this.recordKey, this.codes, all, this.planner);
	}

	/**
	 * The same statement, with personal values under a key.
	 */
	public Statement sealedUnder(@Nullable RecordKey key) {
		return new Statement(this.identity, this.occurredAt, this.tradingDay, this.businessObject, this.content, key,
				this.codes, this.rights, this.planner);
	}

}
