package io.tieout.app.architecture.planted.app.process.selling;

import java.nio.file.Path;

/** Knows files. */
record FlowThatReadsAFile(Path file) {
}
