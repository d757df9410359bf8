package org.reformflow.modelling.scenario;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** How scenarios went, as lines of text. */
class ConsoleReport {

	private final PrintStream out;

	ConsoleReport(PrintStream out) {
		this.out = out;
	}

	void print(ScenarioReport report) {
		String file = "processes/" + report.process() + "/scenarios.yaml";
		this.out.printf("%n%s  %s (%s)%n", mark(report.passed()), report.name(), report.process());
		report.problems()
			.forEach(
					(problem) -> this.out.printf("    %s:%d: %s%n", problem.file(), problem.line(), problem.message()));
		report.scenarios().forEach((story) -> story(file, story));
		report.tables().forEach((table) -> table(file, table));
		coverage(report.coverage());
	}

	private void story(String file, ScenarioReport.Story story) {
		this.out.printf("  %s  %s%n", mark(story.passed()), story.name());
		story.steps()
			.stream()
			.filter((step) -> step.problem() != null)
			.forEach((step) -> this.out.printf("    %s:%d: %s – %s%n", file, step.line(), step.text(), step.problem()));
	}

	private void table(String file, ScenarioReport.Table table) {
		List<ScenarioReport.Case> failed = table.cases().stream().filter((each) -> each.problem() != null).toList();
		this.out.printf("  %s  Bảng %s: %d/%d trường hợp đạt, %d/%d dòng đã thử%n", mark(failed.isEmpty()),
				table.name(), table.cases().size() - failed.size(), table.cases().size(),
				table.rules().stream().filter((rule) -> rule.count() > 0).count(), table.rules().size());
		failed.forEach((each) -> this.out.printf("    %s:%d: %s – %s%n", file, each.line(), each.name(),
				Objects.requireNonNull(each.problem())));
		table.rules()
			.stream()
			.filter((rule) -> rule.count() == 0)
			.forEach((rule) -> this.out.printf("    chưa thử dòng %d: %s%n", rule.number(), rule.description()));
	}

	private void coverage(ScenarioReport.Coverage coverage) {
		this.out.printf("  Đã qua %d/%d phần tử và đường nối (%d %%)%n", coverage.passed(), coverage.total(),
				coverage.percent());
		if (!coverage.missing().isEmpty()) {
			this.out.printf("    chưa qua: %s%n",
					coverage.missing()
						.stream()
						.map((element) -> "%s (%s)".formatted(element.label(), element.id()))
						.collect(Collectors.joining("; ")));
		}
	}

	static String mark(boolean passed) {
		return passed ? "ĐẠT      " : "KHÔNG ĐẠT";
	}

}
