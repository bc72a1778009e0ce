package io.tieout.app.api.process;

import io.tieout.customer.ModelScope;

/**
 * Has a version of the model count.
 *
 * @param apply whether the merges and splits it proposes are carried out, all or none
 */
record ActivationRequest(ModelScope apply) {
}
