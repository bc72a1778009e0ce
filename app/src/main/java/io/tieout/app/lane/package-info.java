/**
 * Critical work and batch apart: says which connections and threads a part works on, so
 * that checkout and availability never wait for a file.
 */
@NullMarked
package io.tieout.app.lane;

import org.jspecify.annotations.NullMarked;
