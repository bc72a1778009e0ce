@NullMarked
package io.tieout.projections.support;

import org.jspecify.annotations.NullMarked;
