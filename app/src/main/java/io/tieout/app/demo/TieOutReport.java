package io.tieout.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Truth against findings, line by line: every difference either way is a failure.
 *
 * @param rows what was compared
 * @param differences what does not tie out, for people
 */
record TieOutReport(List<Row> rows, List<String> differences) {

	static TieOutReport compare(Sheet truth, Sheet found) {
		TieOutReport report = new TieOutReport(new ArrayList<>(), new ArrayList<>());
		for (Section section : Section.values()) {
			report.compare(section, truth.lines(section), found.lines(section));
		}
		return report;
	}

	private void compare(Section section, SortedSet<String> truth, SortedSet<String> found) {
		SortedSet<String> missing = without(truth, found);
		SortedSet<String> unexpected = without(found, truth);
		this.rows.add(new Row(section, truth.size(), found.size(), missing.size() + unexpected.size()));
		missing.forEach((line) -> this.differences.add(section.title() + ": true, not found: " + line));
		unexpected.forEach((line) -> this.differences.add(section.title() + ": found, not true: " + line));
	}

	private static SortedSet<String> without(SortedSet<String> lines, SortedSet<String> others) {
		SortedSet<String> rest = new TreeSet<>(lines);
		rest.removeAll(others);
		return rest;
	}

	boolean tiesOut() {
		return this.differences.isEmpty();
	}

	/**
	 * One line of the tie-out.
	 */
	record Row(Section section, int truth, int found, int differences) {
	}

}
