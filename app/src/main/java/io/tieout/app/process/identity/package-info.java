/**
 * Identity resolution: for each version of a customer record, which identifiers it shares
 * with whom, and what that makes of the customers. One resolver works in the order of
 * events, so that two records of one person see each other however close they arrive; a
 * batch is decided in memory and its commands carried out together. The rules are the
 * customer domain's; here is the index they need.
 */
@NullMarked
package io.tieout.app.process.identity;

import org.jspecify.annotations.NullMarked;
