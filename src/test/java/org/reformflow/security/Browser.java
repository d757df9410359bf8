package org.reformflow.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A client with cookies that follows no redirects, against the server of the test. */
class Browser {

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String server;

	Browser(int port) {
		this.server = "http://127.0.0.1:" + port;
	}

	Browser signIn(String id) {
		return signIn(id, id);
	}

	Browser signIn(String id, String password) {
		get("/login");
		post("/login", "username=" + encode(id) + "&password=" + encode(password) + "&_csrf="
				+ cookie("REFORM-CSRF").orElseThrow(), "application/x-www-form-urlencoded");
		return this;
	}

	HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	HttpResponse<String> page(String path) {
		return get(path, "Accept", "text/html");
	}

	HttpResponse<String> post(String path, String body, String type, String... headers) {
		return send(
				request(path, headers).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** A JSON request of the web apps, with their token. */
	HttpResponse<String> webApp(String method, String path, String body) {
		HttpRequest.Builder request = request(path).header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body));
		cookie("XSRF-TOKEN").ifPresent((token) -> request.header("X-XSRF-TOKEN", token));
		return send(request);
	}

	/** A JSON request of a program, with HTTP Basic. */
	HttpResponse<String> program(String id, String method, String path, String body) {
		return send(request(path, "Authorization", basic(id, id), "Content-Type", "application/json").method(method,
				HttpRequest.BodyPublishers.ofString(body)));
	}

	static String basic(String id, String password) {
		return "Basic " + Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	Optional<String> cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst();
	}

	HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.server + path));
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
