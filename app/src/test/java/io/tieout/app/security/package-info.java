/**
 * Access: keys, roles, addresses.
 */
@NullMarked
package io.tieout.app.security;

import org.jspecify.annotations.NullMarked;
