package org.reformflow.directive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A program that calls the REST interface as a demo account. */
class DirectiveApi {

	static final ObjectMapper JSON = new ObjectMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	private final String server;

	DirectiveApi(int port) {
		this.server = "http://127.0.0.1:" + port;
	}

	/** What came back; the body is missing when it is no JSON. */
	record Answer(int status, Optional<String> location, String contentType, JsonNode body) {

		String id() {
			return this.body.path("id").asText();
		}

		String type() {
			return this.body.path("type").asText().replace("urn:reform-flow:problem:", "");
		}

		String detail() {
			return this.body.path("detail").asText();
		}

	}

	/** A body that may be posted as it is. */
	static ObjectNode document(String subject) {
		ObjectNode document = JSON.createObjectNode();
		document.put("documentType", "KE_HOACH").put("numberSuffix", "KH-SKHCN").put("subject", subject);
		document.putArray("recipients").add("Các phòng, đơn vị thuộc Sở");
		ObjectNode task = document.putArray("tasks").addObject();
		task.put("id", "t1").put("text", "Việc của " + subject).put("area", "TTHC");
		task.putArray("lead").add("Phòng Quản lý Khoa học");
		return document;
	}

	/** The document in src/test/resources/directives. */
	static ObjectNode resource(String name) {
		try (InputStream file = DirectiveApi.class.getResourceAsStream("/directives/" + name + ".json")) {
			return (ObjectNode) JSON.readTree(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Answer post(String account, JsonNode body, String... headers) {
		return post(account, body.toString(), headers);
	}

	Answer post(String account, String body, String... headers) {
		return send(request(account, "/api/directives").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)), headers);
	}

	Answer postAs(String contentType, String body) {
		return send(request("vanphong", "/api/directives").header("Content-Type", contentType)
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	Answer get(String account, String path) {
		return send(request(account, path).GET());
	}

	Answer directive(String account, String id) {
		return get(account, "/api/directives/" + id);
	}

	private HttpRequest.Builder request(String account, String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.server + path));
		if (!account.isEmpty()) {
			byte[] basic = (account + ":demo").getBytes(StandardCharsets.UTF_8);
			request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic));
		}
		return request;
	}

	private Answer send(HttpRequest.Builder request, String... headers) {
		try {
			HttpRequest sent = ((headers.length > 0) ? request.headers(headers) : request).build();
			HttpResponse<String> response = this.client.send(sent, HttpResponse.BodyHandlers.ofString());
			String type = response.headers().firstValue("Content-Type").orElse("");
			return new Answer(response.statusCode(), response.headers().firstValue("Location"), type,
					type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
