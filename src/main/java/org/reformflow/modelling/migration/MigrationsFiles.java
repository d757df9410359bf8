package org.reformflow.modelling.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.reformflow.process.AsSystem;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Finds {@code migrations.yaml}: in the version's own deployment, else among the files
 * that the product came with.
 */
@Component
class MigrationsFiles {

	private static final String NAME = "migrations.yaml";

	private final RepositoryService repository;

	private final AsSystem system;

	MigrationsFiles(RepositoryService repository, AsSystem system) {
		this.repository = repository;
		this.system = system;
	}

	MigrationsFile of(Version version) {
		return deployed(version.deployment()).or(() -> shipped(version.process()))
			.map(MigrationsFile::read)
			.orElse(MigrationsFile.NONE);
	}

	private Optional<String> deployed(String deployment) {
		return this.system.call(() -> this.repository.getDeploymentResourceNames(deployment)
			.stream()
			.filter((name) -> name.equals(NAME) || name.endsWith("/" + NAME))
			.findFirst()
			.map((name) -> text(this.repository.getResourceAsStream(deployment, name))));
	}

	private static Optional<String> shipped(String process) {
		ClassPathResource file = new ClassPathResource("processes/" + process + "/" + NAME);
		try {
			return (process.matches("[a-z0-9-]+") && file.exists()) ? Optional.of(text(file.getInputStream()))
					: Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(InputStream content) {
		try (content) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
