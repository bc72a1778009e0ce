package io.tieout.app.process.erpposting;

import io.tieout.core.CompanyId;
import io.tieout.finance.PostingRuleSet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The legal entities ({@code tieout.companies}). A company gets its first posting rules
 * with its first sales, by what stands here; every later version needs two people. Sales
 * of a company that is not listed are not posted: in what currency it reports is never
 * concluded from what happens to arrive.
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
	}

	/**
	 * A legal entity.
	 *
	 * @param id its name
	 * @param functionalCurrency the currency it reports in, ISO 4217
	 * @param ledger the ledger posted to
	 */
	public record Company(@NotBlank String id, @NotNull Currency functionalCurrency,
			@NotBlank @DefaultValue("GL") String ledger) {
	}

	/**
	 * Those listed, as the tables spell them.
	 */
	List<String> names() {
		return this.companies.stream().map((company) -> new CompanyId(company.id).value()).toList();
	}

	/**
	 * Version 1 of a company's posting rules, empty if the company is not listed.
	 */
	Optional<PostingRuleSet> rulesFor(CompanyId company) {
		return this.companies.stream()
			.filter((listed) -> new CompanyId(listed.id).equals(company))
			.findFirst()
			.map((listed) -> StandardPostingRules.of(listed.functionalCurrency, listed.ledger));
	}

}
