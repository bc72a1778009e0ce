package io.tieout.app.api.ops;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.process.ProcessRunners;
import io.tieout.app.process.ProcessRunner;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The workflows of this node.
 */
@RestController
@RequestMapping("/ops/v1/processes")
class ProcessController {

	private final ProcessRunners runners;

	ProcessController(ProcessRunners runners) {
		this.runners = runners;
	}

	/**
	 * Where each workflow is, and why it fails if it does.
	 */
	@Operation(summary = "Where each workflow is, and why it fails if it does")
	@GetMapping
	List<ProcessRunner.Status> processes() {
		return this.runners.statuses();
	}

}
