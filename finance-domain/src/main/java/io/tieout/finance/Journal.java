package io.tieout.finance;

import org.jspecify.annotations.Nullable;

/**
 * A journal as its history left it.
 *
 * @param status where it stands, null before it is prepared
 */
record Journal(@Nullable JournalStatus status) {

	static final Journal UNKNOWN = new Journal(null);

}
