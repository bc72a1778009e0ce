package io.tieout.app.api.webhook;

import io.tieout.core.SourceSystem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The shops whose webhooks are taken ({@code tieout.shopify}).
 *
 * @param shops the shops
 */
@Validated
@ConfigurationProperties("tieout.shopify")
record ShopifyProperties(@DefaultValue List<@Valid Shop> shops) {

	/**
	 * The shop of a domain.
	 */
	Optional<Shop> shop(String domain) {
		return this.shops.stream().filter((shop) -> shop.domain().equalsIgnoreCase(domain.strip())).findFirst();
	}

	/**
	 * A shop.
	 *
	 * @param domain its domain, such as {@code my-shop.myshopify.com}
	 * @param secret the secret its webhooks are signed with
	 * @param source the source system its records are of
	 */
	record Shop(@NotBlank String domain, @NotBlank String secret, @NotBlank String source) {

		SourceSystem system() {
			return new SourceSystem(this.source);
		}

		/** The secret is nobody's business. */
		@Override
		public String toString() {
			return this.domain;
		}

	}

}
