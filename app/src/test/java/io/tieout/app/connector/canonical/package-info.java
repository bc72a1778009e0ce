/**
 * Objects of every resource, in every format.
 */
@NullMarked
package io.tieout.app.connector.canonical;

import org.jspecify.annotations.NullMarked;
