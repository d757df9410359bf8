package org.reformflow.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends files so that a browser saves them and never runs them in our origin. */
@Component
class Downloads {

	private final ContentStore contents;

	Downloads(ContentStore contents) {
		this.contents = contents;
	}

	void send(EvidenceFile file, HttpServletResponse response) throws IOException {
		try (InputStream content = this.contents.read(file.id())) {
			response.setContentType(file.mediaType());
			response.setContentLengthLong(file.size());
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()));
			response.setHeader("X-Content-Type-Options", "nosniff");
			response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			content.transferTo(response.getOutputStream());
		}
	}

	private static String attachment(String name) {
		return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
	}

}
