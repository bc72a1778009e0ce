package io.tieout.app.config;

import io.tieout.core.SourceSystem;
import io.tieout.customer.FieldGroup;
import io.tieout.customer.SurvivorshipPolicy;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose word counts for which part of a customer's profile ({@code tieout.customers}).
 *
 * @param policyVersion version of the ranking, raised with each change
 * @param ranking sources by group of fields, the most trusted first
 */
@Validated
@ConfigurationProperties("tieout.customers")
record CustomerProperties(@Min(1) @DefaultValue("1") int policyVersion,
		@DefaultValue Map<FieldGroup, List<String>> ranking) {

	SurvivorshipPolicy policy() {
		return new SurvivorshipPolicy(this.policyVersion,
				this.ranking.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey,
							(entry) -> entry.getValue().stream().map(SourceSystem::new).toList())));
	}

}
