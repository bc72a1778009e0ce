/**
 * Who may call what: bearer API keys with roles and sources, one table of access rules,
 * and the address the service may listen on. Every path is closed unless a rule opens it.
 */
@NullMarked
package io.tieout.app.security;

import org.jspecify.annotations.NullMarked;
