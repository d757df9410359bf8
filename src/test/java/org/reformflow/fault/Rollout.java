package org.reformflow.fault;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A directive that is given to many units as people do it, by the REST interface: up to
 * its issue. From then on the nodes work by themselves: an assignment and a ladder for
 * each unit, whose first tier is due at once.
 */
class Rollout {

	private static final String OFFICE = "vanphong";

	private static final String LEADER = "giamdoc";

	private final Caller caller;

	private final String key = UUID.randomUUID().toString();

	private String id;

	Rollout(Caller caller) {
		this.caller = caller;
	}

	String id() {
		return this.id;
	}

	/** Registers, breaks down, approves; all but the issue. */
	Rollout prepare(int items) {
		register(items);
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int item = 1; item <= items; item++) {
			rows.add(Map.of("code", "t" + item, "text", "Rà soát thủ tục hành chính, việc số " + item, "lead_units",
					List.of("*"), "coordinating_units", List.of(), "area", "NONE", "deadline_kind", "AUTO",
					"deadline_date", LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(1).toString()));
		}
		submit(OFFICE, "Task_BreakDown", Map.of("items", json(rows), "breakdownDecision", text("submit")));
		submit(LEADER, "Task_Approve", Map.of("approval", text("approve")));
		return this;
	}

	/** Again and again until it is answered, as a careful program does. */
	private void register(int items) {
		Map<String, Object> document = Map.of("documentType", "KE_HOACH", "numberSuffix", "KH-SKHCN", "subject",
				"Kế hoạch chịu lỗi " + this.key, "recipients", List.of("Các phòng, đơn vị thuộc Sở"), "tasks",
				List.of(Map.of("id", "t1", "text", "Việc", "lead", List.of("Văn phòng Sở"))));
		this.id = this.caller.post(OFFICE, "/api/directives", document, "Idempotency-Key", this.key)
			.orFail()
			.json()
			.path("id")
			.asText();
	}

	void issue() {
		submit(OFFICE, "Task_Issue", Map.of("number_suffix", text("KH-SKHCN"), "issue_date",
				text(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString())));
	}

	private void submit(String person, String step, Map<String, Object> variables) {
		JsonNode tasks = this.caller
			.get(person,
					"/engine-rest/task?processInstanceBusinessKey=" + this.id + "&maxResults=1&taskDefinitionKey="
							+ step)
			.orFail()
			.json();
		String task = tasks.path(0).path("id").asText();
		this.caller.post(person, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables)).orFail();
	}

	private static Map<String, Object> text(String value) {
		return Map.of("value", value, "type", "String");
	}

	private static Map<String, Object> json(Object value) {
		return Map.of("value", Caller.JSON.valueToTree(value).toString(), "type", "Json");
	}

}
