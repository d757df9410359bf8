package org.reformflow.modelling.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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

	/** Steps that do not come out, and what is said about them. */
	private static final Map<String, String> WRONG = wrong(
			"""
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
					- {làm: Tiếp nhận phân công, người: truongphong.qlkh}                            | Tiếp nhận, phân công?
					- đợi: hai ngày                                                                | Không hiểu “hai ngày”
					- quyết định: {bảng: extension-authority, ra: {decider: office}}                 | chưa được dùng
					- thông báo: [mot-mau]                                                          | Thông báo mong đợi
					- biến: {withdrawn: true}                                                       | mong đợi true, thực tế false
					- nghỉ: trưa                                                                    | Không hiểu bước này
					""");

	private final List<ModelFile> assignment;

	SimulationTests() throws IOException {
		this.assignment = ShippedModels.files("classpath*:", "assignment");
	}

	private static Map<String, String> wrong(String table) {
		Map<String, String> wrong = new LinkedHashMap<>();
		table.lines().map((line) -> line.split("\\|")).forEach((line) -> wrong.put(line[0].strip(), line[1].strip()));
		return wrong;
	}

	@TestFactory
	Stream<DynamicTest> saysWhatWasExpectedAndFound() {
		String stories = WRONG.keySet()
			.stream()
			.map((step) -> "- tên: Thử\n  diễn biến:\n  " + step + "\n")
			.collect(Collectors.joining());
		ScenarioReport report = run(START.substring(0, START.indexOf("- tên: Thử")) + stories);
		assertThat(report.passed()).isFalse();
		assertThat(report.scenarios()).hasSameSizeAs(WRONG.keySet());
		Iterator<ScenarioReport.Story> told = report.scenarios().iterator();
		return WRONG.entrySet().stream().map((wrong) -> {
			ScenarioReport.Step failed = told.next().steps().get(1);
			return DynamicTest.dynamicTest(wrong.getKey(), () -> {
				assertThat(failed.problem()).contains(wrong.getValue());
				assertThat(failed.line()).isEqualTo(8 + 3 * List.copyOf(WRONG.keySet()).indexOf(wrong.getKey()));
			});
		});
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
		assertThat(run("quy trình: assignment\nkich ban: []\n").problems()).singleElement().satisfies((problem) -> {
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
	void stopsAStepOfFarTooManyTurns() {
		List<ModelFile> many = this.assignment.stream().map(SimulationTests::inTurns).toList();

		ScenarioReport report = new ScenarioRunner().run("assignment", with(many,
				START.replace("withdrawn: false", "withdrawn: false, many: 2000000000") + "  - đợi: 1 ngày\n"));

		assertThat(report.passed()).isFalse();
		assertThat(problems(report) + report.problems()).contains("quá nhiều việc cùng lúc");
	}

	/** Lets the first step be done as often as a variable says. */
	private static ModelFile inTurns(ModelFile file) {
		if (!file.path().endsWith("/assignment.bpmn")) {
			return file;
		}
		String text = file.text();
		int end = text.indexOf("</bpmn:userTask>", text.indexOf("id=\"Task_Acknowledge\""));
		String changed = text.substring(0, end)
				+ "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">"
				+ "${many}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>" + text.substring(end);
		return new ModelFile(file.path(), changed.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void makesAnIncidentOfAStepThatBreaksDown() {
		ScenarioReport report = run(
				START.replace("kịch bản:", "giả lập: {closeAssignment: {hỏng: máy chủ bận}}\nkịch bản:") + """
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
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
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

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					<bpmn:definitions            | <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><bpmn:definitions | DOCTYPE
					${acknowledgement == 'accept'} | ${acknowledgement.getClass().forName('java.lang.Runtime')}            | không được phép
					""")
	void doesNotReadOrRunWhatCouldDoHarm(String before, String after, String words) {
		List<ModelFile> harmful = this.assignment.stream()
			.map((file) -> changed(file, "assignment.bpmn", before, after))
			.toList();

		ScenarioReport report = new ScenarioRunner().run("assignment", harmful);

		assertThat(report.scenarios()).isEmpty();
		assertThat(report.problems()).anySatisfy((problem) -> assertThat(problem.message()).contains(words));
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
			.concat(files.stream().filter((file) -> !file.path().endsWith(".yaml")), Stream
				.of(new ModelFile("processes/assignment/scenarios.yaml", scenarios.getBytes(StandardCharsets.UTF_8))))
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
