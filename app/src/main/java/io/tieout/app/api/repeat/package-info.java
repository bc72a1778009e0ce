/**
 * The first of the three doors that let nothing in twice: under an
 * {@code Idempotency-Key}, a repeat of a request gets the first answer, and another
 * content is refused. For requests whose events carry no key of the request themselves.
 */
@NullMarked
package io.tieout.app.api.repeat;

import org.jspecify.annotations.NullMarked;
