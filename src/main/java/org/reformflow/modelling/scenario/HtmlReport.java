package org.reformflow.modelling.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.scenario.ScenarioReport.Story;
import org.reformflow.modelling.scenario.ScenarioReport.Table;

import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** How scenarios went, as one page that needs no other file. */
class HtmlReport {

	private final StringBuilder contents = new StringBuilder();

	private final StringBuilder body = new StringBuilder();

	/** Adds a process; its diagram is drawn when the model can be read. */
	void add(ScenarioReport report, List<ModelFile> files) {
		String key = escape(report.process());
		long good = report.scenarios().stream().filter(Story::passed).count();
		this.contents.append("""
				<tr><td><a href="#%s">%s</a></td><td>%s</td><td>%d/%d</td><td>%d&#160;%%</td><td>%s</td></tr>
				""".formatted(key, escape(report.name()), verdict(report.passed()), good, report.scenarios().size(),
				report.coverage().percent(), rules(report)));
		this.body.append("<section id=\"%s\"><h2>%s <code>%s</code></h2><p>%s %s</p>%n".formatted(key,
				escape(report.name()), key, verdict(report.passed()), escape(report.summary())));
		problems(report);
		report.scenarios().forEach(this::story);
		picture(report, files);
		report.tables().forEach(this::table);
		this.body.append("</section>\n");
	}

	private static String rules(ScenarioReport report) {
		long all = report.tables().stream().mapToLong((table) -> table.rules().size()).sum();
		long tried = report.tables()
			.stream()
			.flatMap((table) -> table.rules().stream())
			.filter((rule) -> rule.count() > 0)
			.count();
		return (all == 0) ? "–" : tried + "/" + all;
	}

	private void problems(ScenarioReport report) {
		report.problems()
			.forEach((problem) -> this.body.append("<p class=\"problem\">%s, dòng %d: %s</p>%n"
				.formatted(escape(problem.file()), problem.line(), escape(problem.message()))));
	}

	private void story(Story story) {
		this.body.append("<details%s><summary>%s %s</summary><ol>%n".formatted(story.passed() ? "" : " open",
				verdict(story.passed()), escape(story.name())));
		story.steps()
			.forEach((step) -> this.body.append("<li value=\"%d\" class=\"%s\"><time>%s</time> %s%s</li>%n".formatted(
					step.line(), step.skipped() ? "skipped" : "", escape(step.at()), escape(step.text()),
					problem(step.problem()))));
		this.body.append("</ol></details>\n");
	}

	private static String problem(@Nullable String problem) {
		return (problem == null) ? "" : "<p class=\"problem\">" + escape(problem) + "</p>";
	}

	private void picture(ScenarioReport report, List<ModelFile> files) {
		ScenarioReport.Coverage coverage = report.coverage();
		this.body.append("<h3>Độ phủ: %d/%d phần tử và đường nối (%d&#160;%%)</h3>%n".formatted(coverage.passed(),
				coverage.total(), coverage.percent()));
		if (!coverage.missing().isEmpty()) {
			this.body.append("<p>Chưa qua:</p><ul>%s</ul>%n".formatted(coverage.missing()
				.stream()
				.map((element) -> "<li>%s <code>%s</code></li>".formatted(escape(element.label()),
						escape(element.id())))
				.collect(Collectors.joining())));
		}
		files.stream()
			.filter((file) -> file.path().endsWith("/" + report.process() + ".bpmn") && coverage.total() > 0)
			.findFirst()
			.ifPresent((model) -> this.body.append("<div class=\"picture\" tabindex=\"0\">%s</div>%n"
				.formatted(DiagramDrawing.of(model, coverage.elements()))));
	}

	private void table(Table table) {
		this.body.append("""
				<h3>Bảng quyết định: %s <code>%s</code></h3>
				<table><thead><tr><th>Trường hợp</th><th>Kết quả</th><th>Dòng đã khớp</th></tr></thead><tbody>
				""".formatted(escape(table.name()), escape(table.decision())));
		table.cases()
			.forEach((each) -> this.body.append("<tr><td>%s%s</td><td>%s</td><td>%s</td></tr>%n".formatted(
					escape(each.name()), problem(each.problem()), verdict(each.problem() == null),
					each.rules().stream().map(String::valueOf).collect(Collectors.joining(", ")))));
		this.body.append("""
				</tbody></table>
				<table><thead><tr><th>Dòng</th><th>Ý nghĩa</th><th>Số lần khớp</th></tr></thead><tbody>
				""");
		table.rules()
			.forEach((rule) -> this.body.append("<tr class=\"%s\"><td>%d</td><td>%s</td><td>%s</td></tr>%n".formatted(
					(rule.count() == 0) ? "none" : "", rule.number(), escape(rule.description()),
					(rule.count() == 0) ? "chưa thử" : String.valueOf(rule.count()))));
		this.body.append("</tbody></table>\n");
	}

	/** The whole page. */
	String page() {
		try {
			return new ClassPathResource("templates/scenario-report.html").getContentAsString(StandardCharsets.UTF_8)
				.replace("<!-- contents -->", this.contents)
				.replace("<!-- body -->", this.body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String verdict(boolean passed) {
		return passed ? "<span class=\"good\">✓ Đạt</span>" : "<span class=\"bad\">✗ Không đạt</span>";
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
