package org.reformflow.modelling.capability;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The committed element templates are those that the delegates and models give now, and
 * Camunda Modeler can read them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElementTemplatesTests {

	private static final Path FOLDER = Path.of("processes", ".camunda", "element-templates");

	private static final String REWRITE = "mvn test -Dtest=ElementTemplatesTests -Dtemplates.write=true";

	private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

	private final Map<String, List<ElementTemplate>> files = ElementTemplates.files();

	ElementTemplatesTests() throws IOException {
	}

	@Test
	void theCommittedFilesAreTheGeneratedOnes() throws IOException {
		for (String name : this.files.keySet()) {
			if (Boolean.getBoolean("templates.write")) {
				Files.createDirectories(FOLDER);
				Files.writeString(FOLDER.resolve(name), json(name));
			}
			assertThat(FOLDER.resolve(name)).as("rewrite the element templates by: " + REWRITE)
				.isRegularFile()
				.content()
				.isEqualTo(json(name));
		}
		try (Stream<Path> committed = Files.list(FOLDER)) {
			assertThat(committed.map((file) -> file.getFileName().toString()))
				.as("files that nothing makes are to be deleted")
				.containsExactlyInAnyOrderElementsOf(this.files.keySet());
		}
	}

	@ParameterizedTest
	@MethodSource("names")
	void theModelerReadsThem(String name) throws IOException {
		JsonSchema schema;
		try (InputStream content = getClass().getResourceAsStream("/modelling/element-templates-schema/schema.json")) {
			schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(content);
		}

		assertThat(schema.validate(this.mapper.readTree(json(name)))).isEmpty();
		assertThat(schema.validate(this.mapper.readTree(json(name).replace("\"appliesTo\"", "\"gilt\""))))
			.as("the schema refuses what is wrong")
			.isNotEmpty();
	}

	@Test
	void idsAndNamesTellThemApart() {
		List<ElementTemplate> all = all().toList();

		assertThat(all).extracting(ElementTemplate::id).doesNotHaveDuplicates().allMatch((id) -> id.length() < 100);
		assertThat(all).extracting(ElementTemplate::name).doesNotHaveDuplicates();
	}

	@Test
	void choicesHaveLabelsAndTheDefaultIsOneOfThem() {
		assertThat(all().flatMap((template) -> template.properties().stream())
			.filter((property) -> property.type().equals("Dropdown"))).isNotEmpty().allSatisfy((property) -> {
				assertThat(property.choices()).isNotEmpty()
					.allSatisfy((choice) -> assertThat(choice.name()).isNotBlank());
				if (!String.valueOf(property.value()).isEmpty()) {
					assertThat(property.choices()).extracting((choice) -> (Object) choice.value())
						.contains(property.value());
				}
			});
	}

	private Stream<String> names() {
		return this.files.keySet().stream();
	}

	private Stream<ElementTemplate> all() {
		return this.files.values().stream().flatMap(List::stream);
	}

	private String json(String name) throws IOException {
		DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
		printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
		printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
		return this.mapper.writer(printer).writeValueAsString(this.files.get(name)) + "\n";
	}

}
