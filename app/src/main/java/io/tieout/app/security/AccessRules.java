package io.tieout.app.security;

import static io.tieout.app.security.AccessRule.delete;
import static io.tieout.app.security.AccessRule.get;
import static io.tieout.app.security.AccessRule.open;
import static io.tieout.app.security.AccessRule.post;
import static io.tieout.app.security.AccessRule.signed;
import static io.tieout.app.security.Role.AUDITOR;
import static io.tieout.app.security.Role.FINANCE;
import static io.tieout.app.security.Role.OPERATOR;
import static io.tieout.app.security.Role.SERVICE;
import static io.tieout.app.security.Role.STEWARD;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of access, whole: one line per endpoint, busy paths first. An endpoint
 * without a line is closed to everyone; an administrator passes every line.
 */
final class AccessRules {

	private static final List<AccessRule> PROCESS = List.of(post("/process/v1/reservations", SERVICE),
			post("/process/v1/reservations/{id}/commit", SERVICE),
			post("/process/v1/reservations/{id}/fulfil", SERVICE),
			post("/process/v1/reservations/{id}/release", SERVICE),
			post("/process/v1/shortfalls/{id}/retry", OPERATOR, STEWARD),
			post("/process/v1/shortfalls/{id}/backorder", OPERATOR, STEWARD),
			post("/process/v1/shortfalls/{id}/cancel", OPERATOR, STEWARD),
			post("/process/v1/transfers/{id}/lose", OPERATOR, STEWARD),
			post("/process/v1/order-validations", SERVICE, OPERATOR), post("/process/v1/customers/{id}/block", STEWARD),
			post("/process/v1/customers/{id}/unblock", STEWARD), post("/process/v1/customers/{id}/links", STEWARD),
			post("/process/v1/identity-models", STEWARD), get("/process/v1/identity-models", STEWARD, AUDITOR),
			get("/process/v1/identity-models/{version}", STEWARD, AUDITOR),
			get("/process/v1/identity-models/{version}/proposals", STEWARD, AUDITOR),
			post("/process/v1/identity-models/{version}/activate", STEWARD),
			post("/process/v1/customers/{id}/erase", STEWARD),
			get("/process/v1/customers/{id}/erasure", STEWARD, AUDITOR),
			post("/process/v1/customers/{id}/restrict", STEWARD),
			post("/process/v1/customers/{id}/unrestrict", STEWARD), post("/process/v1/customers/{id}/hold", STEWARD),
			post("/process/v1/customers/{id}/release", STEWARD),
			post("/process/v1/breaks/{id}/assign", FINANCE, OPERATOR, STEWARD),
			post("/process/v1/breaks/{id}/resolve", FINANCE, STEWARD),
			post("/process/v1/breaks/{id}/write-off", FINANCE, STEWARD),
			post("/process/v1/breaks/{id}/approve", FINANCE),
			post("/process/v1/statements/{id}/reconcile", OPERATOR, STEWARD, FINANCE),
			post("/process/v1/statements/{source}/{sourceId}/reconcile", OPERATOR, STEWARD, FINANCE),
			post("/process/v1/variances/{id}/propose", OPERATOR, STEWARD, FINANCE),
			post("/process/v1/variances/{id}/approve", STEWARD, FINANCE),
			post("/process/v1/variances/{id}/reject", OPERATOR, STEWARD, FINANCE),
			post("/process/v1/authorities/{kind}/{subject}", OPERATOR, STEWARD),
			post("/process/v1/authorities/{kind}/{subject}/approve", OPERATOR, STEWARD),
			post("/process/v1/authorities/{kind}/{subject}/reject", OPERATOR, STEWARD));

	private static final List<AccessRule> SYSTEM = List.of(post("/system/v1/{resource}", SERVICE),
			post("/system/v1/files/{feed}", SERVICE, OPERATOR), signed("/system/v1/webhooks/shopify"),
			get("/system/v1/feeds", SERVICE, OPERATOR, FINANCE, AUDITOR));

