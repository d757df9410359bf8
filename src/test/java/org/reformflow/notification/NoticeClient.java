package org.reformflow.notification;

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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A person's browser or program, as far as notices go. */
class NoticeClient {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String server;

	NoticeClient(int port) {
		this.server = "http://127.0.0.1:" + port;
	}

	NoticeClient signIn(String person) throws Exception {
		send(request("/login").GET());
		send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers
				.ofString("username=" + encode(person) + "&password=demo&_csrf=" + cookie("REFORM-CSRF"))));
		send(request("/camunda/app/tasklist/default/").header("Accept", "text/html").GET());
		return this;
	}

	Answer get(String path) throws Exception {
		return send(request(path).GET());
	}

	Answer post(String path) throws Exception {
		return send(withToken(path).POST(BodyPublishers.noBody()));
	}

	Answer postWithoutToken(String path) throws Exception {
		return send(request(path).POST(BodyPublishers.noBody()));
	}

	Answer put(String path, String body) throws Exception {
		return send(withToken(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
	}

	/** Reads with HTTP Basic, without any session. */
	Answer basic(String person, String path) throws Exception {
		String basic = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
		return send(request(path).header("Authorization", "Basic " + basic).GET());
	}

	private HttpRequest.Builder withToken(String path) {
		return request(path).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.server + path)).header("Accept", "application/json");
	}

	private Answer send(HttpRequest.Builder request) throws Exception {
		HttpResponse<String> answer = this.client.send(request.build(), BodyHandlers.ofString());
		boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
		return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.missingNode());
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

	record Answer(int status, JsonNode body) {

	}

}
