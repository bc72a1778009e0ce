package io.tieout.finance;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * What happened to a journal.
 */
public sealed interface JournalEvent extends Event {

	/**
	 * The journal it is about.
	 */
	JournalId journalId();

	@Override
	default String aggregateId() {
		return "journal:" + journalId();
	}

	/**
	 * A journal is valid and waits for its approval. Its content never changes again.
	 *
	 * @param journalId its number
	 * @param header what it is
	 * @param lines its lines
	 * @param preparedBy opaque id of the person or process
	 * @param at when
	 */
	@MessageType(name = "finance.JournalPrepared")
	record JournalPrepared(JournalId journalId, JournalHeader header, List<JournalLine> lines, String preparedBy,
			Instant at) implements JournalEvent {

		public JournalPrepared {
			lines = List.copyOf(lines);
		}

	}

}
