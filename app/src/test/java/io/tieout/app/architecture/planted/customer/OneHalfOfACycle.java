package io.tieout.app.architecture.planted.customer;

import io.tieout.app.architecture.planted.core.OtherHalfOfACycle;

/** One half of a cycle between modules. */
public record OneHalfOfACycle(OtherHalfOfACycle other) {
}
