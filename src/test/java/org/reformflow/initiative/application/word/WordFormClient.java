package org.reformflow.initiative.application.word;

import java.io.ByteArrayOutputStream;
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

/** A person's Tasklist, as far as the Word form goes: real sign-in, cookies and token. */
class WordFormClient {

	private static final String BOUNDARY = "----word";

	private static final String ROOT = "/camunda/api/ext/initiatives";

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String server;

	WordFormClient(int port) {
		this.server = "http://127.0.0.1:" + port;
	}

	WordFormClient signIn(String person) throws Exception {
		send(request("/login").GET());
		send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=" + URLEncoder.encode(person, StandardCharsets.UTF_8)
					+ "&password=demo&_csrf=" + cookie("REFORM-CSRF"))));
		send(request("/camunda/app/tasklist/default/").header("Accept", "text/html").GET());
		return this;
	}

	HttpResponse<String> state(String taskId) throws Exception {
		return send(request(ROOT + "/tasks/" + taskId).GET());
	}

	HttpResponse<byte[]> download(String path) throws Exception {
		return this.client.send(request(ROOT + path).GET().build(), BodyHandlers.ofByteArray());
	}

	HttpResponse<String> upload(String taskId, boolean store, int revision, String name, byte[] content)
			throws Exception {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.write(content);
		body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return send(request(ROOT + "/tasks/" + taskId + "/form?store=" + store + "&revision=" + revision)
			.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.server + path)).header("Accept", "application/json, */*");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.client.send(request.build(), BodyHandlers.ofString());
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
