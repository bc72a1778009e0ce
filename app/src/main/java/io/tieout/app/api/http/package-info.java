/**
 * What every call shares: who calls and under which correlation, how large a body may be,
 * idempotency keys, cursors, and files that are safe to open.
 */
@NullMarked
package io.tieout.app.api.http;

import org.jspecify.annotations.NullMarked;
