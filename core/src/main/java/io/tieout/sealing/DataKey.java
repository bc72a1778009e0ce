package io.tieout.sealing;

import io.tieout.contract.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/**
 * What the key ring knows of a data key.
 */
sealed interface DataKey {

	String id();

	/**
	 * A key that can be used.
	 *
	 * @param id its id
	 * @param version its version
	 * @param secret the key itself
	 */
	record Live(String id, int version, SecretKey secret) implements DataKey {

		private static final String VALUE = "tieout/value";

		private static final String CONTENT = "tieout/content";

		Sealed seal(String boundTo, String text) {
			byte[] box = AuthenticatedBox.close(this.secret,
					AuthenticatedBox.associated(VALUE, this.id, this.version, boundTo),
					text.getBytes(StandardCharsets.UTF_8));
			return new Sealed(this.id, this.version, boundTo, Base64.getEncoder().encodeToString(box));
		}

		String open(Sealed sealed) {
			if (sealed.keyVersion() != this.version) {
				throw new SealingException("KEY_UNKNOWN",
						"There is no version " + sealed.keyVersion() + " of the key " + this.id + ".");
			}
			try {
				byte[] box = Base64.getDecoder().decode(sealed.box());
				return new String(
						AuthenticatedBox.open(this.secret,
								AuthenticatedBox.associated(VALUE, this.id, this.version, sealed.boundTo()), box),
						StandardCharsets.UTF_8);
			}
			catch (AEADBadTagException | IllegalArgumentException ex) {
				throw new SealingException("SEAL_BROKEN", "The value " + sealed.boundTo() + " under the key " + this.id
						+ " is not what was sealed there.");
			}
		}

		String contentHash(String content) {
			return KeyedHash.hex(this.secret, CONTENT, content);
		}

		@Override
		public String toString() {
			return "Live[" + this.id + "/" + this.version + "]";
		}

	}

	/**
	 * A key that was erased, for ever.
	 *
	 * @param id its id
	 */
	record Erased(String id) implements DataKey {
	}

}
