package io.tieout.app.ingest.inbox;

import io.tieout.contract.Sealed;
import java.util.Base64;

/**
 * A sealed raw text as a row holds it.
 *
 * @param keyId the key's id
 * @param keyVersion the key's version
 * @param box IV and ciphertext with tag
 */
public record SealedText(String keyId, int keyVersion, byte[] box) {

	/** The name raw texts are sealed under; frozen with the first row. */
	public static final String BOUND_TO = "inbox.record/1/text";

	/**
	 * A sealed value that was bound to {@link #BOUND_TO}.
	 */
	public static SealedText of(Sealed sealed) {
		return new SealedText(sealed.keyId(), sealed.keyVersion(), Base64.getDecoder().decode(sealed.box()));
	}

	/**
	 * The same as a sealed value.
	 */
	public Sealed asSealed() {
		return new Sealed(this.keyId, this.keyVersion, BOUND_TO, Base64.getEncoder().encodeToString(this.box));
	}

}
