package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.AuthorityRef;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.EditVersion;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.api.problem.Problem;
import io.tieout.projections.authorities.AuthorityItem;
import io.tieout.projections.authorities.AuthorityQueries;
import io.tieout.reconciliation.AuthorityKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whose word counts for what.
 */
@RestController
@RequestMapping("/experience/v1/authorities")
class AuthorityListController {

	private final AuthorityQueries authorities;

	AuthorityListController(AuthorityQueries authorities) {
		this.authorities = authorities;
	}

	/**
	 * Every subject something was granted over or proposed about, by kind and name.
	 * @param kind of one kind only: {@code stock} or {@code price}
	 * @param pending whether only those are wanted of which a proposal waits
	 */
	@Operation(summary = "Whose word counts for what: the grants by location and channel")
	@GetMapping
	Page<AuthorityDocument> authorities(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false, defaultValue = "false") boolean pending,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int most = Limit.of(limit);
		Cursor after = Cursor.parse(cursor, 1);
		AuthorityKind only = (kind != null) ? AuthorityRef.kind(kind) : null;
		List<AuthorityItem> found = this.authorities.list(only, pending, (after != null) ? after.values().get(0) : null,
				most + 1);
		return Page.of(found, most, (item) -> Cursor.after(item.subject())).map(AuthorityDocument::of);
	}

	/**
	 * The grants over one subject, with the entity tag by which they are edited.
	 */
	@Operation(summary = "The grants over a location's stock or a channel's prices, with the entity tag for editing")
	@ApiResponse(responseCode = "200", description = "The grants, and what waits for a second person.",
			headers = @Header(name = "ETag", description = "Their version, to be sent as If-Match by whoever edits.",
					schema = @Schema(type = "string")))
	@GetMapping("/{kind}/{subject}")
	ResponseEntity<AuthorityDocument> find(@PathVariable String kind, @PathVariable String subject) {
		AuthorityItem item = this.authorities.find(AuthorityRef.parse(kind, subject))
			.orElseThrow(() -> Problem
				.notFound("AUTHORITY_UNKNOWN",
						"Nothing was ever granted over it by itself; what was granted over * holds.")
				.asException());
		return ResponseEntity.ok().eTag(EditVersion.tag(item.version())).body(AuthorityDocument.of(item));
	}

}
