package org.reformflow.modelling.migration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.reformflow.modelling.Bundles;
import org.reformflow.modelling.check.ModelFile;

import org.springframework.stereotype.Component;

/**
 * Finds {@code migrations.yaml}: in the version's own deployment, else among the files
 * that the product came with.
 */
@Component
class MigrationsFiles {

	private static final String NAME = "/migrations.yaml";

	private final Bundles bundles;

	MigrationsFiles(Bundles bundles) {
		this.bundles = bundles;
	}

	MigrationsFile of(Version version) {
		return file(Bundles.DEPLOYMENT + ":" + version.deployment(), version.process())
			.or(() -> file(Bundles.SHIPPED, version.process()))
			.map((file) -> MigrationsFile.read(new String(file.content(), StandardCharsets.UTF_8)))
			.orElse(MigrationsFile.NONE);
	}

	private Optional<ModelFile> file(String reference, String process) {
		return this.bundles.find(reference, process)
			.orElse(List.of())
			.stream()
			.filter((file) -> file.path().endsWith(NAME))
			.findFirst();
	}

}
