package io.tieout.app.architecture.planted.finance;

import java.nio.file.Path;

/** Knows files. */
record JournalThatReadsAFile(Path file) {
}
