package io.tieout.app.process.erpposting;

import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.finance.PostingRuleSet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The legal entities ({@code tieout.companies}). A company gets its first posting rules
 * with its first sales, by what stands here; every later version needs two people. Sales
 * of a company that is not listed are not posted: in what currency it reports is never
 * concluded from what happens to arrive.
 *
 * <p>
 * A company owns what is at its places. The first one owns what is at every place that no
 * other one names.
 *
 * @param companies the companies, each once
 */
@Validated
@ConfigurationProperties("tieout")
public record Companies(@DefaultValue List<@Valid Company> companies) {

	public Companies {
		companies = List.copyOf(companies);
		if (companies.stream().map(Company::id).distinct().count() < companies.size()) {
			throw new IllegalArgumentException("tieout.companies lists a company twice");
		}
		List<LocationId> places = companies.stream().flatMap((company) -> company.locations().stream()).toList();
		if (places.stream().distinct().count() < places.size()) {
			throw new IllegalArgumentException("tieout.companies lists a location twice");
		}
	}

	/**
	 * A legal entity.
	 *
	 * @param id its name, without a slash
	 * @param functionalCurrency the currency it reports in, ISO 4217
	 * @param ledger the ledger posted to
	 * @param locations the places whose stock it owns
	 */
	public record Company(@NotNull CompanyId id, @NotNull Currency functionalCurrency,
			@NotBlank @DefaultValue("GL") String ledger, @DefaultValue Set<LocationId> locations) {

		public Company {
			locations = Set.copyOf(locations);
		}

	}

	/**
	 * Those listed, as the tables spell them.
	 */
	List<String> names() {
		return this.companies.stream().map((company) -> company.id.value()).toList();
	}

	/**
	 * Who owns what is at a place; empty if no company is listed.
	 */
	public Optional<CompanyId> ownerOf(LocationId location) {
		return this.companies.stream()
			.filter((company) -> company.locations.contains(location))
			.findFirst()
			.or(() -> this.companies.stream().findFirst())
			.map(Company::id);
	}

	/**
	 * The currency that a company reports in.
	 * @throws java.util.NoSuchElementException if the company is not listed
	 */
	public Currency currencyOf(CompanyId company) {
		return listed(company).orElseThrow().functionalCurrency;
	}

	private Optional<Company> listed(CompanyId company) {
		return this.companies.stream().filter((listed) -> listed.id.equals(company)).findFirst();
	}

	/**
	 * Version 1 of a company's posting rules, empty if the company is not listed.
	 */
	Optional<PostingRuleSet> rulesFor(CompanyId company) {
		return listed(company).map((listed) -> StandardPostingRules.of(listed.functionalCurrency, listed.ledger));
	}

}
