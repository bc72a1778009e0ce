package io.tieout.reconciliation;

import io.tieout.reconciliation.OperatorActEvent.ActRecorded;
import org.jspecify.annotations.Nullable;

/**
 * An act of a person at the controls.
 *
 * @param recorded the act, null while it is not recorded
 */
record OperatorAct(@Nullable ActRecorded recorded) {

	static final OperatorAct UNKNOWN = new OperatorAct(null);

}
