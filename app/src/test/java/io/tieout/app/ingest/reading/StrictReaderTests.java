package io.tieout.app.ingest.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StrictReaderTests {

	@Test
	void aByteOrderMarkIsLeftOutAtTheBeginningOnly() throws IOException {
		assertThat(read("\uFEFFa\uFEFFb".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
			.isEqualTo("a\uFEFFb");
	}

	@Test
	void bytesThatAreNoTextStandApartAndAreNotLost() throws IOException {
		String read = read(new byte[] { 'a', (byte) 0xE9, 'b', (byte) 0xC3 }, StandardCharsets.UTF_8);
		assertThat(StrictReader.isMarked(read)).isTrue();
		assertThat(StrictReader.spelledOut(read)).isEqualTo("a\\xE9b\\xC3");
	}

	@Test
	void otherCharacterSetsAreReadAsNamed() throws IOException {
		assertThat(read("é€".getBytes("windows-1252"), Charset.forName("windows-1252"))).isEqualTo("é€");
		assertThat(read("ö\uD83D\uDE00".getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16))
			.isEqualTo("ö\uD83D\uDE00");
	}

	@Test
	void aCharacterMayComeInPieces() throws IOException {
		InputStream slow = new ByteArrayInputStream("€\uD83D\uDE00€".getBytes(StandardCharsets.UTF_8)) {

			@Override
			public synchronized int read(byte[] target, int offset, int length) {
				return super.read(target, offset, Math.min(1, length));
			}

		};
		assertThat(read(slow, StandardCharsets.UTF_8)).isEqualTo("€\uD83D\uDE00€");
	}

	private static String read(byte[] body, Charset charset) throws IOException {
		return read(new ByteArrayInputStream(body), charset);
	}

	private static String read(InputStream body, Charset charset) throws IOException {
		StringBuilder text = new StringBuilder();
		char[] buffer = new char[16];
		try (StrictReader reader = new StrictReader(body, charset)) {
			for (int read = reader.read(buffer, 0, buffer.length); read >= 0; read = reader.read(buffer, 0,
					buffer.length)) {
				text.append(buffer, 0, read);
			}
		}
		return text.toString();
	}

}
