package io.tieout.app.ingest.feed;

import io.tieout.app.authority.FoundGrants;
import io.tieout.app.authority.KnownGrants;
import io.tieout.core.SourceSystem;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;

/**
 * A right that a source lacks: what a letter waits for whose fact was stated by a system
 * whose word does not count there.
 *
 * @param source the source system
 * @param required what it may not do
 */
public record MissingAuthority(SourceSystem source, RequiredRight required) {

	/**
	 * The cause of the letter. A grant of that right releases all that wait for it.
	 */
	public Cause cause() {
		AuthoritySubject subject = this.required.subject();
		return Cause.of(Cause.AUTHORITY_MISSING, subject(), "The word of " + this.source + " does not count for "
				+ subject + " (" + this.required.right() + "); grant it the right, or discard what waits.");
	}

	/**
	 * The subject of the cause, {@code SHOP@STORE1:MOVE}. An at sign within the source is
	 * written {@code ~1} and a tilde {@code ~0}.
	 */
	private String subject() {
		return this.source.value().replace("~", "~0").replace("@", "~1") + "@" + this.required.subject().place() + ":"
				+ this.required.right();
	}

	/**
	 * Whether the source has the right by now, as far as that can be told.
	 */
	public boolean isGrantedBy(FoundGrants found) {
		KnownGrants grants = found.known().get(this.required.subject());
		return grants != null && grants.grants().allow(this.source, this.required.right());
	}

	/**
	 * What the subject of a cause names.
	 */
	public static MissingAuthority ofSubject(String subject) {
		int at = subject.indexOf('@');
		int colon = subject.lastIndexOf(':');
		AuthorityRight right = AuthorityRight.valueOf(subject.substring(colon + 1));
		return new MissingAuthority(new SourceSystem(subject.substring(0, at).replace("~1", "@").replace("~0", "~")),
				new RequiredRight(right, new AuthoritySubject(right.kind(), subject.substring(at + 1, colon))));
	}

}
