package io.tieout.app.ingest.job;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes read.
 */
final class CountingStream extends FilterInputStream {

	private final AtomicLong count = new AtomicLong();

	CountingStream(InputStream body) {
		super(body);
	}

	long count() {
		return this.count.get();
	}

	@Override
	public int read() throws IOException {
		int next = super.read();
		this.count.addAndGet((next < 0) ? 0 : 1);
		return next;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int read = super.read(target, offset, length);
		this.count.addAndGet(Math.max(0, read));
		return read;
	}

}
