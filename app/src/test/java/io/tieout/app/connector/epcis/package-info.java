/**
 * Events, in each spelling and shape.
 */
@NullMarked
package io.tieout.app.connector.epcis;

import org.jspecify.annotations.NullMarked;
