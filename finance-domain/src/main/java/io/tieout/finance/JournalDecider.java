package io.tieout.finance;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.finance.JournalCommand.PrepareJournal;
import io.tieout.finance.JournalEvent.JournalPrepared;

/**
 * The rules of a journal: prepared once, valid, and never changed.
 */
final class JournalDecider implements Decider<Journal, JournalCommand, JournalEvent> {

	@Override
	public String aggregateType() {
		return "finance.Journal";
	}

	@Override
	public Class<JournalCommand> commandFamily() {
		return JournalCommand.class;
	}

	@Override
	public Class<JournalEvent> eventFamily() {
		return JournalEvent.class;
	}

	@Override
	public Class<Journal> stateType() {
		return Journal.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public Journal initial() {
		return Journal.UNKNOWN;
	}

	@Override
	public Decision<JournalEvent> decide(Journal journal, JournalCommand command) {
		PrepareJournal prepare = (PrepareJournal) command;
		return Objections
			.first(() -> Objections.when(journal.status() != null, "DUPLICATE",
					"This revision of the document has its journal."), () -> JournalRules.objection(prepare))
			.<Decision<JournalEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new JournalPrepared(prepare.journalId(), prepare.header(),
					prepare.lines(), prepare.preparedBy(), prepare.at())));
	}

	@Override
	public Journal evolve(Journal journal, JournalEvent event) {
		return new Journal(JournalStatus.PREPARED);
	}

}
