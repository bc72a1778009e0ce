package io.tieout.app.api.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.tieout.app.api.http.Correlation;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.api.webhook.ShopifyProperties.Shop;
import io.tieout.app.ingest.Ingestion;
import io.tieout.app.ingest.dispatch.Outcome;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.inbox.Delivery;
import io.tieout.app.ingest.inbox.Sender;
import io.tieout.app.ingest.reading.Excerpt;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shopify's webhooks. The signature is checked before anything of a message is looked at.
 */
@RestController
@RequestMapping("/system/v1/webhooks")
class ShopifyController {

	private static final String CUSTOMERS = "shopify-customers";

	/** The feed that takes the messages of a topic. */
	private static final Map<String, String> FEEDS = Map.of("inventory_levels/update", "shopify-inventory-levels",
			"customers/create", CUSTOMERS, "customers/update", CUSTOMERS, "customers/enable", CUSTOMERS,
			"customers/disable", CUSTOMERS);

	/**
	 * Topics by which a person asks for something that people here have to do. To answer
	 * them as if they were of no use would be to lose them.
	 */
	private static final Set<String> BY_HAND = Set.of("customers/delete", "customers/redact", "customers/data_request");

	private static final Logger logger = LoggerFactory.getLogger(ShopifyController.class);

	private final ShopifyProperties properties;

	private final Ingestion ingestion;

	private final MeterRegistry meters;

	ShopifyController(ShopifyProperties properties, Ingestion ingestion, MeterRegistry meters) {
		this.properties = properties;
		this.ingestion = ingestion;
		this.meters = meters;
	}

	/**
	 * A message of a shop.
	 */
	@Operation(summary = "Take a webhook of Shopify, authenticated by its signature instead of an API key")
	@ApiResponse(responseCode = "200",
			description = "The message needs not be sent again; outcome says what came of it.")
	@ApiResponse(responseCode = "401", description = "The signature is not that of a shop's secret over the body.")
	@ApiResponse(responseCode = "503", description = "No shop is configured (tieout.shopify.shops).")
	@SecurityRequirements
	@PostMapping(path = "/shopify", consumes = MediaType.APPLICATION_JSON_VALUE)
	WebhookDocument take(@RequestBody byte[] body, HttpServletRequest request,
			@RequestHeader(name = "X-Shopify-Shop-Domain", defaultValue = "") String domain,
			@RequestHeader(name = "X-Shopify-Hmac-Sha256", defaultValue = "") String signature,
			@RequestHeader(name = "X-Shopify-Topic", defaultValue = "") String topic,
			@RequestHeader(name = "X-Shopify-Event-Id", required = false) @Nullable String event,
			@RequestHeader(name = "X-Shopify-Triggered-At", required = false) @Nullable String triggered)
			throws IOException {
		Shop shop = authenticated(domain, signature, body);
		String feed = FEEDS.get(topic);
		if (feed == null) {
			return answer(BY_HAND.contains(topic) ? byHand(shop, topic)
					: new WebhookDocument("NOT_TAKEN", Excerpt.of(topic), null, null));
		}
		Sender sender = new Sender("shopify:" + shop.domain(), Correlation.of(request).id(),
				Correlation.of(request).id(), Set.of(shop.system()));
		Delivery delivery = Delivery.request(feed, BodyFormat.JSON, sender)
			.with(new FeedContext(parameters(shop, event, triggered), null));
		return answer(document(topic, this.ingestion.takeOne(delivery, new ByteArrayInputStream(body))));
	}

	private Shop authenticated(String domain, String signature, byte[] body) {
		if (this.properties.shops().isEmpty()) {
			throw Problem
				.of(HttpStatus.SERVICE_UNAVAILABLE, "SHOPIFY_NOT_CONFIGURED",
						"No shop is configured; name its domain, secret and source in tieout.shopify.shops.")
				.asException();
		}
		return this.properties.shop(domain)
			.filter((shop) -> ShopifySignature.isValid(shop.secret(), body, signature))
			.orElseThrow(() -> Problem
				.of(HttpStatus.UNAUTHORIZED, "SIGNATURE_INVALID",
						"X-Shopify-Hmac-Sha256 is not the signature of this body under the secret of the shop that"
								+ " X-Shopify-Shop-Domain names; shops are listed in tieout.shopify.shops.")
				.asException());
	}

	private static WebhookDocument byHand(Shop shop, String topic) {
		logger.warn("ALERT: The shop {} has sent {}, which is not carried out by itself: see the runbook, Erasure",
				shop.domain(), topic);
		return new WebhookDocument("NOT_TAKEN", topic, "BY_HAND",
				"This is not carried out by itself. Nothing of the message is kept; do by hand what the runbook says"
						+ " of erasure, for the customer that the shop's own list of requests names.");
	}

	private static Map<String, String> parameters(Shop shop, @Nullable String event, @Nullable String triggered) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("source", shop.source());
		if (event != null) {
			parameters.put("eventId", event);
		}
		if (triggered != null) {
			parameters.put("triggeredAt", triggered);
		}
		return parameters;
	}

	private static WebhookDocument document(String topic, Outcome outcome) {
		if (outcome instanceof Outcome.Accepted) {
			return new WebhookDocument("ACCEPTED", topic, null, null);
		}
		if (outcome instanceof Outcome.Duplicate) {
			return new WebhookDocument("DUPLICATE", topic, null, null);
		}
		if (outcome instanceof Outcome.Parked parked) {
			return new WebhookDocument("PARKED", topic, parked.code(), parked.detail());
		}
		io.tieout.app.ingest.feed.Problem first = ((Outcome.Rejected) outcome).problems().get(0);
		return new WebhookDocument("REJECTED", topic, first.code(), first.detail());
	}

	private WebhookDocument answer(WebhookDocument answer) {
		Counter.builder("tieout.webhooks")
			.description("Signed messages of other systems, by what came of them")
			.tag("system", "shopify")
			.tag("topic", answer.topic())
			.tag("outcome", answer.outcome().toLowerCase(Locale.ROOT))
			.register(this.meters)
			.increment();
		return answer;
	}

}
