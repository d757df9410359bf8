package org.reformflow.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;

/**
 * Answers what Tomcat refuses before any filter, such as an encoded slash: as all other
 * errors are answered, instead of by Tomcat's own page in English.
 */
@Configuration(proxyBeanMethods = false)
class ConnectorErrors {

	private static final Logger log = LoggerFactory.getLogger(ConnectorErrors.class);

	/** Comes after Spring Boot's own valve, so is asked first. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectorErrorPage() {
		return (factory) -> factory
			.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new Report()));
	}

	private static final class Report extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, @Nullable Throwable cause) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			try {
				response.setHeader("Cache-Control", "no-store");
				response.setHeader("X-Content-Type-Options", "nosniff");
				explain(request, response);
				response.finishResponse();
			}
			catch (IOException ex) {
				log.debug("The reader has left", ex);
			}
		}

		private static void explain(Request request, Response response) throws IOException {
			HttpStatusCode status = HttpStatusCode.valueOf(response.getStatus());
			Problem problem = (status.value() == 400) ? Problem.BAD_PATH : Problem.of(status);
			if (Paths.isApi(request)) {
				problem.write(request, response);
				return;
			}
			response.setContentType("text/html;charset=UTF-8");
			response.getOutputStream().write(page(status.value(), problem).getBytes(StandardCharsets.UTF_8));
		}

		/** As the template {@code error}, which needs a servlet. */
		private static String page(int code, Problem problem) {
			return """
					<!DOCTYPE html>
					<html lang="vi">
					<head>
						<meta charset="utf-8">
						<meta name="viewport" content="width=device-width, initial-scale=1">
						<title>%2$s · Reform Flow</title>
						<link rel="stylesheet" href="/css/reform-flow.css">
					</head>
					<body class="entry">
					<main class="card">
						<p class="code">%1$d</p>
						<h1>%2$s</h1>
						<p>%3$s</p>
						<p><a class="button" href="/">Về trang làm việc</a></p>
					</main>
					</body>
					</html>
					""".formatted(code, problem.title(), problem.advice());
		}

	}

}
