package org.reformflow.initiative.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A person of the demo organisation at the web apps and at the programs' REST API. */
class Reader {

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String server;

	private final String basic;

	Reader(int port, String person) {
		this.server = "http://127.0.0.1:" + port;
		this.basic = "Basic " + Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
		send(request("/login").GET());
		send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=" + URLEncoder.encode(person, StandardCharsets.UTF_8)
					+ "&password=demo&_csrf=" + cookie("REFORM-CSRF"))));
		send(request("/camunda/app/tasklist/default/").header("Accept", "text/html").GET());
	}

	/** What a page or resource answers within the person's session. */
	HttpResponse<String> session(String path) {
		return send(request(path).GET());
	}

	/** What the REST API answers a program. */
	HttpResponse<String> program(String path) {
		return send(request("/engine-rest" + path).header("Authorization", this.basic).GET());
	}

	HttpResponse<String> program(String path, String body) {
		return send(request("/engine-rest" + path).header("Authorization", this.basic)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.server + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
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

}
