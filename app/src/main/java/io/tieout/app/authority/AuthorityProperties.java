package io.tieout.app.authority;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.SourceSystem;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;
import io.tieout.reconciliation.Grant;
import io.tieout.reconciliation.Grants;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The grants an installation begins with ({@code tieout.authorities}). They are stated at
 * the start for each subject nothing was ever granted over; later changes need two
 * people.
 *
 * @param authorities the subjects, each once
 */
@Validated
@ConfigurationProperties("tieout")
record AuthorityProperties(@DefaultValue List<@Valid Entry> authorities) {

	AuthorityProperties {
		authorities = List.copyOf(authorities);
		if (authorities.stream().map(Entry::subject).distinct().count() < authorities.size()) {
			throw new IllegalArgumentException("tieout.authorities lists a location or channel twice");
		}
		authorities.forEach((entry) -> Grants.objection(entry.subject(), entry.granted()).ifPresent((objection) -> {
			throw new IllegalArgumentException("tieout.authorities of " + entry.subject() + ": " + objection.detail());
		}));
	}

	/**
	 * The grants by subject, in the order they are listed in.
	 */
	Map<AuthoritySubject, List<Grant>> stated() {
		Map<AuthoritySubject, List<Grant>> stated = new LinkedHashMap<>();
		this.authorities.forEach((entry) -> stated.put(entry.subject(), entry.granted()));
		return stated;
	}

	/**
	 * The grants over one subject.
	 *
	 * @param location the location whose stock it is about, {@code *} for all others
	 * @param channel the channel whose prices it is about, {@code *} for all others;
	 * either this or a location
	 * @param grants who may do what
	 */
	record Entry(@Nullable String location, @Nullable String channel, @NotEmpty List<@Valid SourceRights> grants) {

		AuthoritySubject subject() {
			if ((this.location == null) == (this.channel == null)) {
				throw new IllegalArgumentException("An entry of tieout.authorities names a location or a channel");
			}
			return (this.location != null) ? AuthoritySubject.stockOf(new LocationId(this.location))
					: AuthoritySubject.pricesOf(new ChannelId(String.valueOf(this.channel)));
		}

		List<Grant> granted() {
			return this.grants.stream().map(SourceRights::grant).toList();
		}

	}

	/**
	 * What one source may do.
	 *
	 * @param source the source system
	 * @param rights MOVE, COUNT, ANCHOR over stock, PRICE over prices
	 */
	record SourceRights(@NotBlank String source, @NotEmpty Set<AuthorityRight> rights) {

		Grant grant() {
			return new Grant(new SourceSystem(this.source), List.copyOf(this.rights));
		}

	}

}
