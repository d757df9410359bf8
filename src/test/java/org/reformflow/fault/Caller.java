package org.reformflow.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A program that calls a node, or the proxy, with a name and a password. */
class Caller {

	static final String PASSWORD = "Mat-khau-2026";

	static final ObjectMapper JSON = new ObjectMapper();

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final int port;

	Caller(int port) {
		this.port = port;
	}

	/** Status 0: no answer at all. */
	record Answer(int status, String type, String body, double seconds) {

		JsonNode json() {
			try {
				return JSON.readTree(this.body);
			}
			catch (IOException ex) {
				throw new AssertionError(this.status + " " + this.body, ex);
			}
		}

		boolean isOk() {
			return this.status >= 200 && this.status < 400;
		}

		Answer orFail() {
			if (!isOk()) {
				throw new AssertionError(this.status + " " + this.body);
			}
			return this;
		}

	}

	Answer get(String person, String path) {
		return send(person, request(path).GET());
	}

	Answer post(String person, String path, Object body, String... headers) {
		HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(person, request.POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.timeout(Duration.ofSeconds(60));
	}

	private Answer send(String person, HttpRequest.Builder request) {
		if (!person.isEmpty()) {
			request.header("Authorization", "Basic "
					+ Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
		}
		long started = System.nanoTime();
		try {
			HttpResponse<String> response = this.http.send(request.build(), BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
					response.body(), Wait.seconds(started));
		}
		catch (IOException ex) {
			return new Answer(0, "", String.valueOf(ex), Wait.seconds(started));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
