package org.reformflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The container files agree with the project, pin what they build on and hold no secret.
 */
class DockerFilesTests {

	private static final Path DOCKER = Path.of("docker");

	private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z_]+)(:[?-][^}]*)?}");

	@Test
	void imagesArePinnedToAVersion() throws IOException {
		List<String> images = new ArrayList<>(instructions("FROM"));
		services().values().forEach((service) -> images.add(text(service, "image")));

		assertThat(images).hasSize(7)
			.allMatch((image) -> image.split(" ")[0].matches("[a-z/-]+:v?\\d+\\.\\d+[\\w.-]*"), "pinned");
	}

	@Test
	void theApplicationReadsEveryNameOfItsEnvironment() throws IOException {
		Set<String> known = environmentNamesOfProperties();

		assertThat(environment("app-1").keySet()).isNotEmpty().isSubsetOf(known);
		assertThat(instructions("ENV").stream()
			.flatMap((line) -> Arrays.stream(line.split("\\s+")))
			.map((pair) -> pair.split("=")[0])).isNotEmpty().isSubsetOf(known);
	}

	@Test
	void theExampleNamesExactlyWhatComposeAsksFor() throws IOException {
		Set<String> asked = REFERENCE.matcher(Files.readString(DOCKER.resolve("compose.yaml")))
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(example().keySet()).containsExactlyInAnyOrderElementsOf(asked);
	}

	@Test
	void secretsComeFromOutside() throws IOException {
		assertThat(example()).allSatisfy(
				(name, value) -> assertThat(value).as(name).matches((given) -> given.isEmpty() || !isSecret(name)));
		for (String service : services().keySet()) {
			assertThat(environment(service)).allSatisfy((name, value) -> assertThat(value).as(name)
				.matches((given) -> !isSecret(name) || given.matches("\\$\\{[A-Z_]+:\\?[^}]+}")));
		}
		assertThat(Files.readString(DOCKER.resolve("Dockerfile"))).doesNotContainIgnoringCase("password");
	}

	@Test
	void theApplicationStartsOnAHealthyDatabaseOfItsName() throws IOException {
		Map<String, String> database = environment("database");
		Map<String, String> app = environment("app-1");

		assertThat(app).containsEntry("SPRING_PROFILES_ACTIVE", "production")
			.containsEntry("SPRING_DATASOURCE_USERNAME", database.get("POSTGRES_USER"))
			.containsEntry("SPRING_DATASOURCE_PASSWORD", database.get("POSTGRES_PASSWORD"));
		assertThat(app.get("SPRING_DATASOURCE_URL"))
			.startsWith("jdbc:postgresql://database:5432/" + database.get("POSTGRES_DB"));
		assertThat(map(map(services().get("app-1"), "depends_on"), "database")).containsEntry("condition",
				"service_healthy");
		assertThat(services().get("database")).containsKey("healthcheck");
		assertThat(environment("app-2")).isEqualTo(app);
	}

	@Test
	void theImageBuildsFromFilesThatExistAndRunsTheirJarAsAPlainUser() throws IOException {
		List<String> copies = instructions("COPY");

		assertThat(copies).filteredOn((copy) -> !copy.startsWith("--from"))
			.allSatisfy((copy) -> assertThat(Path.of(copy.split(" ")[0])).exists());
		assertThat(instructions("FROM").get(0)).endsWith(" AS build");
		assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>reform-flow</finalName>");
		assertThat(copies).contains("--from=build /build/target/reform-flow.jar /opt/reform-flow/reform-flow.jar");
		assertThat(instructions("ENTRYPOINT")).singleElement().asString().contains("/opt/reform-flow/reform-flow.jar");
		assertThat(instructions("USER")).containsExactly("reform-flow");
		assertThat(instructions("HEALTHCHECK")).singleElement().asString().contains("/actuator/health");
	}

	private static boolean isSecret(String name) {
		return name.endsWith("PASSWORD");
	}

	/** Arguments of an instruction, with continued lines joined. */
	private static List<String> instructions(String keyword) throws IOException {
		return Files.readString(DOCKER.resolve("Dockerfile"))
			.replaceAll("\\\\\\n\\s*", "")
			.lines()
			.filter((line) -> line.startsWith(keyword + " "))
			.map((line) -> line.substring(keyword.length() + 1))
			.toList();
	}

	private static Map<String, String> example() throws IOException {
		return Files.readAllLines(DOCKER.resolve(".env.example"))
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map((line) -> line.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
	}

	private static Map<String, String> environment(String service) throws IOException {
		return map(services().get(service), "environment").entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> String.valueOf(entry.getValue())));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Map<String, Object>> services() throws IOException {
		try (Reader file = Files.newBufferedReader(DOCKER.resolve("compose.yaml"))) {
			Map<String, Object> compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
			return (Map<String, Map<String, Object>>) compose.get("services");
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Map<String, Object> parent, String key) {
		return (Map<String, Object>) parent.getOrDefault(key, Map.of());
	}

	private static String text(Map<String, Object> parent, String key) {
		return String.valueOf(parent.get(key));
	}

	/** How each documented property is written in the environment. */
	private static Set<String> environmentNamesOfProperties() throws IOException {
		Set<String> names = new TreeSet<>();
		for (String file : List.of("spring-configuration-metadata.json",
				"additional-spring-configuration-metadata.json")) {
			for (URL metadata : Collections
				.list(DockerFilesTests.class.getClassLoader().getResources("META-INF/" + file))) {
				try (InputStream content = metadata.openStream()) {
					new ObjectMapper().readTree(content)
						.path("properties")
						.forEach((property) -> names.add(environmentName(property.path("name").asText())));
				}
			}
		}
		return names;
	}

	private static String environmentName(String property) {
		return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

}
