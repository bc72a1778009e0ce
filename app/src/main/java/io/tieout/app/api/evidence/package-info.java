/**
 * What is behind a figure: the fact, the raw record it came with, the version a person
 * edits, and the record that somebody was shown personal data.
 */
@NullMarked
package io.tieout.app.api.evidence;

import org.jspecify.annotations.NullMarked;
