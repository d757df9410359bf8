package org.reformflow;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The Vietnamese texts of Camunda's web apps against the English ones of its jar. */
class WebappLocaleTests {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|%[a-z]");

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void everyTextIsTranslated(String app) throws IOException {
		Map<String, String> english = texts(app, "en");
		Map<String, String> vietnamese = texts(app, "vi");

		assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
		assertThat(vietnamese).allSatisfy((key, text) -> {
			assertThat(text.isBlank()).as(key).isEqualTo(english.get(key).isBlank());
			assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key)));
		});
	}

	private static List<String> placeholders(String text) {
		List<String> found = new ArrayList<>(PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList());
		Collections.sort(found);
		return found;
	}

	/** All texts by their path in the file, with dates and labels. */
	private static Map<String, String> texts(String app, String locale) throws IOException {
		String path = "META-INF/resources/webjars/camunda/app/" + app + "/locales/" + locale + ".json";
		URL file = WebappLocaleTests.class.getClassLoader().getResource(path);
		assertThat(file).as(path).isNotNull();
		try (InputStream content = file.openStream()) {
			String json = new String(content.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
			Map<String, String> texts = new TreeMap<>();
			collect("", new ObjectMapper().readTree(json), texts);
			return texts;
		}
	}

	private static void collect(String path, JsonNode node, Map<String, String> texts) {
		if (node.isTextual()) {
			texts.put(path, node.asText());
		}
		node.fields().forEachRemaining((field) -> collect(path + "/" + field.getKey(), field.getValue(), texts));
		for (int item = 0; node.isArray() && item < node.size(); item++) {
			collect(path + "/" + item, node.get(item), texts);
		}
	}

}
