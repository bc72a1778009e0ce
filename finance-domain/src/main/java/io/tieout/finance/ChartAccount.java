package io.tieout.finance;

import java.util.List;

/**
 * What the chart of accounts says of an account.
 *
 * @param code the account
 * @param name its name
 * @param active whether it may be posted to
 * @param clearing whether it nets to zero once everything is through, so that nobody
 * posts to it by hand
 * @param required dimensions each of its lines must have
 */
public record ChartAccount(AccountCode code, String name, boolean active, boolean clearing, List<Dimension> required) {

	public ChartAccount {
		required = List.copyOf(required);
	}

}
