package org.reformflow.modelling.scenario;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.reformflow.modelling.check.CheckCommand;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.check.ModelsOnDisk;

/**
 * {@code java -jar reform-flow.jar scenarios FOLDER [PROCESS…] [--report FILE]}: runs
 * scenarios without starting the product. Exit codes are those of {@link CheckCommand}.
 */
public final class ScenarioCommand {

	private static final String USAGE = "Cách dùng: java -jar reform-flow.jar scenarios THƯ_MỤC [MÃ_QUY_TRÌNH…] "
			+ "[--report TỆP.html] (thư mục có processes/ và forms/)";

	private ScenarioCommand() {
	}

	/**
	 * Prints how each scenario went and writes {@code scenarios.html} where one is, or
	 * the file that is named.
	 * @return the exit code of the command
	 */
	public static int run(List<String> arguments, PrintStream out) {
		List<String> words = new ArrayList<>(arguments);
		int option = words.indexOf("--report");
		String named = (option >= 0 && option + 1 < words.size()) ? words.get(option + 1) : null;
		if (option >= 0) {
			words.subList(option, Math.min(option + 2, words.size())).clear();
		}
		if (words.isEmpty() || (option >= 0 && named == null)) {
			out.println(USAGE);
			return CheckCommand.UNUSABLE;
		}
		Path target = Path.of((named != null) ? named : "scenarios.html");
		try {
			return run(ModelsOnDisk.of(words.get(0)), words.subList(1, words.size()), target, out);
		}
		catch (IOException ex) {
			out.println(ex.getMessage());
			return CheckCommand.UNUSABLE;
		}
	}

	private static int run(ModelsOnDisk folder, List<String> wanted, Path target, PrintStream out) throws IOException {
		List<String> processes = wanted.isEmpty() ? withScenarios(folder) : wanted;
		List<ScenarioReport> reports = new ArrayList<>();
		HtmlReport html = new HtmlReport();
		for (String process : processes) {
			List<ModelFile> files = folder.files(process);
			if (files.isEmpty()) {
				out.println("Không có quy trình “" + process + "” trong thư mục này.");
				return CheckCommand.UNUSABLE;
			}
			ScenarioReport report = new ScenarioRunner().run(process, files);
			new ConsoleReport(out).print(report);
			html.add(report, files);
			reports.add(report);
		}
		write(target, html.page());
		long failed = reports.stream().filter((report) -> !report.passed()).count();
		out.printf("%n%d quy trình, %d kịch bản: %s. Báo cáo: %s%n", reports.size(),
				reports.stream().mapToInt((report) -> report.scenarios().size()).sum(),
				(failed == 0) ? "tất cả đạt" : failed + " quy trình có kịch bản không đạt", target.toAbsolutePath());
		return (failed == 0) ? CheckCommand.FINE : CheckCommand.ERRORS;
	}

	private static void write(Path target, String page) throws IOException {
		try {
			Files.writeString(target, page, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IOException("Không ghi được báo cáo “%s”. Hãy chọn tệp khác bằng --report.".formatted(target),
					ex);
		}
	}

	private static List<String> withScenarios(ModelsOnDisk folder) throws IOException {
		return folder.files()
			.stream()
			.map(ModelFile::path)
			.filter((path) -> path.endsWith("/scenarios.yaml"))
			.map((path) -> path.split("/")[1])
			.toList();
	}

}
