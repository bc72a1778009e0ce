/**
 * Postings: journals on their way to the ERP, and their lines.
 */
@NullMarked
package io.tieout.projections.postings;

import org.jspecify.annotations.NullMarked;
