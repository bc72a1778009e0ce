package io.tieout.app.process.reservations;

import io.tieout.core.ChannelId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The channels of this installation.
 */
public final class Channels {

	private final Map<ChannelId, ChannelPolicy> policies;

	/**
	 * Channels as configured.
	 */
	public Channels(ChannelProperties properties, Places places) {
		this.policies = properties.channels()
			.stream()
			.map((channel) -> channel.policy(places.coordinates()))
			.collect(Collectors.toMap(ChannelPolicy::channel, Function.identity()));
	}

	/**
	 * The policy of a channel, empty if it is not listed.
	 */
	public Optional<ChannelPolicy> policy(ChannelId channel) {
		return Optional.ofNullable(this.policies.get(channel));
	}

}
