package org.reformflow.modelling.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.check.ShippedModels;

import static org.assertj.core.api.Assertions.assertThat;

/** The product's own files, to change and to compare. */
final class Shipped {

	static final List<ModelFile> FILES = files();

	private Shipped() {
	}

	private static List<ModelFile> files() {
		try {
			return ShippedModels.files(Path.of(".").toUri().toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static ModelFile file(String path) {
		return FILES.stream().filter((file) -> file.path().equals(path)).findFirst().orElseThrow();
	}

	/** With the first place of a text replaced. */
	static ModelFile changed(String path, String before, String after) {
		String text = file(path).text();
		assertThat(text).contains(before);
		int at = text.indexOf(before);
		return file(path, text.substring(0, at) + after + text.substring(at + before.length()));
	}

	static ModelFile file(String path, String text) {
		return new ModelFile(path, text.getBytes(StandardCharsets.UTF_8));
	}

	static List<Change> changes(ModelFile left, ModelFile right) {
		return new ModelChanges((bean) -> bean.equals("giveInitiativeReceipt") ? "Cấp biên nhận" : null)
			.between(List.of(left), List.of(right))
			.get(0)
			.changes();
	}

}
