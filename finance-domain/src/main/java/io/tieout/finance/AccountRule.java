package io.tieout.finance;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * Which account plays a role. A rule may narrow the role to a store, channel, tender, tax
 * code or department. Of the rules that fit, one that names the store wins over all that
 * do not, then one that names the channel, and so on in this order.
 *
 * @param role the role
 * @param account the account that plays it
 * @param store only in this store
 * @param channel only in this channel
 * @param tender only for this tender
 * @param taxCode only for this tax code
 * @param department only in this department
 */
public record AccountRule(AccountRole role, AccountCode account, @Nullable LocationId store,
		@Nullable ChannelId channel, @Nullable Tender tender, @Nullable TaxCode taxCode,
		@Nullable Department department) {

	/**
	 * A rule for every line of a role.
	 */
	public static AccountRule of(AccountRole role, AccountCode account) {
		return new AccountRule(role, account, null, null, null, null, null);
	}

	/**
	 * A rule for every line of a role that one tender paid.
	 */
	public static AccountRule of(AccountRole role, Tender tender, AccountCode account) {
		return new AccountRule(role, account, null, null, tender, null, null);
	}

	boolean fits(SummaryKey key) {
		return this.role == key.role() && fits(this.store, key.storeDay().store()) && fits(this.channel, key.channel())
				&& fits(this.tender, key.tender()) && fits(this.taxCode, key.taxCode())
				&& fits(this.department, key.department());
	}

	private static boolean fits(@Nullable Object wanted, Object given) {
		return wanted == null || wanted.equals(given);
	}

	/**
	 * How narrow the rule is; no two rules that fit the same line and name different
	 * things are equally narrow.
	 */
	int narrowness() {
		return named(this.store, 16) + named(this.channel, 8) + named(this.tender, 4) + named(this.taxCode, 2)
				+ named(this.department, 1);
	}

	private static int named(@Nullable Object wanted, int weight) {
		return (wanted != null) ? weight : 0;
	}

	/**
	 * Whether both rules claim the same lines.
	 */
	boolean claimsSame(AccountRule other) {
		return withAccountOf(other).equals(other);
	}

	private AccountRule withAccountOf(AccountRule other) {
		return new AccountRule(this.role, other.account, this.store, this.channel, this.tender, this.taxCode,
				this.department);
	}

}
