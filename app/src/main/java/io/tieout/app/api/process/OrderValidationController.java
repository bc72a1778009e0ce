package io.tieout.app.api.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Lines;
import io.tieout.app.process.ordervalidation.OrderToValidate;
import io.tieout.app.process.ordervalidation.OrderValidation;
import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is wrong with an order before it is placed.
 */
@RestController
class OrderValidationController {

	private final OrderValidation validation;

	private final Clock clock;

	OrderValidationController(OrderValidation validation, Clock clock) {
		this.validation = validation;
		this.clock = clock;
	}

	/**
	 * Says everything that is wrong with an order; it changes nothing and holds nothing.
	 */
	@Operation(summary = "Everything that is wrong with an order before it is placed; changes nothing, holds nothing")
	@ApiResponse(responseCode = "200", description = "Valid, or every objection with its code.")
	@ApiResponse(responseCode = "422",
			description = "There is no line or too many (LINES_INVALID), or the body does not fit.")
	@PostMapping("/process/v1/order-validations")
	ValidationDocument validate(@RequestBody OrderToValidate order) {
		Lines.require("An order", order.lines());
		Instant at = order.at();
		return ValidationDocument.of(this.validation.objections(order, (at != null) ? at : this.clock.instant()));
	}

}
