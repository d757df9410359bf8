package org.reformflow.apology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Templates of letters: {@code <department>/apology-letter.docx} or
 * {@code apology-letter.docx} in the folder {@code reformflow.documents.folder}, else the
 * one of the product. Those of the folder count from the next letter on; all are checked
 * at the start.
 */
@Component
class LetterTemplates {

	private static final String FILE = "apology-letter.docx";

	private static final ClassPathResource OURS = new ClassPathResource("documents/" + FILE);

	private final String folder;

	/**
	 * Checks all templates.
	 * @throws IllegalStateException when one is no Word file, names something unknown or
	 * leaves out what a letter must say
	 */
	LetterTemplates(@Value("${reformflow.documents.folder:}") String folder) {
		this.folder = folder;
		read(OURS.getPath(), bytesOfOurs());
		for (Path file : files()) {
			read(file.toString(), bytes(file));
		}
	}

	/** The template of a department, as it is now. */
	WordTemplate of(String department) {
		return Stream.of(Path.of(this.folder, department, FILE), Path.of(this.folder, FILE))
			.filter((file) -> !this.folder.isBlank() && Files.isRegularFile(file))
			.findFirst()
			.map((file) -> read(file.toString(), bytes(file)))
			.orElseGet(() -> read(OURS.getPath(), bytesOfOurs()));
	}

	private List<Path> files() {
		if (this.folder.isBlank()) {
			return List.of();
		}
		try (Stream<Path> files = Files.find(Path.of(this.folder), 2,
				(file, attributes) -> attributes.isRegularFile() && file.endsWith(FILE))) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read reformflow.documents.folder " + this.folder, ex);
		}
	}

	private static WordTemplate read(String name, byte[] content) {
		WordTemplate template = WordTemplate.read(name, content);
		Set<String> unknown = new TreeSet<>(template.placeholders());
		unknown.removeAll(ApologyLetters.PLACEHOLDERS);
		Set<String> missing = new TreeSet<>(ApologyLetters.REQUIRED);
		missing.removeAll(template.placeholders());
		if (!unknown.isEmpty() || !missing.isEmpty()) {
			throw new IllegalStateException("Template %s: unknown placeholders %s, missing ones %s; known are %s"
				.formatted(name, unknown, missing, new TreeSet<>(ApologyLetters.PLACEHOLDERS)));
		}
		return template;
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] bytesOfOurs() {
		try {
			return OURS.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
