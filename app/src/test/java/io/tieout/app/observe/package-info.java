/**
 * What the service tells about itself.
 */
@NullMarked
package io.tieout.app.observe;

import org.jspecify.annotations.NullMarked;
