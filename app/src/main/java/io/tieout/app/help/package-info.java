/**
 * What the jar says on the command line without starting anything, and an example for
 * each feed. The texts are resources below {@code help/}.
 */
@NullMarked
package io.tieout.app.help;

import org.jspecify.annotations.NullMarked;
