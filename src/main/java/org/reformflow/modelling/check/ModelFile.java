package org.reformflow.modelling.check;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A model, decision or form as it was written.
 *
 * @param path {@code processes/<key>/<name>.bpmn|dmn} or {@code forms/<key>/<name>.form}
 */
public record ModelFile(String path, byte[] content) {

	/**
	 * A file as the engine keeps it: by its name, with or without folders.
	 * @param process the key of the process that it belongs to
	 */
	public static ModelFile deployed(String process, String resource, byte[] content) {
		String name = resource.substring(resource.lastIndexOf('/') + 1);
		return new ModelFile((name.endsWith(".form") ? "forms/" : "processes/") + process + "/" + name, content);
	}

	/** The process it belongs to: the name of its folder. */
	public String key() {
		String[] parts = this.path.split("/");
		return (parts.length > 1) ? parts[parts.length - 2] : "";
	}

	/** Without folder and extension. */
	String name() {
		String file = this.path.substring(this.path.lastIndexOf('/') + 1);
		return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
	}

	boolean is(String extension) {
		return this.path.endsWith("." + extension);
	}

	/** Its content as UTF-8. */
	public String text() {
		return new String(this.content, StandardCharsets.UTF_8);
	}

	/** The line on which an attribute {@code id}, or JSON id or key, has a value. */
	int line(@Nullable String id) {
		if (id == null) {
			return 1;
		}
		String text = text();
		for (String form : new String[] { " id=\"" + id + "\"", "\"id\": \"" + id + "\"", "\"id\":\"" + id + "\"",
				"\"key\": \"" + id + "\"", "\"key\":\"" + id + "\"" }) {
			int at = text.indexOf(form);
			if (at >= 0) {
				return 1 + (int) text.substring(0, at).chars().filter((c) -> c == '\n').count();
			}
		}
		return 1;
	}

}
