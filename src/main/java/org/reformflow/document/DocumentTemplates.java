package org.reformflow.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Templates of Word documents: {@code <department>/<name>.docx} or {@code <name>.docx} in
 * the folder {@code reformflow.documents.folder}, else the one of the product. Those of
 * the folder count from the next document on; all are checked at the start.
 */
@Component
public class DocumentTemplates {

	private static final String SUFFIX = ".docx";

	private final String folder;

	private final Map<String, TemplateFields> fields;

	/**
	 * Checks all templates.
	 * @throws IllegalStateException when one is no Word file, names something unknown or
	 * leaves out what it must say
	 */
	public DocumentTemplates(@Value("${reformflow.documents.folder:}") String folder,
			Collection<TemplateFields> fields) {
		this.folder = folder;
		this.fields = fields.stream().collect(Collectors.toMap(TemplateFields::name, Function.identity()));
		fields.forEach(DocumentTemplates::ours);
		files().forEach(this::read);
	}

	/**
	 * The template of a department, as it is now.
	 * @param name of its {@link TemplateFields}
	 */
	public WordTemplate of(String department, String name) {
		String file = name + SUFFIX;
		return Stream.of(Path.of(this.folder, department, file), Path.of(this.folder, file))
			.filter((candidate) -> !this.folder.isBlank() && Files.isRegularFile(candidate))
			.findFirst()
			.map(this::read)
			.orElseGet(() -> ours(known(name)));
	}

	private TemplateFields known(String name) {
		TemplateFields found = this.fields.get(name);
		if (found == null) {
			throw new IllegalArgumentException("No TemplateFields are declared for " + name);
		}
		return found;
	}

	private List<Path> files() {
		if (this.folder.isBlank()) {
			return List.of();
		}
		try (Stream<Path> files = Files.find(Path.of(this.folder), 2,
				(file, attributes) -> attributes.isRegularFile() && this.fields.containsKey(nameOf(file)))) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read reformflow.documents.folder " + this.folder, ex);
		}
	}

	private static String nameOf(Path file) {
		String name = String.valueOf(file.getFileName());
		return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
	}

	private WordTemplate read(Path file) {
		try {
			return check(file.toString(), Files.readAllBytes(file), known(nameOf(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static WordTemplate ours(TemplateFields fields) {
		ClassPathResource file = new ClassPathResource("documents/" + fields.name() + SUFFIX);
		try {
			return check(file.getPath(), file.getContentAsByteArray(), fields);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static WordTemplate check(String name, byte[] content, TemplateFields fields) {
		WordTemplate template = WordTemplate.read(name, content);
		Set<String> unknown = new TreeSet<>(template.placeholders());
		unknown.removeAll(fields.known());
		Set<String> missing = new TreeSet<>(fields.required());
		missing.removeAll(template.placeholders());
		if (!unknown.isEmpty() || !missing.isEmpty()) {
			throw new IllegalStateException("Template %s: unknown placeholders %s, missing ones %s; known are %s"
				.formatted(name, unknown, missing, new TreeSet<>(fields.known())));
		}
		return template;
	}

}
