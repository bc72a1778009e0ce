package io.tieout.app.ingest.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A file of a watched folder as it was when it was picked.
 *
 * @param path where it is
 * @param size its size then
 * @param modified when it had been written to last
 */
record PickedFile(Path path, long size, FileTime modified) {

	static PickedFile of(Path path) throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
		return new PickedFile(path, attributes.size(), attributes.lastModifiedTime());
	}

	boolean isUnchanged() throws IOException {
		return equals(of(this.path));
	}

	/**
	 * @throws IOException if somebody has written to it since: what was read may lack its
	 * end
	 */
	void requireUnchanged() throws IOException {
		if (!isUnchanged()) {
			throw new IOException("The file was written to while it was read");
		}
	}

}
