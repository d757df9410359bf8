package org.reformflow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A demo account at the server of the test: in a browser with session, cookies and the
 * token of the web apps, or as a program with HTTP Basic.
 */
public final class Visitor {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String BOUNDARY = "----visitor";

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String server;

	private final String basic;

	private Visitor(int port, String basic) {
		this.server = "http://127.0.0.1:" + port;
		this.basic = basic;
	}

	/** Somebody who has not signed in. */
	public static Visitor nobody(int port) {
		return new Visitor(port, "");
	}

	/** A program of a demo account. */
	public static Visitor program(int port, String person) {
		return new Visitor(port,
				"Basic " + Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8)));
	}

	/** The browser of a demo account, signed in and with the Tasklist open. */
	public static Visitor browser(int port, String person) {
		return nobody(port).signIn(person, "demo");
	}

	/** Signs in by the page, and opens the Tasklist. */
	public Visitor signIn(String person, String password) {
		get("/login");
		String form = "username=" + encode(person) + "&password=" + encode(password) + "&_csrf="
				+ cookie("REFORM-CSRF");
		send("POST", "/login", BodyPublishers.ofString(form), "Content-Type", "application/x-www-form-urlencoded");
		get("/camunda/app/tasklist/default/", "Accept", "text/html");
		return this;
	}

	public Answer get(String path, String... headers) {
		return send("GET", path, BodyPublishers.noBody(), headers);
	}

	public Answer delete(String path) {
		return send("DELETE", path, BodyPublishers.noBody(), "X-XSRF-TOKEN", token());
	}

	public Answer post(String path) {
		return send("POST", path, BodyPublishers.noBody(), "X-XSRF-TOKEN", token());
	}

	/** Sends JSON, with the token of the web apps. */
	public Answer send(String method, String path, String json) {
		return send(method, path, BodyPublishers.ofString(json), "Content-Type", "application/json", "X-XSRF-TOKEN",
				token());
	}

	/** Uploads files as a page does. */
	public Answer upload(String path, String field, Part... files) {
		return send("POST", path, BodyPublishers.ofByteArray(multipart(field, files)), "Content-Type",
				"multipart/form-data; boundary=" + BOUNDARY, "X-XSRF-TOKEN", token());
	}

	/** Sends anything, with no other headers than these and HTTP Basic. */
	public Answer send(String method, String path, BodyPublisher body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.server + path)).method(method, body);
		if (!this.basic.isEmpty()) {
			request.header("Authorization", this.basic);
		}
		try {
			return new Answer(this.client.send(((headers.length > 0) ? request.headers(headers) : request).build(),
					BodyHandlers.ofByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private String token() {
		return cookie("XSRF-TOKEN");
	}

	private String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("none");
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static byte[] multipart(String field, Part... files) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (Part file : files) {
			body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
					+ file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
			body.writeBytes(file.content());
			body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return body.toByteArray();
	}

	/** A file to upload. */
	public record Part(String name, byte[] content) {

	}

	/** What the server answered. */
	public record Answer(HttpResponse<byte[]> response) {

		public int status() {
			return this.response.statusCode();
		}

		public byte[] bytes() {
			return this.response.body();
		}

		public String text() {
			return new String(bytes(), StandardCharsets.UTF_8);
		}

		/** A header's first value; empty when it is missing. */
		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		/** The body; missing when it is no JSON. */
		public JsonNode json() {
			try {
				return header("Content-Type").contains("json") ? JSON.readTree(bytes()) : JSON.missingNode();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/** The words of a refusal. */
		public String detail() {
			return json().path("detail").asText();
		}

	}

}
