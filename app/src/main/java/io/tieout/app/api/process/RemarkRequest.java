package io.tieout.app.api.process;

import org.jspecify.annotations.Nullable;

/**
 * What somebody adds to a decision.
 *
 * @param remark in words, if anything
 */
record RemarkRequest(@Nullable String remark) {

	/** The remark, null if none was given. */
	@Nullable String given() {
		return (this.remark == null || this.remark.isBlank()) ? null : this.remark;
	}

}
