package org.reformflow.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/** The shipped models with one that calls what is not there. */
final class BadModels {

	private BadModels() {
	}

	static Path write(Path folder) {
		try {
			for (String part : new String[] { "processes", "forms" }) {
				FileSystemUtils.copyRecursively(Path.of(part), folder.resolve(part));
			}
			Path model = folder.resolve("processes/assignment/assignment.bpmn");
			Files.writeString(model, Files.readString(model).replace("${closeAssignment}", "${nobody.close()}"));
			return folder.toAbsolutePath();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