	private static final List<AccessRule> EXPERIENCE = List.of(
			get("/experience/v1/availability", SERVICE, FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/availability/channels/{channel}", SERVICE, FINANCE, OPERATOR, STEWARD, AUDITOR),
			post("/experience/v1/availability/carts", SERVICE, OPERATOR),
			get("/experience/v1/reservations", SERVICE, FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/shortfalls", SERVICE, FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/shortfalls/{id}", SERVICE, FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/till-days", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/transfers", SERVICE, FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/transfers/{id}", SERVICE, FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/prices", SERVICE, FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/incoming", SERVICE, FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/customers", SERVICE, STEWARD, AUDITOR),
			get("/experience/v1/customers/clusters.csv", STEWARD, AUDITOR),
			get("/experience/v1/customers/reviews", STEWARD, AUDITOR),
			get("/experience/v1/customers/{id}", SERVICE, STEWARD, AUDITOR),
			get("/experience/v1/customers/{id}/why", STEWARD, AUDITOR),
			get("/experience/v1/customer-changes", SERVICE, STEWARD, AUDITOR),
			get("/experience/v1/customers/{id}/export", STEWARD, AUDITOR),
			get("/experience/v1/orders/{id}", SERVICE, FINANCE, OPERATOR, AUDITOR),
			get("/experience/v1/journals", FINANCE, AUDITOR), get("/experience/v1/journals/{id}", FINANCE, AUDITOR),
			get("/experience/v1/journals/{id}/lines/{line}/sources", FINANCE, AUDITOR),
			get("/experience/v1/item-costs", FINANCE, AUDITOR),
			get("/experience/v1/item-costs/{company}/{sku}/entries", FINANCE, AUDITOR),
			get("/experience/v1/inventory-value", FINANCE, AUDITOR),
			get("/experience/v1/breaks", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/breaks.csv", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/breaks/{id}", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/breaks/{id}/sources", FINANCE, AUDITOR),
			get("/experience/v1/stock-ledger", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/variances", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/variances.csv", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/variances/{id}", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/statements", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/statements/{id}", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/statements/{id}/items", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/statements/{source}/{sourceId}", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/feeds", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/authorities", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/authorities/{kind}/{subject}", FINANCE, OPERATOR, STEWARD, AUDITOR),
			get("/experience/v1/trading-days/{date}", FINANCE, OPERATOR, AUDITOR),
			get("/experience/v1/trading-days/{date}/{source}/customer/sources", AUDITOR),
			get("/experience/v1/trading-days/{date}/{source}/{flow}/sources", FINANCE, AUDITOR),
			get("/experience/v1/trading-days.csv", FINANCE, OPERATOR, AUDITOR));

	private static final List<AccessRule> AUDIT = List.of(get("/audit/v1/events", AUDITOR),
			get("/audit/v1/events/{position}", AUDITOR, OPERATOR), get("/audit/v1/events/{position}/source", AUDITOR),
			get("/audit/v1/events/{position}/figures", AUDITOR, OPERATOR), get("/audit/v1/records", AUDITOR),
			get("/audit/v1/history/{aggregateType}/{*id}", AUDITOR, OPERATOR),
			get("/audit/v1/traces/{correlation}", AUDITOR, OPERATOR),
			post("/audit/v1/verifications", AUDITOR, OPERATOR));

	private static final List<AccessRule> OPS = List.of(get("/ops/v1/views", OPERATOR, AUDITOR),
			get("/ops/v1/views/{view}/rebuilds", OPERATOR, AUDITOR), post("/ops/v1/views/{view}/rebuilds", OPERATOR),
			get("/ops/v1/views/{view}/rebuilds/{id}", OPERATOR, AUDITOR),
			delete("/ops/v1/views/{view}/rebuilds/{id}", OPERATOR),
			get("/ops/v1/views/{view}/generations", OPERATOR, AUDITOR),
			get("/ops/v1/views/{view}/generations/{generation}/rows", OPERATOR, AUDITOR),
			post("/ops/v1/views/{view}/generations/{generation}/activate", OPERATOR),
			get("/ops/v1/controls", OPERATOR, STEWARD, AUDITOR),
			get("/ops/v1/controls/{name}/runs", OPERATOR, STEWARD, AUDITOR),
			get("/ops/v1/controls/{name}/runs/{id}", OPERATOR, STEWARD, AUDITOR),
			post("/ops/v1/controls/{name}/run", OPERATOR, STEWARD), get("/ops/v1/processes", OPERATOR, AUDITOR),
			get("/ops/v1/hospital", OPERATOR, STEWARD, AUDITOR),
			get("/ops/v1/hospital/causes", OPERATOR, STEWARD, AUDITOR),
			get("/ops/v1/hospital/{id}/record", OPERATOR, AUDITOR), post("/ops/v1/hospital/{id}/retry", OPERATOR),
			post("/ops/v1/hospital/{id}/edit", OPERATOR), post("/ops/v1/hospital/{id}/discard", OPERATOR),
			post("/ops/v1/hospital/causes/{fingerprint}/retry", OPERATOR), post("/ops/v1/history/acceptance", OPERATOR),
			get("/ops/v1/jobs", OPERATOR, AUDITOR), get("/ops/v1/jobs/{id}", SERVICE, OPERATOR, AUDITOR));

	private static final List<AccessRule> MACHINERY = List.of(open("/actuator/health/liveness"),
			get("/actuator", OPERATOR), get("/actuator/health", OPERATOR), get("/actuator/health/**", OPERATOR),
			get("/actuator/info", OPERATOR), get("/actuator/prometheus", OPERATOR), open("/"), open("/openapi"),
			open("/openapi.yaml"), open("/openapi/swagger-config"), open("/openapi/{group}"),
			open("/openapi.yaml/{group}"), open("/swagger-ui.html"), open("/swagger-ui/**"));

	private final List<AccessRule> rules = Stream.of(PROCESS, SYSTEM, EXPERIENCE, AUDIT, OPS, MACHINERY)
		.flatMap(List::stream)
		.toList();

	/**
	 * The first line that speaks of the request.
	 */
	Optional<AccessRule> ruleFor(HttpServletRequest request) {
		return this.rules.stream().filter((rule) -> rule.speaksOf(request)).findFirst();
	}

	List<AccessRule> all() {
		return this.rules;
	}

}
