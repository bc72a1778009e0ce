@NullMarked
package io.tieout.customer.matching;

import org.jspecify.annotations.NullMarked;
