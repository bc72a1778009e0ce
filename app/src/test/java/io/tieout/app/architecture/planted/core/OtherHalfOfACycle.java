package io.tieout.app.architecture.planted.core;

import io.tieout.app.architecture.planted.customer.OneHalfOfACycle;
import org.jspecify.annotations.Nullable;

/** The other half. */
public record OtherHalfOfACycle(@Nullable OneHalfOfACycle one) {
}
