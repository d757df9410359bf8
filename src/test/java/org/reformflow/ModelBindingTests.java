package org.reformflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine takes the models as they lie in their folders; their rules are tested with
 * them.
 */
class ModelBindingTests {

	private static final Path PROCESSES = Path.of("processes");

	private static final Path FORMS = Path.of("forms");

	static Stream<String> keys() throws IOException {
		return names(PROCESSES);
	}

	/** Keys of all processes of the product. */
	static String[] keyNames() {
		try {
			return keys().toArray(String[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void theEngineAcceptsEachFolderAsOneDeployment() throws IOException {
		ProcessEngine engine = new StandaloneInMemProcessEngineConfiguration().setProcessEngineName("models")
			.setJdbcUrl("jdbc:h2:mem:models")
			.buildProcessEngine();
		try {
			for (String key : keys().toList()) {
				assertThat(deploy(engine.getRepositoryService().createDeployment(), key)).as(key).hasSize(1);
			}
		}
		finally {
			engine.close();
		}
	}

	private static List<ProcessDefinition> deploy(DeploymentBuilder deployment, String key) throws IOException {
		Path forms = FORMS.resolve(key);
		try (Stream<Path> models = Files.list(PROCESSES.resolve(key));
				Stream<Path> files = Files.isDirectory(forms) ? Files.list(forms) : Stream.empty()) {
			for (Path file : Stream.concat(models, files)
				.filter((path) -> path.toString().matches(".*\\.(bpmn|dmn|form)"))
				.toList()) {
				deployment.addInputStream(file.getFileName().toString(), Files.newInputStream(file));
			}
		}
		return deployment.deployWithResult().getDeployedProcessDefinitions();
	}

	private static Stream<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> Files.exists(file.resolve(file.getFileName() + ".bpmn")))
				.map((file) -> file.getFileName().toString())
				.toList()
				.stream();
		}
	}

}
