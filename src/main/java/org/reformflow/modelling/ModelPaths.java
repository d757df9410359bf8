package org.reformflow.modelling;

/** Where the files of a process lie; the engine knows them by their names only. */
public final class ModelPaths {

	private ModelPaths() {
	}

	/** Such as {@code forms/assignment/assignment-report.form}. */
	public static String of(String process, String fileName) {
		String root = fileName.endsWith(".form") ? "forms/" : "processes/";
		return root + process + "/" + fileName;
	}

	/** Without the folders. */
	public static String name(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

}
