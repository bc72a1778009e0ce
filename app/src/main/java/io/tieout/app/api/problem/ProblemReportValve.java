package io.tieout.app.api.problem;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/**
 * Words what Tomcat refuses before any filter sees it, such as a request line that is not
 * HTTP. Tomcat makes it by its class name, so it knows no bean.
 */
public final class ProblemReportValve extends ErrorReportValve {

	private static final int FIRST_ERROR = 400;

	@Override
	protected void report(Request request, Response response, Throwable throwable) {
		if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		String body = """
				{"type":"urn:tieout:problem:request-invalid","title":"Request refused","status":%d,\
				"detail":"The request is not one this service can read.","code":"REQUEST_INVALID"}"""
			.formatted(response.getStatus());
		try {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write(body);
				response.finishResponse();
			}
		}
		catch (IOException ex) {
			LoggerFactory.getLogger(ProblemReportValve.class).debug("The caller went away", ex);
		}
	}

}
