package org.reformflow.modelling.check;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** {@code java -jar reform-flow.jar check FOLDER}: checks models without starting. */
public final class CheckCommand {

	/** Nothing that blocks. */
	public static final int FINE = 0;

	/** There are errors. */
	public static final int ERRORS = 1;

	/** The command was not understood or a file could not be read. */
	public static final int UNUSABLE = 2;

	private CheckCommand() {
	}

	/**
	 * Prints a line for each finding.
	 * @param folders one folder that holds {@code processes} and {@code forms}
	 * @return the exit code of the command
	 */
	public static int run(List<String> folders, PrintStream out) {
		if (folders.size() != 1) {
			out.println("Cách dùng: java -jar reform-flow.jar check THƯ_MỤC (thư mục có processes/ và forms/)");
			return UNUSABLE;
		}
		try {
			List<ModelFile> files = ModelsOnDisk.of(folders.get(0)).files();
			List<Finding> found = ShippedModels.rules().check(files);
			found.forEach(out::println);
			long errors = found.stream().filter(Finding::isError).count();
			out.printf("Đã kiểm tra %d tệp: %d lỗi, %d nhắc nhở.%n", files.size(), errors, found.size() - errors);
			return (errors > 0) ? ERRORS : FINE;
		}
		catch (IOException ex) {
			out.println(ex.getMessage());
			return UNUSABLE;
		}
	}

}
