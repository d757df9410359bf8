package org.reformflow.modelling.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Models on a disk: {@code processes} and {@code forms} with a folder for each process.
 * What cannot be read is told, never left out.
 */
public final class ModelsOnDisk {

	private static final String MODELS = ".+\\.(bpmn|dmn)|migrations\\.yaml|scenarios\\.yaml";

	private static final String FORMS = ".+\\.form";

	private final Path folder;

	private ModelsOnDisk(Path folder) {
		this.folder = folder;
	}

	/**
	 * Opens a folder.
	 * @throws IOException with words for people if it holds no models
	 */
	public static ModelsOnDisk of(String name) throws IOException {
		Path folder = Path.of(name);
		if (!Files.isDirectory(folder)) {
			throw new IOException("Không có thư mục “%s”. Hãy ghi thư mục có processes/ và forms/.".formatted(name));
		}
		if (!Files.isDirectory(folder.resolve("processes"))) {
			throw new IOException("Thư mục “%s” không có thư mục con processes.".formatted(name));
		}
		return new ModelsOnDisk(folder);
	}

	/**
	 * The names of the folders below {@code processes}, sorted.
	 * @throws IOException with words for people if they cannot be read
	 */
	public List<String> processes() throws IOException {
		return entries(this.folder.resolve("processes")).stream()
			.filter(ModelsOnDisk::isModelled)
			.map((each) -> each.getFileName().toString())
			.toList();
	}

	/**
	 * All files.
	 * @throws IOException with words for people if one cannot be read
	 */
	public List<ModelFile> files() throws IOException {
		List<ModelFile> files = new ArrayList<>();
		for (String kind : List.of("processes", "forms")) {
			Path place = this.folder.resolve(kind);
			if (Files.isDirectory(place)) {
				for (Path process : entries(place).stream().filter(ModelsOnDisk::isModelled).toList()) {
					add(files, kind, process);
				}
			}
		}
		return files;
	}

	/**
	 * The files of one process, none if there is no such process.
	 * @throws IOException with words for people if one cannot be read
	 */
	public List<ModelFile> files(String process) throws IOException {
		List<ModelFile> files = new ArrayList<>();
		for (String kind : List.of("processes", "forms")) {
			Path place = this.folder.resolve(kind).resolve(process);
			if (processes().contains(process) && Files.isDirectory(place)) {
				add(files, kind, place);
			}
		}
		return files;
	}

	private static boolean isModelled(Path process) {
		return Files.isDirectory(process) && !process.getFileName().toString().startsWith(".");
	}

	private static void add(List<ModelFile> files, String kind, Path process) throws IOException {
		for (Path file : entries(process)) {
			String name = file.getFileName().toString();
			if (name.matches(kind.equals("forms") ? FORMS : MODELS)) {
				files.add(new ModelFile(kind + "/" + process.getFileName() + "/" + name, content(file)));
			}
		}
	}

	private static List<Path> entries(Path folder) throws IOException {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.sorted().toList();
		}
		catch (IOException ex) {
			throw new IOException("Không đọc được thư mục “%s”. Hãy cho quyền đọc.".formatted(folder), ex);
		}
	}

	private static byte[] content(Path file) throws IOException {
		if (Files.isDirectory(file)) {
			throw new IOException("“%s” là thư mục, không phải tệp. Hãy đổi tên hoặc bỏ đi.".formatted(file));
		}
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new IOException("Không đọc được tệp “%s”. Hãy cho quyền đọc.".formatted(file), ex);
		}
	}

}
