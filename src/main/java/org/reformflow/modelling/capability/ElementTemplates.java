package org.reformflow.modelling.capability;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The element templates of the product, made from the delegates' own words and from the
 * shipped models.
 */
final class ElementTemplates {

	private ElementTemplates() {
	}

	/**
	 * By the name of the file in {@code processes/.camunda/element-templates/}.
	 * @throws IOException if classes or models cannot be read
	 */
	static Map<String, List<ElementTemplate>> files() throws IOException {
		ShippedFiles shipped = ShippedFiles.read();
		Map<String, List<ElementTemplate>> files = new LinkedHashMap<>();
		files.put("capabilities.json", CapabilityTemplates.of(Capabilities.ofTheProduct()));
		files.put("user-tasks.json", UserTaskTemplates.of(shipped));
		files.put("decisions.json", DecisionTemplates.of(shipped));
		files.put("calls.json", CallTemplates.of(shipped));
		return files;
	}

}
