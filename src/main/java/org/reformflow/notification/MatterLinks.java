package org.reformflow.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.TaskLists;

import org.springframework.stereotype.Component;

/** Where Tasklist shows the tasks of a matter. */
@Component
class MatterLinks {

	private final ObjectMapper json;

	private final TaskLists lists;

	private final NotificationSettings settings;

	MatterLinks(ObjectMapper json, TaskLists lists, NotificationSettings settings) {
		this.json = json;
		this.lists = lists;
		this.settings = settings;
	}

	/** Full address for a mail. */
	String address(@Nullable String businessKey) {
		return this.settings.baseUrl() + "/camunda/app/tasklist/default/"
				+ ((businessKey != null) ? inTasklist(businessKey) : "");
	}

	/** For a link within Tasklist. */
	String inTasklist(String businessKey) {
		ObjectNode condition = this.json.createObjectNode()
			.put("type", "processInstanceBusinessKey")
			.put("operator", "eq")
			.put("value", businessKey)
			.put("name", "");
		String search = "searchQuery=" + encode(this.json.createArrayNode().add(condition).toString());
		return "#/?" + this.lists.allOfMine().map((filter) -> "filter=" + encode(filter) + "&").orElse("") + search;
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
