package org.reformflow.supervision.matter;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** A person's panel "Hồ sơ vụ việc". */
class MatterClient {

	private static final String MATTERS = "/camunda/api/ext/matters";

	private final Visitor visitor;

	MatterClient(Visitor visitor) {
		this.visitor = visitor;
	}

	Answer open(String task) {
		return this.visitor.get(MATTERS + "/tasks/" + task);
	}

	JsonNode matter(String task) {
		Answer answer = open(task);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	Answer count(String task) {
		return this.visitor.get(MATTERS + "/tasks/" + task + "/count");
	}

	Answer history(String task, String before) {
		return this.visitor.get(MATTERS + "/tasks/" + task + "/history?before=" + before);
	}

	Answer comment(String task, String text, boolean tell) {
		JsonNode body = JsonNodeFactory.instance.objectNode().put("text", text).put("tell", tell);
		return this.visitor.send("POST", MATTERS + "/tasks/" + task + "/comments", body.toString());
	}

	Answer takeBack(long comment) {
		return this.visitor.delete(MATTERS + "/comments/" + comment);
	}

	List<String> comments(String task) {
		return texts(matter(task).path("comments").path("newest"), "text");
	}

	static List<String> texts(JsonNode rows, String field) {
		List<String> texts = new ArrayList<>();
		rows.forEach((row) -> texts.add(row.path(field).asText()));
		return texts;
	}

}
