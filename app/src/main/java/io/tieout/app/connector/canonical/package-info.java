/**
 * The resources of the system API in Tieout's own words, as JSON, NDJSON and CSV. A
 * resource is declared once, field by field; the declaration checks both forms and names
 * every problem.
 */
@NullMarked
package io.tieout.app.connector.canonical;

import org.jspecify.annotations.NullMarked;
