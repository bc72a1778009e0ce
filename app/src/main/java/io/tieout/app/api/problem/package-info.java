/**
 * How the service says no: RFC 9457 problem documents with a stable code, whatever went
 * wrong and wherever, from an unknown path to a refused command. A problem names codes,
 * fields and figures, never a personal value.
 */
@NullMarked
package io.tieout.app.api.problem;

import org.jspecify.annotations.NullMarked;
