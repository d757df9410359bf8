package org.reformflow.directive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.reformflow.Visitor;

/** A program that calls the REST interface as a demo account. */
class DirectiveApi {

	static final ObjectMapper JSON = new ObjectMapper();

	private final int port;

	DirectiveApi(int port) {
		this.port = port;
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
		return send(account, body, "application/json", headers);
	}

	Answer postAs(String contentType, String body) {
		return send("vanphong", body, contentType);
	}

	private Answer send(String account, String body, String contentType, String... headers) {
		String[] all = Stream.concat(Stream.of("Content-Type", contentType), Arrays.stream(headers))
			.toArray(String[]::new);
		return answer(visitor(account).send("POST", "/api/directives", BodyPublishers.ofString(body), all));
	}

	Answer get(String account, String path) {
		return answer(visitor(account).get(path));
	}

	Answer directive(String account, String id) {
		return get(account, "/api/directives/" + id);
	}

	private Visitor visitor(String account) {
		return account.isEmpty() ? Visitor.nobody(this.port) : Visitor.program(this.port, account);
	}

	private static Answer answer(Visitor.Answer answer) {
		return new Answer(answer.status(), Optional.of(answer.header("Location")).filter((path) -> !path.isEmpty()),
				answer.header("Content-Type"), answer.json());
	}

}
