package io.tieout.core;

/**
 * A sales channel: stores, the web shop, a marketplace.
 *
 * @param value 1 to 40 characters
 */
public record ChannelId(String value) implements Comparable<ChannelId> {

	public ChannelId {
		value = Texts.required(value, "CHANNEL_INVALID", 40);
	}

	@Override
	public int compareTo(ChannelId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
