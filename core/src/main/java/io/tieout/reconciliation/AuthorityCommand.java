package io.tieout.reconciliation;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked about authority over a subject. The grants are always given whole: a
 * grant per source, or none for the state in which nothing is granted.
 */
public sealed interface AuthorityCommand extends Command {

	/**
	 * What it is about.
	 */
	AuthoritySubject subject();

	@Override
	default String aggregateId() {
		return subject().aggregateId();
	}

	/**
	 * States the grants an installation begins with; changes nothing where grants were
	 * stated or proposed before. Refused as {@code GRANTS_EMPTY},
	 * {@code GRANT_SOURCE_TWICE}, {@code GRANT_WITHOUT_RIGHTS} or
	 * {@code RIGHT_OF_ANOTHER_KIND}.
	 *
	 * @param subject stock of a location or prices of a channel
	 * @param grants a grant per source
	 * @param by who states them, {@code configuration}
	 * @param at when
	 */
	@MessageType(name = "reconciliation.StateGrants")
	record StateGrants(AuthoritySubject subject, List<Grant> grants, String by,
			Instant at) implements AuthorityCommand {

		public StateGrants {
			grants = List.copyOf(grants);
		}

	}

	/**
	 * A person proposes other grants. Refused as {@code CHANGED_MEANWHILE},
	 * {@code GRANTS_PENDING} (another proposal waits), {@code GRANT_SOURCE_TWICE},
	 * {@code GRANT_WITHOUT_RIGHTS}, {@code RIGHT_OF_ANOTHER_KIND},
	 * {@code GRANTS_UNCHANGED} or {@code REASON_MISSING}.
	 *
	 * @param subject stock of a location or prices of a channel
	 * @param seenVersion how many events the subject had when the person looked, absent
	 * if that is of no matter
	 * @param grants a grant per source
	 * @param reason why, in words
	 * @param by opaque id of the proposer
	 * @param at when
	 */
	@MessageType(name = "reconciliation.ProposeGrants")
	record ProposeGrants(AuthoritySubject subject, @Nullable Long seenVersion, List<Grant> grants, String reason,
			String by, Instant at) implements AuthorityCommand {

		public ProposeGrants {
			grants = List.copyOf(grants);
		}

	}

	/**
	 * A second person agrees. Refused as {@code CHANGED_MEANWHILE},
	 * {@code NOTHING_PROPOSED} or {@code SECOND_PERSON_REQUIRED} (the proposer tried),
	 * which is recorded.
	 *
	 * @param subject stock of a location or prices of a channel
	 * @param seenVersion how many events the subject had when the person looked, absent
	 * if that is of no matter
	 * @param remark what the approver adds in words, if anything
	 * @param by opaque id of the approver, who is not the proposer
	 * @param at when
	 */
	@MessageType(name = "reconciliation.ApproveGrants")
	record ApproveGrants(AuthoritySubject subject, @Nullable Long seenVersion, @Nullable String remark, String by,
			Instant at) implements AuthorityCommand {
	}

	/**
	 * A person turns a proposal down; its proposer takes it back that way. Refused as
	 * {@code CHANGED_MEANWHILE}, {@code NOTHING_PROPOSED} or {@code REASON_MISSING}.
	 *
	 * @param subject stock of a location or prices of a channel
	 * @param seenVersion how many events the subject had when the person looked, absent
	 * if that is of no matter
	 * @param reason why, in words
	 * @param by opaque id of the person
	 * @param at when
	 */
	@MessageType(name = "reconciliation.RejectGrants")
	record RejectGrants(AuthoritySubject subject, @Nullable Long seenVersion, String reason, String by,
			Instant at) implements AuthorityCommand {
	}

}
