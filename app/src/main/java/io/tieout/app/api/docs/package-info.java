/**
 * The description of the HTTP interface: an OpenAPI 3.1 document per group, with the
 * shapes of the contracts, and a page to try it.
 */
@NullMarked
package io.tieout.app.api.docs;

import org.jspecify.annotations.NullMarked;
