package io.tieout.app.api.repeat;

import io.tieout.app.api.http.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * A body that is hashed while it is read.
 */
public final class StreamedContent implements RequestContent {

	private final DigestInputStream body;

	/**
	 * The content of a body.
	 * @param said what was said beside it that makes it another content
	 */
	public StreamedContent(InputStream body, List<String> said) {
		MessageDigest digest = ContentHash.sha256();
		digest.update(ContentHash.of(said).getBytes(StandardCharsets.US_ASCII));
		this.body = new DigestInputStream(body, digest);
	}

	/**
	 * The body, to be read once.
	 */
	public InputStream body() {
		return this.body;
	}

	@Override
	public String hash() throws IOException {
		this.body.transferTo(OutputStream.nullOutputStream());
		return HexFormat.of().formatHex(this.body.getMessageDigest().digest());
	}

}
