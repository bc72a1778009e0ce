/**
 * Read models, one folder per view: events in, rows out. A view sees the messages of the
 * domains, never their aggregates.
 */
@NullMarked
package io.tieout.projections;

import org.jspecify.annotations.NullMarked;
