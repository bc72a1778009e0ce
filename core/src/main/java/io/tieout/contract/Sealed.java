package io.tieout.contract;

/**
 * A personal value under AES-256-GCM. The domain passes it on without opening it. Erasing
 * its key makes it unreadable for ever, while the event and the hash chain stay as they
 * are.
 *
 * @param keyId the key's id, derived from the source record whose key it is
 * @param keyVersion version of that key, counted from 1
 * @param boundTo name at writing ({@code customer.CustomerRecorded/1/email}), part of the
 * associated data and kept so that a renamed field can still be opened
 * @param box Base64 of 12-byte IV and ciphertext with tag
 */
public record Sealed(String keyId, int keyVersion, String boundTo, String box) {

	/**
	 * Shows which key seals it, never the content.
	 */
	@Override
	public String toString() {
		return "Sealed[" + this.keyId + "/" + this.keyVersion + "]";
	}

}
