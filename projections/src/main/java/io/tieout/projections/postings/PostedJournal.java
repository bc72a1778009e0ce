package io.tieout.projections.postings;

import java.util.List;

/**
 * A journal with its lines.
 *
 * @param journal the journal
 * @param lines its lines, in order
 * @param position position of the last event in it
 */
public record PostedJournal(JournalRow journal, List<JournalLineRow> lines, long position) {

	public PostedJournal {
		lines = List.copyOf(lines);
	}

}
