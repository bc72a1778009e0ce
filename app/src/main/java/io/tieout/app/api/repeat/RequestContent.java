package io.tieout.app.api.repeat;

import io.tieout.app.api.http.ContentHash;
import java.io.IOException;

/**
 * What a request asks for, as far as repeats of it are told from others.
 */
@FunctionalInterface
public interface RequestContent {

	/**
	 * The content as it was understood, without times of our own.
	 */
	static RequestContent of(Object content) {
		return () -> ContentHash.of(content);
	}

	/**
	 * SHA-256 of the content, in hex; reads what is left of a body. Asked once.
	 * @throws IOException if the body ends before its time
	 */
	String hash() throws IOException;

}
