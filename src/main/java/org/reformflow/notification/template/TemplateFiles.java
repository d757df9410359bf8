package org.reformflow.notification.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Templates by name: of a folder first, else those shipped with the product. */
class TemplateFiles {

	private static final String SUFFIX = ".txt";

	private static final String SHIPPED = "notices/";

	private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private final @Nullable Path folder;

	TemplateFiles(@Nullable Path folder) {
		if (folder != null && !Files.isDirectory(folder)) {
			throw new IllegalStateException(
					"reformflow.notification.templates: there is no folder " + folder.toAbsolutePath());
		}
		this.folder = folder;
	}

	Set<String> names() {
		Set<String> names = new TreeSet<>();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:" + SHIPPED + "*" + SUFFIX)) {
				names.add(nameOf(String.valueOf(file.getFilename())));
			}
			if (this.folder != null) {
				try (Stream<Path> files = Files.list(this.folder)) {
					files.map((file) -> String.valueOf(file.getFileName()))
						.filter((file) -> file.endsWith(SUFFIX))
						.forEach((file) -> names.add(nameOf(file)));
				}
			}
			return names;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** When the template was last changed; 0 for a shipped one. */
	long version(String name) {
		return edited(name).map(TemplateFiles::time).orElse(0L);
	}

	Optional<TemplateSource> read(String name) {
		try {
			Optional<Path> edited = edited(name);
			if (edited.isPresent()) {
				long version = time(edited.get());
				return Optional
					.of(new TemplateSource(name, edited.get().toString(), Files.readString(edited.get()), version));
			}
			ClassPathResource shipped = new ClassPathResource(SHIPPED + name + SUFFIX);
			return (NAME.matcher(name).matches() && shipped.exists()) ? Optional
				.of(new TemplateSource(name, shipped.getPath(), shipped.getContentAsString(StandardCharsets.UTF_8), 0L))
					: Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Optional<Path> edited(String name) {
		return Optional.ofNullable(this.folder)
			.filter((root) -> NAME.matcher(name).matches())
			.map((root) -> root.resolve(name + SUFFIX))
			.filter(Files::isRegularFile);
	}

	private static long time(Path file) {
		try {
			return Files.getLastModifiedTime(file).toMillis();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String nameOf(String file) {
		return file.substring(0, file.length() - SUFFIX.length());
	}

}
