package io.tieout.shell;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Endpoints at paths that have an access rule, and one at a path that has none.
 */
@RestController
public class Endpoints {

	@GetMapping("/ops/v1/views")
	String views() {
		return "[]";
	}

	@PostMapping("/ops/v1/views/{view}/rebuilds")
	String rebuild() {
		return "{}";
	}

	@GetMapping("/ops/v1/forgotten")
	String withoutARule() {
		return "reached";
	}

}
