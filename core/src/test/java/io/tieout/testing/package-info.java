/**
 * What tests of every module build on: a real PostgreSQL, reached as the role the service
 * runs under.
 */
@NullMarked
package io.tieout.testing;

import org.jspecify.annotations.NullMarked;
