package org.reformflow.modelling.studio;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;
import org.reformflow.modelling.check.ModelFile;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person does with drafts and releases, over HTTP. */
final class StudioClient {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String ROOT = "/api/modelling/";

	private final Visitor visitor;

	StudioClient(int port, String person) {
		this.visitor = Visitor.program(port, person);
	}

	Answer get(String path) {
		return this.visitor.get(ROOT + path);
	}

	Answer post(String path, Object body) {
		return send("POST", path, body);
	}

	Answer send(String method, String path, Object body) {
		try {
			return this.visitor.send(method, ROOT + path, JSON.writeValueAsString(body));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Answer delete(String path) {
		return this.visitor.delete(ROOT + path);
	}

	Answer importZip(byte[] zip) {
		return this.visitor.upload(ROOT + "import", "file", new Visitor.Part("mo-hinh.zip", zip));
	}

	JsonNode begin(String process) {
		JsonNode versions = get("processes/" + process + "/versions").json();
		Answer answer = post("drafts", Map.of("process", process, "title", "Sửa thử", "from",
				"deployment:" + versions.path(0).path("deploymentId").asText()));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.json();
	}

	Answer save(JsonNode draft, int revision, ModelFile... files) {
		return send("PUT", "drafts/" + draft.path("id").asLong(),
				Map.of("revision", revision, "files", List.of(files).stream().map(FileText::of).toList()));
	}

	Answer release(JsonNode draft, String tag) {
		return post("drafts/" + draft.path("id").asLong() + "/release",
				Map.of("versionTag", tag, "note", "Đổi nhãn theo góp ý của Văn phòng"));
	}

	/** Asks for a change of the form to be released. */
	long asked(String process, String label, String tag) {
		JsonNode draft = begin(process);
		assertThat(save(draft, 0, SmallProcess.form(process, label)).status()).isEqualTo(200);
		Answer asked = release(draft, tag);
		assertThat(asked.status()).as(asked.text()).isEqualTo(201);
		return asked.json().path("id").asLong();
	}

	Answer approve(long release) {
		return post("releases/" + release + "/approve", Map.of("note", "Đồng ý"));
	}

}
