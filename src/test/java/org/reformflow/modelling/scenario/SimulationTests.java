package org.reformflow.modelling.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.check.ShippedModels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What a simulation says about stories that do not come out, and about bad models. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTests {

	private static final String START = """
			quy trình: assignment
			bắt đầu:
			  người: vanphong
			  biến: {assignmentId: NV-1, leadUnit: quan-ly-khoa-hoc, due: 2026-03-31, officer: null, withdrawn: false}
			kịch bản:
			- tên: Thử
			  diễn biến:
			""";

	private final List<ModelFile> assignment;

	SimulationTests() throws IOException {
		this.assignment = ShippedModels.files("classpath*:", "assignment");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			- đang chờ: [Thẩm tra kết quả]                                                  | thực tế chờ ở [Tiếp nhận, phân công]
			- đang chờ: ["Tiếp nhận, phân công", Xử lý từ chối]                              | thực tế chờ ở [Tiếp nhận, phân công]
			- đã qua: [Khép lại nhiệm vụ]                                                   | Chưa qua “Khép lại nhiệm vụ”
			- chưa qua: [Đơn vị nhận nhiệm vụ]                                              | mà kịch bản nói chưa
			- kết thúc: Nhiệm vụ đã khép lại                                                | chưa kết thúc. Đang chờ: Tiếp nhận, phân công
			- thông điệp: khongCo                                                          | Không chỗ nào đang chờ thông điệp
			- xong quy trình con: Thẩm tra kết quả                                           | Không có quy trình con
			- {việc: "Tiếp nhận, phân công", hạn: 2026-03-05}                                | thực tế 04/03/2026
			- {việc: "Tiếp nhận, phân công", giao cho: [office]}                             | quan-ly-khoa-hoc.head
			- {làm: "Tiếp nhận, phân công", người: vanphong, biểu mẫu: {acknowledgement: accept}} | không được làm việc
			- {làm: "Tiếp nhận, phân công", người: nguoila, biểu mẫu: {acknowledgement: accept}}  | Không có người “nguoila”
			- {làm: "Tiếp nhận, phân công", người: truongphong.qlkh, biểu mẫu: {acknowledgement: maybe}} | không có lựa chọn “maybe”
			- {làm: "Tiếp nhận, phân công", người: truongphong.qlkh, biểu mẫu: {la: 1}}       | không có trường nhập “la”
			- {làm: "Tiếp nhận, phân công", người: truongphong.qlkh}                         | bắt buộc nhập
			- {làm: Tiếp nhận phân công, người: truongphong.qlkh}                            | Có phải: Tiếp nhận, phân công
			- đợi: hai ngày                                                                | Không hiểu “hai ngày”
			- quyết định: {bảng: extension-authority, ra: {decider: office}}                 | chưa được dùng
			- thông báo: [mot-mau]                                                          | Thông báo mong đợi
			- biến: {withdrawn: true}                                                       | mong đợi true, thực tế false
			- nghỉ: trưa                                                                    | Không hiểu bước này
			""")
	void saysWhatWasExpectedAndFound(String step, String words) {
		ScenarioReport report = run(START + "  " + step + "\n");

		assertThat(report.passed()).isFalse();
		ScenarioReport.Step failed = report.scenarios().get(0).steps().get(1);
		assertThat(failed.line()).isEqualTo(8);
		assertThat(failed.problem()).contains(words);
	}

	@Test
	void skipsWhatFollowsAFailure() {
		ScenarioReport report = run(START + "  - kết thúc: Nhiệm vụ đã khép lại\n  - đợi: 1 ngày\n");

		assertThat(report.scenarios().get(0).steps().get(2).skipped()).isTrue();
	}

	@Test
	void countsWorkingDaysAcrossTet() {
		ScenarioReport report = run(START.replace("  người: vanphong", "  lúc: 2027-02-03 08:00\n  người: vanphong")
				+ "  - {việc: \"Tiếp nhận, phân công\", hạn: 2027-02-12}\n  - đợi: 2 ngày làm việc\n");

		assertThat(report.summary()).startsWith("1 kịch bản đều đạt");
		assertThat(report.scenarios().get(0).steps().get(2).at()).isEqualTo("2027-02-12 08:00");
	}

	@Test
	void tellsFilesThatCannotBeReadWithTheLine() {
		assertThat(run("quy trình: assignment\nkịch bản: [\n").problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("Không đọc được YAML"));
		assertThat(run("quy trình: assignment\nkich ban: []\n").problems()).singleElement()
			.satisfies((problem) -> {
				assertThat(problem.line()).isEqualTo(2);
				assertThat(problem.message()).contains("Không hiểu “kich ban”");
			});
		assertThat(run("a: &a [x, x]\nb: [*a, *a]\n").problems()).hasSize(1);
	}

	@Test
	void stopsAProcessThatGoesRoundForEver() {
		List<ModelFile> endless = this.assignment.stream()
			.map((file) -> changed(file, "assignment.bpmn", "sourceRef=\"Gw_Verified\" targetRef=\"Gw_Working\"",
					"sourceRef=\"Gw_Verified\" targetRef=\"Gw_Working\""))
			.map((file) -> changed(file, "assignment.bpmn", "targetRef=\"Task_Acknowledge\"",
					"targetRef=\"Gw_Acknowledging\""))
			.toList();

		ScenarioReport report = new ScenarioRunner().run("assignment", with(endless, START + "  - đợi: 1 ngày\n"));

		assertThat(report.scenarios().get(0).steps().get(0).problem()).contains("quay vòng mãi giữa",
				"Gw_Acknowledging");
	}

	@Test
	void makesAnIncidentOfAStepThatBreaksDown() {
		ScenarioReport report = run(START.replace("kịch bản:", "giả lập: {closeAssignment: {hỏng: máy chủ bận}}\nkịch bản:")
				+ """
						  - làm: "Tiếp nhận, phân công"
						    người: truongphong.qlkh
						    biểu mẫu: {acknowledgement: refuse, reason: Không đúng chức năng}
						  - làm: Xử lý từ chối
						    người: vanphong
						    biểu mẫu: {refusalHandling: reassign, new_unit: thong-tin-thong-ke, reason: Đúng}
						  - sự cố: máy chủ bận
						  - đang chờ: [Khép lại nhiệm vụ]
						""");

		assertThat(problems(report)).isEmpty();
	}

	@ParameterizedTest(name = "{0}: {1} -> {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			assignment.bpmn         | acknowledgement == 'accept'              | acknowledgement == 'acept'
			assignment.bpmn         | refusalHandling == 'insist'              | refusalHandling != 'insist'
			assignment.bpmn         | ${leadUnit}.head" camunda:dueDate="${workingDays.after(department, 2)} | ${leadUnit}.head" camunda:dueDate="${workingDays.after(department, 4)}
			assignment.bpmn         | verification == 'accept'                 | verification == 'return'
			assignment.bpmn         | camunda:assignee="${officer}"            | camunda:assignee="${leadUnit}"
			assignment.bpmn         | report == 'obstacle'                     | report == 'obstacles'
			extension-authority.dmn | &lt;= 15                                 | &lt; 15
			extension-authority.dmn | "leadership"                             | "office"
			""")
	void failsWhenTheModelIsChangedByMistake(String file, String before, String after) {
		assertThat(this.assignment).anyMatch((each) -> text(each).contains(before));
		List<ModelFile> broken = this.assignment.stream().map((each) -> changed(each, file, before, after)).toList();

		assertThat(new ScenarioRunner().run("assignment", broken).passed()).isFalse();
	}

	@Test
	void leavesNoEngineAndDoesNotMoveTheClock() {
		Map<String, ?> before = Map.copyOf(ProcessEngines.getProcessEngines());

		run(START + "  - đợi: 400 ngày\n");

		assertThat(ProcessEngines.getProcessEngines()).isEqualTo(before);
		assertThat(ClockUtil.getCurrentTime().getTime()).isCloseTo(new Date().getTime(), within(60_000L));
	}

	private ScenarioReport run(String scenarios) {
		return new ScenarioRunner().run("assignment", with(this.assignment, scenarios));
	}

	private static String problems(ScenarioReport report) {
		return report.scenarios()
			.stream()
			.flatMap((story) -> story.steps().stream())
			.filter((step) -> step.problem() != null)
			.map((step) -> step.line() + ": " + step.problem())
			.collect(Collectors.joining("\n"));
	}

	private static List<ModelFile> with(List<ModelFile> files, String scenarios) {
		return Stream
			.concat(files.stream().filter((file) -> !file.path().endsWith(".yaml")), Stream.of(new ModelFile(
					"processes/assignment/scenarios.yaml", scenarios.getBytes(StandardCharsets.UTF_8))))
			.toList();
	}

	private static ModelFile changed(ModelFile file, String name, String before, String after) {
		return file.path().endsWith("/" + name)
				? new ModelFile(file.path(), text(file).replace(before, after).getBytes(StandardCharsets.UTF_8)) : file;
	}

	private static String text(ModelFile file) {
		return new String(file.content(), StandardCharsets.UTF_8);
	}

}
