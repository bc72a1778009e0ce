package io.tieout.app.architecture.planted.finance;

import java.io.OutputStream;

/** Knows streams. */
record JournalThatWritesAStream(OutputStream out) {
}
