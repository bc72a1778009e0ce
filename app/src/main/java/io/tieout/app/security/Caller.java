package io.tieout.app.security;

import io.tieout.core.SourceSystem;
import java.security.Principal;
import java.util.Set;

/**
 * An authenticated caller. Its name is the actor of every event the call leads to, so it
 * is an opaque id and nothing personal.
 *
 * @param name name of the API key
 * @param roles what it may do
 * @param sources source systems it may speak for; empty for all
 * @param feeds feeds it may send; empty for all
 */
public record Caller(String name, Set<Role> roles, Set<SourceSystem> sources, Set<String> feeds) implements Principal {

	public Caller {
		roles = Set.copyOf(roles);
		sources = Set.copyOf(sources);
		feeds = Set.copyOf(feeds);
	}

	/**
	 * The one who has the generated administrator key.
	 */
	static Caller administrator() {
		return new Caller("administrator", Set.of(Role.ADMINISTRATOR), Set.of(), Set.of());
	}

	@Override
	public String getName() {
		return this.name;
	}

	/**
	 * Whether it has one of the roles, or is an administrator.
	 */
	public boolean hasOneOf(Set<Role> wanted) {
		return this.roles.contains(Role.ADMINISTRATOR) || this.roles.stream().anyMatch(wanted::contains);
	}

	/**
	 * Whether it may send records of this feed.
	 */
	public boolean maySend(String feed) {
		return this.feeds.isEmpty() || this.feeds.contains(feed);
	}

}
