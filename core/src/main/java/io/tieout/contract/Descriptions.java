package io.tieout.contract;

import org.jspecify.annotations.Nullable;

/**
 * What the documents say about a type, for people. At run time nobody knows it; where the
 * documents are written, it is read off the Javadoc of the sources.
 */
public interface Descriptions {

	/** Nothing is said about anything but the core values. */
	Descriptions NONE = new Descriptions() {

		@Override
		public @Nullable String of(Class<?> type) {
			return null;
		}

		@Override
		public @Nullable String of(Class<?> type, String component) {
			return null;
		}

	};

	/**
	 * What a type is, null if nothing is said.
	 */
	@Nullable String of(Class<?> type);

	/**
	 * What a record's component is, null if nothing is said.
	 */
	@Nullable String of(Class<?> type, String component);

}
