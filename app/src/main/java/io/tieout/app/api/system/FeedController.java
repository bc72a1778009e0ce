package io.tieout.app.api.system;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.problem.ContentCharset;
import io.tieout.app.api.repeat.Repeats;
import io.tieout.app.api.repeat.StreamedContent;
import io.tieout.app.ingest.Ingestion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files of a feed, and the list of feeds.
 */
@RestController
@RequestMapping("/system/v1")
class FeedController {

	private final Ingestion ingestion;

	private final Repeats repeats;

	FeedController(Ingestion ingestion, Repeats repeats) {
		this.ingestion = ingestion;
		this.repeats = repeats;
	}

	/**
	 * Keeps a file and works on it afterwards; the answer names the job.
	 */
	@Operation(summary = "Send a file of a feed; the answer names the job that works on it")
	@Parameter(name = "store", in = ParameterIn.QUERY, description = "The store, for feeds whose files name none.",
			schema = @Schema(type = "string"))
	@ApiResponse(responseCode = "202", description = "The file is kept, and a job works on it.",
			headers = @Header(name = "Location", description = "Where the job is asked for.",
					schema = @Schema(type = "string")),
			content = @Content(schema = @Schema(implementation = JobDocument.class)))
	@PostMapping(path = "/files/{feed}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<?> upload(@PathVariable String feed, @RequestPart("file") MultipartFile file,
			@Parameter(hidden = true) @RequestParam Map<String, String> parameters, Call call) throws IOException {
		RecordController.requireAllowed(call, feed);
		String name = Objects.requireNonNullElse(file.getOriginalFilename(), feed);
		Charset charset = ContentCharset.of(file.getContentType(), this.ingestion.feeds().charset(feed));
		try (InputStream body = file.getInputStream()) {
			StreamedContent content = new StreamedContent(body,
					List.of(name, charset.name(), new TreeMap<>(parameters).toString()));
			return this.repeats.answer(call, "files/" + feed, content,
					() -> RecordController.later(this.ingestion.files()
						.accept(feed, name, new TreeMap<>(parameters), charset, content.body(),
								RecordController.sender(call))));
		}
	}

	/**
	 * Every feed with its owner, meaning, formats, schedule, last arrivals, counts and
	 * silence.
	 */
	@Operation(summary = "List the feeds: owner, meaning, formats, schedule, last arrivals, counts, silence")
	@GetMapping("/feeds")
	List<FeedDocument> feeds() {
		return this.ingestion.feeds().list().stream().map(FeedDocument::of).toList();
	}

}
