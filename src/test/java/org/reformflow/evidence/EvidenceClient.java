package org.reformflow.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/** A person's Tasklist, as far as evidence goes: real sign-in, cookies and CSRF token. */
class EvidenceClient {

	private static final String BOUNDARY = "----evidence";

	private static final String EVIDENCE = "/camunda/api/ext/evidence";

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String server;

	EvidenceClient(int port) {
		this.server = "http://127.0.0.1:" + port;
	}

	EvidenceClient signIn(String person, String password) throws Exception {
		send(request("/login").GET());
		send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=" + encode(person) + "&password=" + encode(password) + "&_csrf="
					+ cookie("REFORM-CSRF"))));
		send(request("/camunda/app/tasklist/default/").header("Accept", "text/html").GET());
		return this;
	}

	HttpResponse<String> list(String taskId) throws Exception {
		return send(request(EVIDENCE + "/tasks/" + taskId + "/files").GET());
	}

	HttpResponse<String> upload(String taskId, Part... files) throws Exception {
		return send(withToken(EVIDENCE + "/tasks/" + taskId + "/files")
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofByteArray(multipart(files))));
	}

	HttpResponse<String> upload(String taskId, String name, byte[] content) throws Exception {
		return upload(taskId, new Part(name, content));
	}

	HttpResponse<byte[]> download(String fileId) throws Exception {
		return this.client.send(request(EVIDENCE + "/files/" + fileId).GET().build(), BodyHandlers.ofByteArray());
	}

	HttpResponse<String> delete(String fileId) throws Exception {
		return send(withToken(EVIDENCE + "/files/" + fileId).DELETE());
	}

	private HttpRequest.Builder withToken(String path) {
		return request(path).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.server + path));
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

	private static byte[] multipart(Part... files) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (Part file : files) {
			body.write(Samples.bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
					+ file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
			body.write(file.content());
			body.write(Samples.bytes("\r\n"));
		}
		body.write(Samples.bytes("--" + BOUNDARY + "--\r\n"));
		return body.toByteArray();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	record Part(String name, byte[] content) {

	}

}
