package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.ingest.Ingestion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether what is expected of each feed and source comes.
 */
@RestController
class DeliveryController {

	private final Ingestion ingestion;

	DeliveryController(Ingestion ingestion) {
		this.ingestion = ingestion;
	}

	/**
	 * The deliveries that are declared ({@code tieout.feeds}), in their order.
	 * @param silent only those that are late, or only those that are not
	 */
	@Operation(summary = "The deliveries that are expected: owner, schedule, last arrival, silence")
	@GetMapping("/experience/v1/feeds")
	List<DeliveryDocument> feeds(@RequestParam(required = false) @Nullable Boolean silent) {
		return this.ingestion.expected()
			.status()
			.stream()
			.filter((status) -> silent == null || status.silence().silent() == silent)
			.map(DeliveryDocument::of)
			.toList();
	}

}
