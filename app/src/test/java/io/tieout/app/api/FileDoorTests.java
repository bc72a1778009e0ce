package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import jakarta.servlet.MultipartConfigElement;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Files at the files endpoint, over a real port.
 */
class FileDoorTests {

	private static final String SALES = """
			InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
			I-%1$s,MUG1,MUG,2,2010-12-01 08:26:00,2.55,,United Kingdom
			""";

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		Path leftOver = Files.createDirectories(data.resolve("uploads")).resolve("upload_left_over.tmp");
		Files.writeString(leftOver, "what a killed process left");
		service = ServiceOnPort.startQuick(data, "--tieout.http.max-file=1MB", "--tieout.ingest.settle-time=200ms");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aFileIsKeptAndItsJobSaysWhatCameOfIt() throws Exception {
		HttpResponse<String> answer = ServiceOnPort.answered(202, service
			.send(service.file("sales-lines?store=LONDON", "d.csv", "text/csv", SALES.formatted(Samples.sku()))));
		String job = ServiceOnPort.json(answer).get("job").asString();
		assertThat(answer.headers().firstValue("Location")).hasValue("/ops/v1/jobs/" + job);
		JsonNode done = service.awaitJob(job);
		assertThat(done.get("feed").asString()).isEqualTo("sales-lines");
		assertThat(done.get("fileName").asString()).isEqualTo("d.csv");
		assertThat(done.get("accepted").asInt()).isEqualTo(1);
	}

	@Test
	void whatWasWrongInAFileOfAFolderIsFoundByItsFeed() throws Exception {
		Path file = service.data().resolve("inbox/products/halfgood.csv");
		Files.writeString(file,
				"source,sourceId,occurredAt,sku,name,stocked\nERP,%1$s,2026-03-02T08:00:00Z,%1$s,Mug,true\n"
					.formatted(Samples.sku()) + "ERP,BAD,2026-03-02T08:00:00Z,BAD,Mug,perhaps\n");
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !Files.exists(file));
		JsonNode job = Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> service.read("/ops/v1/jobs?feed=products").get("items").path(0),
					(latest) -> latest.path("fileName").asString("").equals("halfgood.csv")
							&& latest.hasNonNull("endedAt"));
		assertThat(job.get("accepted").asInt()).isOne();
		assertThat(job.get("problems").get(0).get("line").asInt()).isEqualTo(3);
		assertThat(job.get("problems").get(0).get("field").asString()).isEqualTo("stocked");
	}

	@Test
	void theSameFileAgainAddsNothing() throws Exception {
		String csv = SALES.formatted(Samples.sku());
		for (int accepted : new int[] { 1, 0 }) {
			HttpResponse<String> answer = service
				.send(service.file("sales-lines?store=LONDON", "d.csv", "text/csv", csv));
			assertThat(service.awaitJob(ServiceOnPort.json(answer).get("job").asString()).get("accepted").asInt())
				.isEqualTo(accepted);
		}
	}

	@Test
	void aFileOfAnotherFeedIsRefusedWithTheColumnsItLacks() throws Exception {
		JsonNode problem = Problems.of(
				service.send(service.file("sales-lines?store=LONDON", "x.csv", "text/csv", "a,b\n1,2\n")), 400,
				"COLUMN_MISSING");
		assertThat(problem.get("detail").asString()).contains("InvoiceNo");
		Problems.of(service.send(service.file("nothing", "x.csv", "text/csv", "a\n")), 404, "FEED_UNKNOWN");
	}

	@Test
	void aPartWithAnUnknownCharacterSetIsRefusedAsSuch() throws Exception {
		Problems.of(service.send(service.file("products", "p.csv", "text/csv; charset=latin-99", "a\n")), 415,
				"CHARSET_UNKNOWN");
		Problems.of(service.send(service.file("products", "p.csv", "text/csv; charset=\"no such\"", "a\n")), 415,
				"CHARSET_UNKNOWN");
	}

	@Test
	void aBodyWithoutItsBoundaryIsRefusedAsNoMultipart() throws Exception {
		for (String type : new String[] { "multipart/form-data", "multipart/form-data; boundary=b" }) {
			HttpRequest.Builder request = service.as("operator", "/system/v1/files/products")
				.header("Content-Type", type)
				.POST(BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nbroken"));
			JsonNode problem = Problems.of(service.send(request), 400, "MULTIPART_INVALID");
			assertThat(problem.get("detail").asString()).contains("boundary");
		}
	}

	@Test
	void aMissingFilePartIsNamed() throws Exception {
		HttpRequest.Builder request = service.as("operator", "/system/v1/files/products")
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(BodyPublishers.ofString(
					"--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"p.csv\"\r\n\r\na\r\n--b--\r\n"));
		JsonNode problem = Problems.of(service.send(request), 400, "PART_MISSING");
		assertThat(problem.get("part").asString()).isEqualTo("file");
	}

	@Test
	void aFileThatIsTooLargeIsNotSentBackToTheEndpointItCameTo() throws Exception {
		String large = "x".repeat(1_100_000);
		JsonNode declared = Problems.of(service.send(service.file("products", "p.csv", "text/csv", large)), 413,
				"FILE_TOO_LARGE");
		assertThat(declared.get("detail").asString()).contains("Split it").doesNotContain("files/{feed}");
		assertThat(declared.get("maxBytes").asLong()).isEqualTo(1L << 20);
		byte[] body = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.csv\"\r\n\r\n" + large
				+ "\r\n--b--\r\n")
			.getBytes(StandardCharsets.UTF_8);
		HttpRequest.Builder chunked = service.as("operator", "/system/v1/files/products")
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
		Problems.of(service.send(chunked), 413, "FILE_TOO_LARGE");
	}

	@Test
	void uploadsLieInAFolderForTheServiceAloneWhichEachStartEmpties() throws Exception {
		Path uploads = service.data().resolve("uploads");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(uploads))).isEqualTo("rwx------");
		assertThat(uploads.resolve("upload_left_over.tmp")).doesNotExist();
		assertThat(service.part(MultipartConfigElement.class).getLocation())
			.isEqualTo(uploads.toAbsolutePath().normalize().toString());
		ServiceOnPort.answered(202, service
			.send(service.file("sales-lines?store=LONDON", "d.csv", "text/csv", SALES.formatted(Samples.sku()))));
		try (var files = Files.list(uploads)) {
			assertThat(files).isEmpty();
		}
	}

}
